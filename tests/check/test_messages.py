"""What every rule says, in full: place, message, source line, hint."""

from pathlib import Path

import pytest

from bookletgen.check.registry import RULES
from bookletgen.check.rule import Rule
from bookletgen.diagnostics.formats.text import render_text
from bookletgen.diagnostics.report import Report
from tests.support.booklets import BookletCopy
from tests.support.goldens import Golden
from tests.support.rule_cases import cases_of, diagnostics_of

MESSAGES = Path(__file__).parent / "messages"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.name)
def test_a_rule_says_what_is_wrong_where_and_what_to_do(
    rule: Rule, booklet: BookletCopy, golden: Golden
) -> None:
    case = next(case for name, case in cases_of(rule).items() if name.startswith("fail_"))
    found = next(diagnostics_of(rule, case, booklet))

    file = Path(found.where.path)
    source = file.read_text(encoding="utf-8") if file.exists() else ""
    shown = render_text(Report.collect([found], {found.where.path: source}))
    golden(shown, MESSAGES / f"{rule.kind.name}.txt")


def test_every_message_belongs_to_a_rule() -> None:
    assert {path.stem for path in MESSAGES.iterdir()} == {rule.kind.name for rule in RULES}

"""Every rule against its cases."""

import pytest

from bookletgen.check.registry import RULES
from bookletgen.check.rule import Rule
from tests.support.booklets import BookletCopy
from tests.support.rule_cases import Case, cases_of, diagnostics_of

ALL_CASES = [
    pytest.param(rule, case, id=f"{rule.kind.name}: {name}")
    for rule in RULES
    for name, case in cases_of(rule).items()
]


@pytest.mark.parametrize(("rule", "case"), ALL_CASES)
def test_a_rule_finds_what_its_case_says(rule: Rule, case: Case, booklet: BookletCopy) -> None:
    found = [f"{item.code} {item.where}" for item in diagnostics_of(rule, case, booklet)]
    assert found == list(case.expected)


@pytest.mark.parametrize(("rule", "case"), ALL_CASES)
def test_what_a_rule_finds_comes_with_a_hint(rule: Rule, case: Case, booklet: BookletCopy) -> None:
    assert all(item.message and item.hint for item in diagnostics_of(rule, case, booklet))

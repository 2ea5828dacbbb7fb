"""Every rule is registered, explained and tried."""

from datetime import date
from pathlib import Path

import pytest

import bookletgen.check.rules
from bookletgen.check.registry import RULES
from bookletgen.check.rule import Circumstances, Finding, Rule, run_rules
from bookletgen.diagnostics.diagnostic import Kind, Severity
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.order.catalogue import KINDS
from tests.support.editions import starter_edition
from tests.support.rule_cases import CASES, cases_of

HEADINGS = ("What it finds: ", "Why it matters: ", "Example: ", "Write instead: ")
HERE = SourceSpan("booklet/booklet.yaml", 1, 1)


def named(kind: Kind) -> str:
    return kind.name


def rule_files() -> set[str]:
    (folder,) = bookletgen.check.rules.__path__
    return {path.stem.replace("_", "-") for path in Path(folder).glob("*.py")} - {"--init--"}


def test_every_file_of_a_rule_is_registered_under_its_name() -> None:
    assert sorted(rule.kind.name for rule in RULES) == sorted(rule_files())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.name)
def test_every_rule_has_a_case_that_passes_and_one_that_fails(rule: Rule) -> None:
    names = [name.partition("_")[0] for name in cases_of(rule)]
    assert set(names) == {"pass", "fail"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.name)
def test_only_cases_called_fail_expect_something(rule: Rule) -> None:
    assert all(bool(case.expected) == name.startswith("fail_") for name, case in cases_of(rule).items())


def test_every_file_of_cases_belongs_to_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*")} <= rule_files()


@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_every_manual_page_has_its_four_headings_in_order(kind: Kind) -> None:
    lines = [line.strip() for line in kind.manual.splitlines()]
    found = [heading for line in lines for heading in HEADINGS if line.startswith(heading)]
    assert found == list(HEADINGS)


@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_every_manual_page_starts_with_a_sentence(kind: Kind) -> None:
    first = kind.manual.splitlines()[0]
    assert first.endswith(".")
    assert first[0].isupper()


@pytest.mark.parametrize("key", ["code", "name"])
def test_no_code_and_no_name_is_given_twice(key: str) -> None:
    values = [getattr(kind, key) for kind in KINDS]
    assert len(set(values)) == len(values)


@pytest.mark.parametrize(
    ("draft", "only_warns_in_draft", "severity"),
    [
        (False, False, Severity.ERROR),
        (False, True, Severity.ERROR),
        (True, False, Severity.ERROR),
        (True, True, Severity.WARNING),
    ],
)
def test_a_rule_only_warns_in_a_draft_if_it_says_so(
    severity: Severity, *, draft: bool, only_warns_in_draft: bool
) -> None:
    rule = Rule.make(
        "XXX001",
        "found-everywhere",
        Severity.ERROR,
        lambda _edition, _circumstances: iter([Finding(HERE, "here")]),
        only_warns_in_draft=only_warns_in_draft,
    )
    circumstances = Circumstances(
        today=date(2026, 12, 1),
        draft=draft,
        for_press=True,
        characters=frozenset(),
        languages=frozenset(),
    )
    (found,) = run_rules([rule], starter_edition(draft=draft), circumstances)
    assert (found.code, found.severity, found.where) == ("XXX001", severity, HERE)


def test_a_missing_local_fact_only_warns_in_a_draft() -> None:
    assert "local-fact-without-value" in {rule.kind.name for rule in RULES if rule.only_warns_in_draft}


def test_a_missing_safety_statement_stops_a_draft_too() -> None:
    relaxed = {rule.kind.name for rule in RULES if rule.only_warns_in_draft}
    assert not relaxed.intersection(
        {"procedure-without-safety-statement", "safety-statement-without-plain-text"}
    )

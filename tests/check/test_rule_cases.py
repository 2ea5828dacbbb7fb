"""Every rule against its cases."""

from dataclasses import replace

import pytest

from bookletgen.check.editions import check_each
from bookletgen.check.registry import RULES
from bookletgen.check.rule import Rule, run_rules
from bookletgen.model.edition import Edition, Part
from tests.support.booklets import BookletCopy
from tests.support.rule_cases import Case, cases_of, diagnostics_of, judged_in

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


def with_half_its_blocks(edition: Edition) -> Edition:
    def half(part: Part) -> Part:
        return replace(part, sections=tuple(replace(one, blocks=one.blocks[::2]) for one in part.sections))

    return replace(edition, parts=tuple(map(half, edition.parts)), glossary=edition.glossary[::2])


BY_PLACE = [
    pytest.param(rule, next(case for case in cases_of(rule).values() if case.expected), id=rule.kind.name)
    for rule in RULES
    if rule.by_place
]


@pytest.mark.parametrize(("rule", "case"), BY_PLACE)
def test_a_rule_by_place_finds_the_same_whatever_editions_share(
    rule: Rule, case: Case, booklet: BookletCopy
) -> None:
    edition, circumstances = judged_in(case, booklet)
    alone = set(run_rules([rule], edition, circumstances))
    found = list(check_each([rule], [with_half_its_blocks(edition), edition, edition], circumstances))
    assert alone
    assert set(found) == alone

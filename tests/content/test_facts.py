"""No fact of the sources is lost, and no variant lacks a safety statement."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import yaml

from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Edition, SafetyStatement, Section
from bookletgen.select.edition import select_edition
from tests.support.shipped import VARIANTS

LIST = yaml.safe_load((Path(__file__).parent / "facts.yaml").read_text(encoding="utf-8"))
FACTS = [f"{family}-{number:02}" for family, count in LIST["facts"].items() for number in range(1, count + 1)]
CRITICAL = LIST["safety_critical"]


def carried_by_statements(booklet: Booklet) -> set[str]:
    return {fact for statement in booklet.safety.statements.values() for fact in statement.facts}


def carried_by_sections(booklet: Booklet) -> set[str]:
    return {fact for section in booklet.sections.values() for fact in section.facts}


def statements_of(section: Section) -> list[str]:
    return [block.content.id for block in section.blocks if isinstance(block.content, SafetyStatement)]


def editions(booklet: Booklet) -> Iterator[Edition]:
    for variant, level, organisation in product(VARIANTS, ReadingLevel, booklet.organisations):
        yield select_edition(booklet, Choice(variant, level, PrintSize.standard(), organisation))


def test_every_fact_is_carried(shipped_booklet: Booklet) -> None:
    carried = carried_by_sections(shipped_booklet) | carried_by_statements(shipped_booklet)
    assert [fact for fact in FACTS if fact not in carried] == []


def test_no_fact_is_claimed_that_is_not_on_the_list(shipped_booklet: Booklet) -> None:
    carried = carried_by_sections(shipped_booklet) | carried_by_statements(shipped_booklet)
    assert carried - set(FACTS) == set()


@pytest.mark.parametrize("fact", CRITICAL)
def test_a_safety_critical_fact_is_in_a_safety_statement(shipped_booklet: Booklet, fact: str) -> None:
    assert fact in carried_by_statements(shipped_booklet)


def test_every_safety_critical_fact_is_on_the_list() -> None:
    assert {*CRITICAL, *LIST["safety_critical_without_source"]} <= set(FACTS)


def test_every_safety_statement_has_plain_words(shipped_booklet: Booklet) -> None:
    statements = shipped_booklet.safety.statements
    assert [name for name, statement in statements.items() if not statement.plain] == []


def test_every_safety_statement_reaches_the_reader_of_the_complete_booklet(shipped_booklet: Booklet) -> None:
    choice = Choice("complete", ReadingLevel.STANDARD, PrintSize.standard(), "riverside")
    sections = select_edition(shipped_booklet, choice).sections()
    printed = {name for section in sections for name in statements_of(section)}
    assert set(shipped_booklet.safety.statements) - printed == set()


def test_every_section_carries_the_statements_of_its_procedure_once(shipped_booklet: Booklet) -> None:
    procedures = shipped_booklet.safety.procedures
    for section in (section for edition in editions(shipped_booklet) for section in edition.sections()):
        brought = [ref.text for ref in procedures[section.procedure].statements] if section.procedure else []
        printed = statements_of(section)
        assert [printed.count(name) for name in brought] == [1] * len(brought), section.id


def test_every_variant_names_somebody_to_call(shipped_booklet: Booklet) -> None:
    for edition in editions(shipped_booklet):
        assert any(contact.phone for contact in edition.organisation.contacts)
        assert edition.organisation.feedback.text.runs

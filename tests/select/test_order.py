"""Strands and sections keep the order that the variant and the strand give them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from bookletgen.model.booklet import Booklet
from bookletgen.model.source import NOWHERE, Ref
from bookletgen.select.edition import select_edition
from tests.support.booklets import STARTER, BookletCopy
from tests.support.editions import sound_booklet, starter_choice, starter_edition
from tests.support.properties import PROPERTY

STRANDS = ("alpha", "beta", "gamma", "delta")


@cache
def starter() -> Booklet:
    return sound_booklet(STARTER)


def refs(names: list[str]) -> tuple[Ref, ...]:
    return tuple(Ref(name, NOWHERE) for name in names)


def section_names(strand: str, count: int) -> list[str]:
    return [f"{strand}-{number}" for number in range(count)]


def booklet_with(counts: Mapping[str, int], order: list[str]) -> Booklet:
    """Make a booklet of strands with so many sections each, and a variant of some strands in an order."""
    file, section = starter().file, starter().sections["after/what-happens-next"]
    strands = {
        name: file.strands["after"].model_copy(update={"sections": refs(section_names(name, count))})
        for name, count in counts.items()
    }
    variant = file.variants["complete"].model_copy(update={"strands": refs(order)})
    sections = {
        f"{name}/{id_}": section for name, count in counts.items() for id_ in section_names(name, count)
    }
    changed = file.model_copy(update={"strands": strands, "variants": {"complete": variant}})
    return replace(starter(), file=changed, sections=sections)


@PROPERTY
@given(
    counts=st.fixed_dictionaries(dict.fromkeys(STRANDS, st.integers(1, 4))),
    order=st.lists(st.sampled_from(STRANDS), min_size=1, unique=True),
)
def test_any_ordered_choice_of_strands_keeps_the_order_of_the_sections(
    counts: dict[str, int], order: list[str]
) -> None:
    edition = select_edition(booklet_with(counts, order), starter_choice())
    assert [part.strand for part in edition.parts] == order
    expected = [name for strand in order for name in section_names(strand, counts[strand])]
    assert [section.id for section in edition.sections()] == expected


def test_a_variant_decides_on_the_order_of_its_strands(booklet: BookletCopy) -> None:
    booklet.edit("booklet.yaml", "strands: [visit, after]", "strands: [after, visit]")
    edition = starter_edition(folder=booklet.folder)
    assert [section.id for section in edition.sections()] == [
        "what-happens-next",
        "before-you-come",
        "on-the-day",
    ]


def test_an_edition_has_only_the_strands_of_its_variant() -> None:
    assert [part.strand for part in starter_edition("visit").parts] == ["visit"]


def test_the_cover_takes_the_accent_of_the_first_strand() -> None:
    assert starter_edition("visit").accent == "teal"


def test_the_cover_takes_the_accent_of_the_variant_where_it_names_one(booklet: BookletCopy) -> None:
    booklet.edit("booklet.yaml", "strands: [visit]", "strands: [visit]\n    accent: purple")
    assert starter_edition("visit", folder=booklet.folder).accent == "purple"

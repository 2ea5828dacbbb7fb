"""What an edition lists at its end: the words it uses, and where its facts come from."""

import pytest

from bookletgen.select.edition import select_edition
from tests.support.booklets import BookletCopy
from tests.support.editions import sound_booklet, starter_choice, starter_edition

BEFORE = "sections/visit/before-you-come.yaml"
TERMS = """\
terms:
  ward: {term: ward, meaning: A large room with beds.}
  nurse: {term: Nurse, meaning: "Somebody who cares for you on a [[ward]]."}
  unused: {term: unused, meaning: Nobody says this.}
"""


@pytest.fixture
def worded(booklet: BookletCopy) -> BookletCopy:
    """Give a booklet with a glossary that nobody has put into alphabetical order."""
    booklet.edit("glossary.yaml", "terms:\n", TERMS)
    return booklet


def glossary(booklet: BookletCopy, variant: str = "complete") -> list[str]:
    return [entry.id for entry in starter_edition(variant, folder=booklet.folder).glossary]


def test_the_glossary_holds_exactly_the_terms_that_are_used(worded: BookletCopy) -> None:
    assert glossary(worded) == ["assessment"]


def test_the_glossary_is_in_alphabetical_order_whatever_the_case(worded: BookletCopy) -> None:
    worded.edit(BEFORE, "- your letter", '- "a word from a [[ward]] and a [[nurse|kind nurse]]"')
    assert glossary(worded) == ["assessment", "nurse", "ward"]


def test_the_glossary_holds_the_terms_that_its_own_meanings_use(worded: BookletCopy) -> None:
    worded.edit(BEFORE, "- your letter", '- "a word from a [[nurse]]"')
    assert glossary(worded) == ["assessment", "nurse", "ward"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("booklet.yaml", "disclaimer: This booklet gives general information."),
        ("booklet.yaml", "title: Your visit to our clinic"),
        ("organisations/our-hospital.yaml", "text: Tell us what helped"),
    ],
)
def test_the_glossary_holds_the_terms_on_the_cover_and_the_back(
    worded: BookletCopy, file: str, text: str
) -> None:
    worded.edit(file, text, f"{text} on the [[ward]]")
    assert glossary(worded) == ["assessment", "ward"]


def test_a_term_is_found_by_its_other_forms(worded: BookletCopy) -> None:
    worded.edit(
        "sections/visit/on-the-day.yaml",
        "A nurse calls you in and asks some questions. This is the [[assessment]].",
        "First come the [[Assessments]].",
    )
    assert glossary(worded) == ["assessment"]


def test_a_term_of_another_strand_is_left_out(worded: BookletCopy) -> None:
    worded.edit("sections/after/what-happens-next.yaml", "My next appointment", '"On the [[ward]]"')
    assert glossary(worded, "visit") == ["assessment"]


@pytest.mark.parametrize(("plain", "terms"), [(False, ["assessment"]), (True, ["assessment", "ward"])])
def test_a_term_in_the_words_of_the_other_reading_level_is_left_out(
    worded: BookletCopy, terms: list[str], *, plain: bool
) -> None:
    worded.edit("safety.yaml", "you feel too ill to travel", "you feel too ill for the [[ward]]")
    edition = starter_edition(folder=worded.folder, plain=plain)
    assert [entry.id for entry in edition.glossary] == terms


@pytest.mark.parametrize(("plain", "meaning"), [(False, "that show how"), (True, "to see how")])
def test_a_meaning_follows_the_reading_level(meaning: str, *, plain: bool) -> None:
    (entry,) = starter_edition(plain=plain).glossary
    assert meaning in str(entry.meaning)


def sources(booklet: BookletCopy) -> list[str]:
    return [str(source.title) for source in starter_edition(folder=booklet.folder).sources]


def test_the_sources_of_the_sections_are_listed_once_in_the_order_of_their_file(booklet: BookletCopy) -> None:
    booklet.edit("sources.yaml", "sources:\n", "sources:\n  other: {title: Another, publisher: Us}\n")
    booklet.edit("sections/after/what-happens-next.yaml", "[clinic-handbook]", "[clinic-handbook, other]")
    assert sources(booklet) == ["Another", "The handbook of the clinic"]


def test_a_source_that_no_section_names_is_not_listed(booklet: BookletCopy) -> None:
    booklet.edit("sources.yaml", "sources:\n", "sources:\n  other: {title: Another, publisher: Us}\n")
    assert sources(booklet) == ["The handbook of the clinic"]


def test_the_sources_of_the_safety_statements_are_listed(booklet: BookletCopy) -> None:
    booklet.edit("sources.yaml", "sources:\n", "sources:\n  other: {title: Another, publisher: Us}\n")
    booklet.edit("safety.yaml", "sources: [clinic-handbook]", "sources: [other]")
    assert sources(booklet) == ["Another", "The handbook of the clinic"]


@pytest.mark.parametrize(
    ("when", "large", "figures"),
    [
        ("never", True, []),
        ("large_print", False, []),
        ("large_print", True, ["way-to-the-clinic"]),
        ("always", False, ["way-to-the-clinic"]),
    ],
)
def test_long_descriptions_are_printed_where_the_booklet_asks_for_them(
    booklet: BookletCopy, when: str, figures: list[str], *, large: bool
) -> None:
    booklet.edit("booklet.yaml", "language: en-GB\n", f"language: en-GB\npicture_descriptions: {when}\n")
    edition = select_edition(sound_booklet(booklet.folder), starter_choice(large=large))
    assert [figure.id for figure in edition.described_figures] == figures

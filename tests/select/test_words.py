"""Which words an edition has: the reading level, the local facts, the links."""

import pytest

from bookletgen.model.inline import Gap, Link, LocalFact, Words
from tests.support.booklets import BookletCopy
from tests.support.editions import blocks_of, starter_edition, texts_of, words_of

BEFORE = "sections/visit/before-you-come.yaml"
ORGANISATION = "organisations/our-hospital.yaml"


def test_a_plain_edition_has_the_plain_text_where_there_is_some() -> None:
    (words,) = words_of(starter_edition(plain=True), "before-you-come", "paragraph")
    assert words.startswith("Your letter says when and where to come.")


def test_a_plain_edition_has_the_standard_text_where_there_is_no_plain_text() -> None:
    plain, standard = (starter_edition(plain=level) for level in (True, False))
    assert words_of(plain, "before-you-come", "list") == words_of(standard, "before-you-come", "list")


def test_a_standard_edition_never_has_plain_text() -> None:
    (words,) = words_of(starter_edition(), "before-you-come", "paragraph")
    assert words.startswith("Your letter tells you when and where to come.")


@pytest.mark.parametrize(("plain", "title"), [(True, "Come prepared"), (False, "Before you come")])
def test_a_section_title_follows_the_reading_level(booklet: BookletCopy, title: str, *, plain: bool) -> None:
    booklet.edit(BEFORE, "title: Before you come\n", "title: Before you come\nplain_title: Come prepared\n")
    first = next(starter_edition(folder=booklet.folder, plain=plain).sections())
    assert str(first.title) == title


@pytest.mark.parametrize(("plain", "caption"), [(True, "Go straight on."), (False, "The clinic is straight")])
def test_a_figure_caption_follows_the_reading_level(
    booklet: BookletCopy, caption: str, *, plain: bool
) -> None:
    booklet.edit("figures/way-to-the-clinic.yaml", "alt:", "plain_caption: Go straight on.\nalt:")
    words = words_of(starter_edition(folder=booklet.folder, plain=plain), "on-the-day", "figure")
    assert words[0].startswith(caption)


@pytest.mark.parametrize(
    ("kind", "raw", "printed"),
    [
        ("text", "a while", "a while"),
        ("phone", "01632 960 500", "01632\u00a0960\u00a0500"),
        ("email", "a@b.example.org", "a@b.example.org"),
        ("web", "example.org/visit", "example.org/visit"),
        ("number", "12", "12"),
        ("minutes", "45", "45\u00a0minutes"),
        ("minutes", "1", "1\u00a0minute"),
        ("hours", "4", "4\u00a0hours"),
        ("hours", "1", "1\u00a0hour"),
        ("hours", "1.5", "1.5\u00a0hours"),
        ("days", "2", "2\u00a0days"),
        ("temperature", "37.5", "37.5°C"),
    ],
)
def test_a_local_fact_is_printed_by_its_type(booklet: BookletCopy, kind: str, raw: str, printed: str) -> None:
    booklet.edit("booklet.yaml", "{type: minutes", f"{{type: {kind}")
    booklet.edit(ORGANISATION, "visit.minutes: 45", f'visit.minutes: "{raw}"')
    first = texts_of(starter_edition(folder=booklet.folder), "before-you-come", "key_points")[0]
    assert first.runs == (Words("A visit takes about "), LocalFact(printed, "visit.minutes"), Words("."))


def test_a_local_fact_without_a_value_becomes_a_gap(booklet: BookletCopy) -> None:
    booklet.edit(ORGANISATION, "  visit.minutes: 45\n", "")
    first = texts_of(starter_edition(folder=booklet.folder), "before-you-come", "key_points")[0]
    assert first.runs[1] == Gap("visit.minutes")
    assert str(first) == "A visit takes about [visit.minutes]."


@pytest.mark.parametrize(
    "place", ["title: Your visit to our clinic", "audience: For people who have an appointment with us\n"]
)
def test_local_facts_are_filled_on_the_cover_too(booklet: BookletCopy, place: str) -> None:
    booklet.edit("booklet.yaml", place, f"{place.rstrip()} on {{clinic.phone}}\n")
    edition = starter_edition("visit", folder=booklet.folder)
    assert "01632\u00a0960\u00a0500" in f"{edition.title} {edition.audience}"


@pytest.mark.parametrize(
    ("variant", "run"),
    [
        ("complete", Link("what comes next", "#what-happens-next")),
        ("visit", Words("what comes next")),
    ],
)
def test_a_link_to_a_section_outside_the_variant_becomes_words(
    booklet: BookletCopy, variant: str, run: Link | Words
) -> None:
    booklet.edit(BEFORE, "- your letter", '- "[what comes next](#what-happens-next)"')
    texts = texts_of(starter_edition(variant, folder=booklet.folder), "before-you-come", "list")
    assert texts[1].runs == (run,)


def test_a_link_to_the_web_stays_in_every_variant(booklet: BookletCopy) -> None:
    booklet.edit(BEFORE, "- your letter", '- "[our pages](https://example.org)"')
    texts = texts_of(starter_edition("visit", folder=booklet.folder), "before-you-come", "list")
    assert texts[1].runs == (Link("our pages", "https://example.org"),)


def test_a_contacts_block_lists_the_contacts_of_the_organisation() -> None:
    (block,) = blocks_of(starter_edition(), "what-happens-next", "contacts")
    assert [contact.name.text for contact in block.content.contacts] == ["The clinic"]  # type: ignore[union-attr]

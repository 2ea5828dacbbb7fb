"""What an edition is called: its code, the stem of its files, its notice."""

from dataclasses import replace

import pytest

from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Edition
from bookletgen.select.edition import edition_stem, select_edition
from tests.support.booklets import STARTER, BookletCopy
from tests.support.editions import sound_booklet, starter_choice, starter_edition

STANDARD, PLAIN = ReadingLevel.STANDARD, ReadingLevel.PLAIN
CHOICES = [
    (STANDARD, PrintSize.standard(), "clinic-visit-visit", "clinic-visit-visit-our-hospital-v0.1"),
    (PLAIN, PrintSize.standard(), "clinic-visit-visit-plain", "clinic-visit-visit-plain-our-hospital-v0.1"),
    (
        STANDARD,
        PrintSize.large_print(),
        "clinic-visit-visit-large",
        "clinic-visit-visit-large-our-hospital-v0.1",
    ),
    (
        PLAIN,
        PrintSize.large_print(24),
        "clinic-visit-visit-plain-large24",
        "clinic-visit-visit-plain-large24-our-hospital-v0.1",
    ),
]


@pytest.mark.parametrize(("level", "size", "stem", "code"), CHOICES)
def test_stem_and_code_name_what_was_chosen(
    level: ReadingLevel, size: PrintSize, stem: str, code: str
) -> None:
    edition = select_edition(sound_booklet(STARTER), Choice("visit", level, size, "our-hospital"))
    assert (edition.stem, edition.code) == (stem, code)


def test_the_stem_names_an_organisation_that_is_not_the_booklets_own(booklet: BookletCopy) -> None:
    own = booklet.path("organisations/our-hospital.yaml")
    booklet.write("organisations/elsewhere.yaml", own.read_text(encoding="utf-8"))
    choice = replace(starter_choice("visit"), organisation="elsewhere")
    assert edition_stem(sound_booklet(booklet.folder), choice) == "clinic-visit-visit-elsewhere"


def test_every_edition_of_a_booklet_has_a_stem_of_its_own() -> None:
    booklet = sound_booklet(STARTER)
    choices = [
        Choice(variant, level, size, "our-hospital")
        for variant in booklet.file.variants
        for level, size, *_ in CHOICES
    ]
    assert len({edition_stem(booklet, choice) for choice in choices}) == len(choices)


@pytest.mark.parametrize(
    ("edition", "notice"),
    [
        (starter_edition(), "Sample: not clinically approved"),
        (starter_edition(draft=True), "Draft: not clinically approved"),
    ],
)
def test_an_unsigned_edition_says_what_it_is(edition: Edition, notice: str) -> None:
    assert edition.notice == notice


def test_the_code_leads_nowhere_unless_the_booklet_says_where() -> None:
    assert starter_edition().address is None


def test_the_code_is_put_behind_the_web_address(booklet: BookletCopy) -> None:
    booklet.edit(
        "booklet.yaml", "language: en-GB\n", 'language: en-GB\nweb_address: "https://example.org/b/"\n'
    )
    address = starter_edition("visit", folder=booklet.folder).address
    assert address == "https://example.org/b/clinic-visit-visit-our-hospital-v0.1"

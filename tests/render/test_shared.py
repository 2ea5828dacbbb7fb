"""HTML that editions share: whatever was rendered before, an edition is rendered as if it were alone."""

from dataclasses import replace
from itertools import product

import pytest

from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Text
from bookletgen.render.html import render_html
from bookletgen.render.shared import SharedHtml
from bookletgen.select.edition import select_edition
from tests.support.editions import sound_booklet
from tests.support.shipped import FOLDER

SIZES = (PrintSize.standard(), PrintSize.large_print(24))


@pytest.fixture(scope="module")
def booklet() -> Booklet:
    """Give the shipped booklet; one of its organisations speaks of a glossary term where contacts stand."""
    shipped = sound_booklet(FOLDER)
    file = shipped.organisations["riverside"]
    first, *others = file.contacts
    about = Text.parse("Ask about a [[lymph node]] here")
    contacts = (first.model_copy(update={"about": about}), *others)
    changed = file.model_copy(update={"contacts": contacts})
    return replace(shipped, organisations={**shipped.organisations, "riverside": changed})


def editions(booklet: Booklet, variant: str) -> list[Edition]:
    chosen = product(booklet.organisations, ReadingLevel, SIZES)
    return [select_edition(booklet, Choice(variant, level, size, name)) for name, level, size in chosen]


@pytest.mark.parametrize("variant", ["support", "diagnosis"])
def test_an_edition_is_rendered_as_if_it_were_alone(booklet: Booklet, variant: str) -> None:
    shared, chosen = SharedHtml(), editions(booklet, variant)
    for edition in (*chosen, *reversed(chosen)):
        assert render_html(edition, shared=shared) == render_html(edition)


def test_what_is_kept_grows_with_the_booklet_alone() -> None:
    shared, kept = SharedHtml(), []
    for edition in editions(sound_booklet(FOLDER), "support"):
        render_html(edition, shared=shared)
        kept.append(shared.pieces)
    kinds = len(ReadingLevel) * len(SIZES)
    assert kept[-1] == kept[kinds - 1] > 0


def test_editions_share_the_sections_without_anything_of_their_own(booklet: Booklet) -> None:
    chosen = (Choice("complete", ReadingLevel.STANDARD, SIZES[0], name) for name in booklet.organisations)
    pairs = zip(*(select_edition(booklet, choice).sections() for choice in chosen), strict=True)
    alike = {one.id: (one is other, one.is_own) for one, other in pairs}
    assert all(is_shared is not is_own for is_shared, is_own in alike.values())
    assert {is_shared for is_shared, _ in alike.values()} == {True, False}

"""Booklets loaded and editions selected, for tests of the stages that come after."""

from collections.abc import Iterator
from pathlib import Path

from bookletgen.load.booklet import load_booklet
from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Block, Edition
from bookletgen.model.inline import Text
from bookletgen.model.walk import texts_in
from bookletgen.select.edition import select_edition
from tests.support.booklets import STARTER

REPOSITORY = Path(__file__).parents[2]
STYLES = REPOSITORY / "styles"
"""The look that comes with the program."""


def starter_choice(variant: str = "complete", *, plain: bool = False, large: bool = False) -> Choice:
    """Name an edition of the starter."""
    level = ReadingLevel.PLAIN if plain else ReadingLevel.STANDARD
    size = PrintSize.large_print() if large else PrintSize.standard()
    return Choice(variant, level, size, "our-hospital")


def sound_booklet(folder: Path) -> Booklet:
    """Load a booklet in which nothing is wrong; its files are shown as `booklet/...`."""
    loaded = load_booklet(folder, "booklet")
    assert loaded.booklet, loaded.diagnostics
    return loaded.booklet


def starter_edition(
    variant: str = "complete", *, folder: Path = STARTER, plain: bool = False, draft: bool = False
) -> Edition:
    """Select an edition of the starter, or of the copy of it in `folder`."""
    return select_edition(sound_booklet(folder), starter_choice(variant, plain=plain), draft=draft)


def blocks_of(edition: Edition, section: str, kind: str) -> Iterator[Block]:
    """Go through the blocks of one kind in a section."""
    for each in edition.sections():
        if each.id == section:
            yield from (block for block in each.blocks if block.kind == kind)


def texts_of(edition: Edition, section: str, kind: str) -> tuple[Text, ...]:
    """Give every text in the blocks of one kind in a section."""
    return tuple(texts_in(tuple(block.content for block in blocks_of(edition, section, kind))))


def words_of(edition: Edition, section: str, kind: str) -> tuple[str, ...]:
    """Give the words of every text in the blocks of one kind in a section."""
    return tuple(map(str, texts_of(edition, section, kind)))

"""The web pages of the shipped booklet, and what a browser can be asked about them."""

from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Edition
from bookletgen.model.reader_options import NO_OPTIONS, ReaderOptions
from bookletgen.render.companions import Companions, Download
from bookletgen.render.web import render_web
from bookletgen.select.edition import select_edition
from tests.support.editions import STYLES, sound_booklet
from tests.support.shipped import FOLDER, VARIANTS

BROWSER = "/usr/bin/chromium"
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

STANDARD = PrintSize.standard()


@dataclass(frozen=True, slots=True)
class WebEdition:
    """An edition of the shipped booklet, as far as its web page depends on it."""

    variant: str
    level: ReadingLevel
    size: PrintSize = STANDARD
    reader: ReaderOptions = NO_OPTIONS

    def __str__(self) -> str:
        parts = (self.variant, self.level, self.size.suffix, *self.reader.suffixes)
        return "-".join(part for part in parts if part)


EVERY_PAGE = tuple(WebEdition(variant, level) for variant, level in product(VARIANTS, ReadingLevel))
LARGEST = WebEdition("treatment", ReadingLevel.STANDARD, PrintSize.large_print(28))
EASY = WebEdition("support", ReadingLevel.STANDARD, reader=ReaderOptions.chosen(is_easy=True))
ONE_PAGE = WebEdition("diagnosis", ReadingLevel.STANDARD)


@cache
def _shipped() -> Booklet:
    return sound_booklet(FOLDER)


@cache
def shipped_edition(page: WebEdition, organisation: str = "riverside") -> Edition:
    """Select the edition."""
    return select_edition(_shipped(), Choice(page.variant, page.level, page.size, organisation, page.reader))


def write_page(page: WebEdition, folder: Path) -> Path:
    """Write the page of an edition that is made with its other reading level and its screen file."""
    edition = shipped_edition(page)
    companions = Companions("other.web.html", (Download("file.screen.pdf", page.size),))
    file = folder / f"{page}.html"
    file.write_text(render_web(edition, companions, styles=STYLES, booklet=FOLDER), encoding="utf-8")
    return file

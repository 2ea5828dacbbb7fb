"""Reads files that share most of their content: what was read once, and is there again, is not read again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain

import pikepdf

from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.library import Library
from bookletgen.preflight.content.optional_content import read_hidden_layers
from bookletgen.preflight.facts import PageFacts
from bookletgen.preflight.meanings import Meanings
from bookletgen.preflight.memory import Memory, News, ReadPage
from bookletgen.preflight.page_words import PageText
from bookletgen.preflight.piece import Piece, Printer
from bookletgen.preflight.remembered_page import PageReader


@dataclass(frozen=True, slots=True)
class ReadPages:
    """Pages of a file, and the canvas with what they note beside what they paint."""

    pages: tuple[ReadPage, ...]
    canvas: Canvas

    @property
    def facts(self) -> tuple[PageFacts, ...]:
        """Give their geometry."""
        return tuple(page.facts for page in self.pages)

    def news(self, printer: Printer) -> News:
        """Give what is new on the pages, and examples of what is not."""
        news = [page.news(printer) for page in self.pages]
        return News(
            tuple(chain.from_iterable(each.painted for each in news)),
            tuple(chain.from_iterable(each.examples for each in news)),
        )

    def trust(self, printer: Printer) -> None:
        """Take all of the pieces as clean for a printer: nothing at all is wrong with the file."""
        for page in self.pages:
            page.trust(printer)


@dataclass(slots=True)
class RememberedReading:
    """Reads files, and remembers what pieces of content paint.

    What a piece paints depends on the page, on the state that it begins with, on its bytes and on what
    the names in it mean. Where all of these are the same, byte for byte, so is what it paints, and only
    then is it taken from memory.

    Args:
        first: the file whose objects below are as in all others. It has to stay open.
        shared_below: objects with smaller numbers are the same in all files, but for the pages and what
            only they refer to.
    """

    first: pikepdf.Pdf
    shared_below: int
    _library: Library = field(default_factory=Library)
    _memory: Memory = field(default_factory=Memory)
    _learnt: set[int] = field(default_factory=set)
    _texts: dict[int, tuple[tuple[Piece, ...], PageText]] = field(default_factory=dict)

    def learn(self, numbers: Iterable[int] | None = None) -> ReadPages:
        """Read those pages of the first file, by their numbers from 1, that were not read; or all of them."""
        every = range(1, len(self.first.pages) + 1)
        wanted = every if numbers is None else sorted(set(every).intersection(numbers) - self._learnt)
        self._learnt.update(wanted)
        read = self._read(self._reader(self.first, self._library), wanted)
        _take_all_glyphs_as_used(self._library)
        return read

    def read(self, pdf: pikepdf.Pdf) -> ReadPages:
        """Read the pages of a file."""
        return self._read(self._reader(pdf, self._shared_library()), range(1, len(pdf.pages) + 1))

    def texts(self, pdf: pikepdf.Pdf) -> Callable[[int], PageText | None]:
        """Give what reads the text of a page of a file when it is asked for."""
        reader = self._reader(pdf, self._shared_library())

        def read(number: int) -> PageText | None:
            if number > len(pdf.pages):
                return None
            return self._text(reader.page(number))

        return read

    def texts_of(self, read: ReadPages) -> Callable[[int], PageText | None]:
        """Give what gives the text of a page that was read."""
        return lambda number: None if number > len(read.pages) else self._text(read.pages[number - 1])

    def _shared_library(self) -> Library:
        return self._library.of_numbers_below(self.shared_below)

    def _reader(self, pdf: pikepdf.Pdf, library: Library) -> PageReader:
        canvas = Canvas(library, read_hidden_layers(pdf.Root))
        meanings = Meanings(pdf, self.shared_below)
        return PageReader(pdf, canvas, meanings, self._memory, keeps_fonts=library is self._library)

    def _read(self, reader: PageReader, numbers: Iterable[int]) -> ReadPages:
        return ReadPages(tuple(map(reader.page, numbers)), reader.canvas)

    def _text(self, page: ReadPage) -> PageText:
        """Give the text of a page; that of a page as it was in the file before is the same object."""
        number, trim = page.facts.number, page.facts.boxes.trimmed
        known = self._texts.get(number)
        if known is None or known[0] != page.pieces:
            seen = (piece.seen(trim) for piece in page.pieces)
            known = self._texts[number] = page.pieces, PageText(list(chain.from_iterable(seen)))
        return known[1]


def _take_all_glyphs_as_used(library: Library) -> None:
    """Let every width that the fonts state be compared: other files may use other glyphs."""
    for font, _ in library.fonts.values():
        for glyph in font.widths:
            font.used.setdefault(glyph, glyph)

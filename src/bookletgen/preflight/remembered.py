"""Reads files that share most of their content: what was read once, and is there again, is not read again."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import pikepdf

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.interpret import begin_page, run_content
from bookletgen.preflight.content.library import Library
from bookletgen.preflight.content.optional_content import read_hidden_layers
from bookletgen.preflight.content.run import Mark, Run
from bookletgen.preflight.content.state import GraphicsState
from bookletgen.preflight.document.pages import inherited, read_page
from bookletgen.preflight.facts import PageFacts
from bookletgen.preflight.page_words import PageText
from bookletgen.preflight.painted import Painted, PaintedImage, PaintedPath, PaintedShading, TextRun
from bookletgen.preflight.values import items_of

_Key = tuple[int, bytes]
"""A page, and the hash of a stream of its content together with those before it that change the state."""


@dataclass(frozen=True, slots=True)
class ReadPages:
    """What the pages of a file hold: their geometry, and all that they paint.

    `news` is what is painted by content that was not there before, with an example of each look and kind
    of what was; for who knows that there is nothing wrong with the rest.
    """

    pages: tuple[PageFacts, ...]
    canvas: Canvas
    news: tuple[Painted, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """What a stream leaves to the next one on its page."""

    state: GraphicsState
    stack: tuple[GraphicsState, ...]
    marks: tuple[Mark, ...]

    @classmethod
    def of(cls, run: Run) -> "_State":
        return cls(run.state.copy(), tuple(each.copy() for each in run.stack), tuple(run.marks))

    def restore(self, run: Run) -> None:
        run.state, run.stack = self.state.copy(), [each.copy() for each in self.stack]
        run.marks = list(self.marks)


@dataclass(frozen=True, slots=True)
class _Piece:
    painted: tuple[Painted, ...]
    examples: tuple[Painted, ...]
    after: _State
    is_neutral: bool


@dataclass(slots=True)
class RememberedReading:
    """Reads files, and remembers the content of the first.

    Args:
        shared_below: objects with smaller numbers are the same in all files, but for the pages and what
            only they refer to.
    """

    shared_below: int
    _library: Library | None = None
    _pieces: dict[_Key, _Piece] = field(default_factory=dict)

    def read(self, pdf: pikepdf.Pdf) -> ReadPages:
        """Read the pages of a file; the first one has to stay open."""
        is_first = self._library is None
        canvas = Canvas(self._shared_library(), read_hidden_layers(pdf.Root))
        pages: list[PageFacts] = []
        news: list[Painted] = []
        for number, page in enumerate(pdf.pages, 1):
            facts = read_page(page, number)
            pages.append(facts)
            news += self._page(page, facts, canvas, is_first=is_first)
        if is_first:
            self._library = canvas.library
            _take_all_glyphs_as_used(canvas.library)
        return ReadPages(tuple(pages), canvas, tuple(news))

    def texts(self, pdf: pikepdf.Pdf) -> Callable[[int], PageText | None]:
        """Give what reads the text of a page of a file when it is asked for."""
        canvas = Canvas(self._shared_library(), read_hidden_layers(pdf.Root))

        def read(number: int) -> PageText | None:
            if number > len(pdf.pages):
                return None
            facts = read_page(pdf.pages[number - 1], number)
            canvas.painted.clear()
            for _ in self._page(pdf.pages[number - 1], facts, canvas, is_first=False):
                pass
            runs = [item for item in canvas.painted if isinstance(item, TextRun)]
            return PageText(runs, facts.boxes.trimmed)

        return read

    def _shared_library(self) -> Library:
        if self._library is None:
            return Library()
        return self._library.of_numbers_below(self.shared_below)

    def _page(
        self, page: pikepdf.Page, facts: PageFacts, canvas: Canvas, *, is_first: bool
    ) -> Iterator[Painted]:
        """Read a page stream by stream, and give what of it is new."""
        run = begin_page(page, facts.number, facts.boxes.media, inherited(page, "/Resources"), canvas)
        before = b""
        contents = page.obj.get("/Contents")
        for content in [contents] if isinstance(contents, pikepdf.Stream) else items_of(contents):
            if not isinstance(content, pikepdf.Stream):
                continue
            digest = hashlib.sha256(before + content.read_raw_bytes()).digest()
            piece = self._pieces.get((facts.number, digest))
            if piece is None:
                start, was = len(canvas.painted), _State.of(run)
                run_content(run, content, len(read_bounded(content)))
                painted, after = tuple(canvas.painted[start:]), _State.of(run)
                piece = _Piece(painted, tuple(_examples(painted)), after, after == was)
                if is_first:
                    self._pieces[facts.number, digest] = piece
                yield from painted
            else:
                piece.after.restore(run)
                canvas.painted += piece.painted
                yield from piece.examples
            if not piece.is_neutral:
                before = digest


def _examples(painted: Iterable[Painted]) -> Iterator[Painted]:
    """Give one of each kind and look, that shows."""
    seen = set()
    for item in painted:
        look = (type(item).__name__, *_look(item))
        shows = not (isinstance(item, TextRun) and not item.text.strip()) and not item.where.is_hidden
        if shows and look not in seen:
            seen.add(look)
            yield item


def _look(item: Painted) -> tuple[object, ...]:
    match item:
        case TextRun():
            return item.state.fill.space, item.state.stroke.space
        case PaintedPath():
            return item.state.fill.space, item.state.stroke.space, item.is_filled, item.is_stroked
        case PaintedImage():
            return (item.image,)
        case PaintedShading():
            return (item.space,)


def _take_all_glyphs_as_used(library: Library) -> None:
    """Let widths be compared for every glyph of the fonts: other files may use others."""
    for font, _ in library.fonts.values():
        for code in font.texts:
            font.used.setdefault(code, code)

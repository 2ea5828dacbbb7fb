"""What is remembered of the content of pages, as far as there is room."""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass, field

from bookletgen.preflight.content.optional_content import HiddenLayers
from bookletgen.preflight.content.run import Mark, Run
from bookletgen.preflight.content.state import GraphicsState
from bookletgen.preflight.facts import PageFacts
from bookletgen.preflight.names import KnownNames
from bookletgen.preflight.painted import Painted, PaintedImage, PaintedShading, PaintState
from bookletgen.preflight.piece import Look, Meant, Piece, Printer
from bookletgen.preflight.read_stream import ReadStream
from bookletgen.preflight.recent import Recent

_MOST_PAGES = 200
_MOST_STREAMS = 300
_MOST_PIECES = 3000
_MOST_STATES = 2000
"""How much is remembered: several times what is on the pages of a booklet that are not shared whole."""

_JUDGED_AGAIN = (PaintedImage, PaintedShading)


@dataclass(frozen=True, slots=True)
class News:
    """What is painted that is to be judged, and examples of what was judged with other files.

    What a picture has to be depends on all that is on its page, so each is judged again.
    """

    painted: tuple[Painted, ...]
    examples: tuple[Painted, ...]

    @classmethod
    def of(cls, painted: Iterable[Painted], examples: Collection[Painted]) -> "News":
        """Put examples that are judged again with what is new."""
        pictures = (item for item in examples if isinstance(item, _JUDGED_AGAIN))
        others = (item for item in examples if not isinstance(item, _JUDGED_AGAIN))
        return cls((*painted, *pictures), tuple(others))


@dataclass(frozen=True, slots=True, eq=False)
class ReadPage:
    """A page: its geometry, the pieces of its content, and what it notes beside what these paint."""

    facts: PageFacts
    pieces: tuple[Piece, ...]
    noted: Piece
    _known: dict[Printer, News] = field(default_factory=dict)

    @property
    def is_kept(self) -> bool:
        """Whether it may be taken from memory; what could not be read is tried again."""
        return not self.noted.unread and all(piece.is_kept for piece in self.pieces)

    def news(self, printer: Printer) -> News:
        """Give what pieces paint that are not known to be clean for a printer, and examples of the others."""
        if printer in self._known:
            return self._known[printer]
        fresh: list[Painted] = []
        examples: dict[Look, Painted] = {}
        for piece in self.pieces:
            if not piece.is_clean_for(printer):
                fresh += piece.painted
                continue
            for look, item in piece.examples.items():
                examples.setdefault(look, item)
        news = News.of(fresh, examples.values())
        if not fresh:
            self._known[printer] = news
        return news

    def trust(self, printer: Printer) -> None:
        """Take all of the pieces as clean for a printer: nothing at all is wrong with the file."""
        if printer not in self._known:
            for piece in self.pieces:
                piece.clean_for.add(printer)


@dataclass(frozen=True, slots=True)
class _State:
    """What a piece of content leaves to the next one on its page."""

    state: GraphicsState
    stack: tuple[GraphicsState, ...]
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class Memory:
    """Pieces of content, streams and pages of them, and the states between them, which have numbers.

    `usual` are streams by their place on a page, which others there are like, and `patterns` are pieces by
    their content without its last lines. `names` are those in resources.
    """

    pages: Recent[ReadPage] = field(default_factory=lambda: Recent(_MOST_PAGES))
    geometries: Recent[PageFacts] = field(default_factory=lambda: Recent(_MOST_PAGES))
    streams: Recent[ReadStream] = field(default_factory=lambda: Recent(_MOST_STREAMS))
    usual: Recent[tuple[ReadStream, ...]] = field(default_factory=lambda: Recent(_MOST_STREAMS))
    pieces: Recent[tuple[Piece, ...]] = field(default_factory=lambda: Recent(_MOST_PIECES))
    patterns: Recent[tuple[Piece, ...]] = field(default_factory=lambda: Recent(_MOST_PIECES))
    names: KnownNames = field(default_factory=KnownNames)
    _meant: dict[Meant, Meant] = field(default_factory=dict)
    _geometry: dict[Hashable, int] = field(default_factory=dict)
    _numbers: dict[Hashable, int] = field(default_factory=dict)
    _states: list[_State] = field(default_factory=list)
    _paints: dict[int, tuple[PaintState, int]] = field(default_factory=dict)
    _paint_numbers: dict[PaintState, int] = field(default_factory=dict)

    def make_room(self) -> None:
        """Forget everything if there is too much: between files, since pieces know the numbers of states."""
        self._paints = {}
        if max(map(len, (self._states, self._meant, self._geometry))) > _MOST_STATES:
            self.pages = Recent(_MOST_PAGES)
            self.streams, self.usual = Recent(_MOST_STREAMS), Recent(_MOST_STREAMS)
            self.pieces, self.patterns = Recent(_MOST_PIECES), Recent(_MOST_PIECES)
            self.names = KnownNames()
            self._geometry, self._numbers, self._states = {}, {}, []
            self._paint_numbers, self._meant = {}, {}

    def geometry(self, facts: PageFacts, layers: HiddenLayers) -> int:
        """Give the number of a page with this geometry, in files with these layers."""
        return self._geometry.setdefault((facts, layers), len(self._geometry))

    def one(self, meant: Meant) -> Meant:
        """Give the one object for all that names the same, so that it is told apart at once."""
        return self._meant.setdefault(meant, meant)

    def number_of(self, run: Run) -> int | None:
        """Give the number of the state that content is in; None amid a path or a text, or with a pattern.

        A pattern is an object of one file. Fonts have to stay, for they are told apart by being the same.
        Text matrices are no part of it: they do not outlive a text object (ISO 32000-1, 9.4.1).
        """
        states = (run.state, *run.stack)
        is_amid = run.path.subpaths or run.is_clipping or run.is_uncoloured or run.is_in_text
        if is_amid or any(map(_has_pattern, states)):
            return None
        key = (tuple(map(self._values, states)), tuple(run.marks))
        if key not in self._numbers:
            self._numbers[key] = len(self._states)
            self._states.append(_State(run.state.copy(), tuple(run.stack), tuple(run.marks)))
        return self._numbers[key]

    def restore(self, number: int, run: Run) -> None:
        """Put content into a state."""
        kept = self._states[number]
        run.state, run.stack, run.marks = kept.state.copy(), list(kept.stack), list(kept.marks)

    def _values(self, state: GraphicsState) -> Hashable:
        text, paint = state.text, self._number_of_paint(state.paint)
        spacing = (
            text.character_spacing,
            text.word_spacing,
            text.scaling,
            text.leading,
            text.rise,
            text.mode,
        )
        return (state.ctm, state.clip, state.line_width, paint, id(text.font), text.size, *spacing)

    def _number_of_paint(self, paint: PaintState) -> int:
        """Number what is equal; most often it is the very same object as before, while a file is read."""
        known = self._paints.get(id(paint))
        if known is None:
            number = self._paint_numbers.setdefault(paint, len(self._paint_numbers))
            known = self._paints[id(paint)] = (paint, number)
        return known[1]


def _has_pattern(state: GraphicsState) -> bool:
    return state.fill_pattern is not None or state.stroke_pattern is not None

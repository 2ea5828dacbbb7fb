"""Reads pages piece by piece, and takes from memory what is there again."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain
from typing import TypeVar

import pikepdf

from bookletgen.preflight.bounded import read_bounded, read_packed
from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.interpret import begin_page, read_operators, run_operators
from bookletgen.preflight.content.library import UNREADABLE, Instruction, TooMuchContentError
from bookletgen.preflight.content.matrix import IDENTITY
from bookletgen.preflight.content.parse_bytes import parsed_bytes
from bookletgen.preflight.content.run import Run
from bookletgen.preflight.content.show_text import show_text
from bookletgen.preflight.document.pages import inherited
from bookletgen.preflight.facts import PageFacts
from bookletgen.preflight.meanings import Meanings
from bookletgen.preflight.memory import Memory, ReadPage
from bookletgen.preflight.names import NamesOfPage
from bookletgen.preflight.piece import Piece, pieces_of_content
from bookletgen.preflight.read_stream import ReadStream
from bookletgen.preflight.recent import Recent
from bookletgen.preflight.remembered_geometry import geometry_of
from bookletgen.preflight.text_pattern import TextPattern, text_pattern
from bookletgen.preflight.values import entry, items_of

_MOST_ALIKE = 4
"""How many pieces are kept that have the same bytes, in other states or with names that mean other things.

So many streams are kept of one place, too.
"""

_T = TypeVar("_T")

_Digested = tuple[pikepdf.Stream, bytes]
"""A stream, and the digest of its bytes as they are in the file and of how they are packed."""


@dataclass(slots=True)
class PageReader:
    """Reads pages of a file; what they note beside what they paint is on the canvas.

    `keeps_fonts` tells that the fonts stay after the file was read. Where others come into the library,
    nothing more of the file is remembered. `scratch` holds content while it is parsed.
    """

    pdf: pikepdf.Pdf
    canvas: Canvas
    meanings: Meanings
    memory: Memory
    keeps_fonts: bool
    pages: tuple[pikepdf.Page, ...] = ()
    _fonts: int = 0
    scratch: pikepdf.Pdf = field(default_factory=pikepdf.new)

    def __post_init__(self) -> None:
        self.pages = tuple(self.pdf.pages)
        self._fonts = len(self.canvas.library.fonts)
        self.memory.make_room()

    def page(self, number: int) -> ReadPage:
        """Read a page by its number, from 1.

        Of a page of which every file has all objects, the bytes of its dictionary and of its content tell
        whether it is the same.
        """
        page = self.pages[number - 1]
        contents = entry(page.obj, "/Contents")
        listed = [contents] if isinstance(contents, pikepdf.Stream) else items_of(contents)
        streams = [(each, _digest(each)) for each in listed if isinstance(each, pikepdf.Stream)]
        key = self._key(page, number, streams)
        read = None if key is None else self.memory.pages.get(key)
        if read is None:
            read = self._read(page, number, streams)
            if key is not None and read.is_kept and self.meanings.is_shared(page.obj.unparse(resolved=True)):
                self.memory.pages.put(key, read)
        read.noted.note_on(self.canvas)
        return read

    def _key(self, page: pikepdf.Page, number: int, streams: Sequence[_Digested]) -> Hashable | None:
        """Tell a page apart from others; None where it has content of its own."""
        if any(stream.objgen[0] >= self.meanings.shared_below for stream, _ in streams):
            return None
        digests = (digest for _, digest in streams)
        return number, page.obj.unparse(resolved=True), self.canvas.layers, *digests

    def _read(self, page: pikepdf.Page, number: int, streams: Sequence[_Digested]) -> ReadPage:
        canvas = Canvas(self.canvas.library, self.canvas.layers, operators=self.canvas.operators)
        facts = geometry_of(page, number, self.meanings, self.memory.geometries)
        run = begin_page(page, number, facts.boxes.media, inherited(page, "/Resources"), canvas)
        reading = _Reading(self, facts, run, is_cut=len(streams) > 1)
        pieces = tuple(chain.from_iterable(reading.stream(at, *each) for at, each in enumerate(streams)))
        canvas.operators -= self.canvas.operators
        return ReadPage(facts, pieces, Piece.of(canvas, None, None, ()))

    def state_of(self, run: Run) -> int | None:
        """Give the number of a state; None where another file cannot have the same."""
        if not self.keeps_fonts and len(self.canvas.library.fonts) > self._fonts:
            return None
        return self.memory.number_of(run)


@dataclass(slots=True)
class _Reading:
    """A page being read: the number of the state it is in, which the run is in unless it `is_behind`.

    Streams are cut into pieces if it `is_cut`: where all content is one stream, no part of it is new alone.
    """

    reader: PageReader
    facts: PageFacts
    run: Run
    is_cut: bool
    state: int | None = None
    is_behind: bool = False
    _page: int = 0
    _names: NamesOfPage = field(init=False)

    def __post_init__(self) -> None:
        self.state = self.reader.state_of(self.run)
        self._page = self.reader.memory.geometry(self.facts, self.reader.canvas.layers)
        self._names = self.reader.memory.names.of_page(self.run.resources, self.reader.meanings)

    def stream(self, number: int, content: pikepdf.Stream, digest: bytes) -> tuple[Piece, ...]:
        """Read a stream of the content of the page, by its number on it."""
        streams = self.reader.memory.streams
        key = (self._page, self.state, digest)
        known = streams.get(key)
        if known is not None:
            together = known.together
            if self._names.mean(together.meant):
                self._take(together)
                return (together,)
        unpacked = read_bounded(content)
        cut = tuple(pieces_of_content(unpacked)) if self.is_cut else (unpacked,)
        place = (self._page, self.state, number)
        usual = [(each, each.shifts(cut)) for each in self.reader.memory.usual.get(place) or ()]
        likest, shifts = min(usual, key=_count_new, default=(ReadStream((), ()), [None] * len(cut)))
        pieces = tuple(self._pieces(cut, likest.stretches(shifts)))
        read = ReadStream.of(cut, pieces)
        if read is not None:
            streams.put(key, read)
            if 2 * shifts.count(None) > len(shifts):
                _add(self.reader.memory.usual, place, read)
        return pieces

    def _pieces(
        self, content: Sequence[bytes], stretches: Iterable[tuple[Piece | None, int]]
    ) -> Iterator[Piece]:
        """Read pieces of content, stretch by stretch; those of a stretch that is known come as one."""
        at = 0
        for same, count in stretches:
            if same is not None and self._is_same(same):
                self._take(same)
                yield same
                at += count
                continue
            for each in content[at : at + count]:
                piece = self._piece(each)
                if piece is None:
                    yield self._rest(b"\n".join(content[at:]))
                    return
                yield piece
                at += 1

    def _piece(self, content: bytes) -> Piece | None:
        """Read a piece; None where it makes no sense by itself."""
        known = self._known(content) or self._with_other_lines(content)
        if known is not None:
            self._take(known)
            return known
        operators = self._operators(content)
        return None if operators is None else self._new(content, operators)

    def _known(self, content: bytes) -> Piece | None:
        """Give a piece that is the same as one before."""
        return self._same_of(self.reader.memory.pieces.get((self._page, content)))

    def _with_other_lines(self, content: bytes) -> Piece | None:
        """Give a piece that differs from one that is known in its last lines alone."""
        pattern = text_pattern(content)
        if pattern is None:
            return None
        known = self._same_of(self.reader.memory.patterns.get((self._page, pattern.content)))
        return None if known is None else self._shown(known, pattern)

    def _shown(self, known: Piece, pattern: TextPattern) -> Piece:
        """Show lines in the place of those that a piece ends in, in the state that it ends with."""
        assert known.after is not None
        run, shared = self.run, self.run.canvas
        self.reader.memory.restore(known.after, run)
        font = run.state.text.font
        run.text_matrix = pattern.matrix
        run.canvas = Canvas(shared.library, shared.layers)
        for line in pattern.lines:
            show_text(run, line.pieces(font.code_bytes if font else 0))
        own, run.canvas = run.canvas, shared
        return known.ending_in(own.painted, len(pattern.lines))

    def _same_of(self, pieces: tuple[Piece, ...] | None) -> Piece | None:
        """Find the piece that begins in this state, with names that mean the same."""
        return next(filter(self._is_same, pieces or ()), None)

    def _is_same(self, piece: Piece) -> bool:
        return piece.before == self.state and self._names.mean(piece.meant)

    def _take(self, piece: Piece) -> None:
        piece.note_on(self.run.canvas)
        self.state, self.is_behind = piece.after, True

    def _operators(self, content: bytes) -> tuple[Instruction, ...] | None:
        """Read the operators of a piece; None where it makes no sense by itself."""
        try:
            return parsed_bytes(content, self.reader.scratch)
        except (*UNREADABLE, TooMuchContentError):
            return None

    def _new(self, content: bytes, operators: tuple[Instruction, ...]) -> Piece:
        piece = self._run(operators)
        if piece.is_kept:
            _add(self.reader.memory.pieces, (self._page, content), piece)
            self._remember_pattern(content, piece)
        return piece

    def _remember_pattern(self, content: bytes, piece: Piece) -> None:
        """Remember a piece for others with other lines, where each of its lines paints one text."""
        pattern = text_pattern(content)
        font = self.run.state.text.font
        if pattern and font and not font.type3 and self._shown(piece, pattern).painted == piece.painted:
            _add(self.reader.memory.patterns, (self._page, pattern.content), piece)

    def _rest(self, content: bytes) -> Piece:
        """Read what makes sense only together, if any; it is not remembered."""
        piece = self._run(read_operators(self.run, lambda: parsed_bytes(content, self.reader.scratch)) or ())
        piece.unread = tuple(self.run.canvas.unread)
        return piece

    def _run(self, instructions: tuple[Instruction, ...]) -> Piece:
        """Run operators on a canvas of their own: what they paint and note does not depend on others."""
        run, shared = self.run, self.run.canvas
        if self.is_behind and self.state is not None:
            self.reader.memory.restore(self.state, run)
        if not run.is_in_text:
            run.text_matrix = run.line_matrix = IDENTITY
        run.resources.asked.clear()
        run.canvas = Canvas(shared.library, shared.layers, operators=shared.operators)
        run_operators(run, instructions)
        own, run.canvas = run.canvas, shared
        own.operators -= shared.operators
        before, self.state, self.is_behind = self.state, self.reader.state_of(run), False
        meant = self.reader.meanings.of_names(run.resources.asked, run.resources)
        piece = Piece.of(own, before, self.state, self.reader.memory.one(meant))
        piece.note_on(shared)
        return piece


def _add(known: Recent[tuple[_T, ...]], key: Hashable, value: _T) -> None:
    known.put(key, (value, *(known.get(key) or ()))[:_MOST_ALIKE])


def _count_new(compared: tuple[ReadStream, Sequence[int | None]]) -> int:
    return compared[1].count(None)


def _digest(stream: pikepdf.Stream) -> bytes:
    return sha256(stream.stream_dict.unparse() + read_packed(stream)).digest()

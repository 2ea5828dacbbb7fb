"""Reads pages piece by piece, and takes from memory what is there again."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain

import pikepdf

from bookletgen.preflight.bounded import read_bounded, read_packed
from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.interpret import begin_page, read_operators, run_operators
from bookletgen.preflight.content.library import Instruction
from bookletgen.preflight.content.matrix import IDENTITY
from bookletgen.preflight.content.parse_bytes import parsed_bytes
from bookletgen.preflight.content.run import Run
from bookletgen.preflight.document.pages import inherited, read_page
from bookletgen.preflight.facts import PageFacts
from bookletgen.preflight.figure_pattern import FigurePattern, figure_pattern, figures_of, with_figures
from bookletgen.preflight.meanings import Meanings
from bookletgen.preflight.memory import Memory, ReadPage, ReadStream
from bookletgen.preflight.piece import Meant, Piece, pieces_of_content, pieces_of_operators
from bookletgen.preflight.values import items_of

_MOST_ALIKE = 4
"""How many pieces are kept that have the same bytes, in other states or with names that mean other things."""

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
    _fonts: int = 0
    scratch: pikepdf.Pdf = field(default_factory=pikepdf.new)

    def __post_init__(self) -> None:
        self._fonts = len(self.canvas.library.fonts)
        self.memory.make_room()

    def page(self, number: int) -> ReadPage:
        """Read a page by its number, from 1.

        Of a page of which every file has all objects, the bytes of its dictionary and of its content tell
        whether it is the same.
        """
        page = self.pdf.pages[number - 1]
        contents = page.obj.get("/Contents")
        listed = [contents] if isinstance(contents, pikepdf.Stream) else items_of(contents)
        streams = [(each, _digest(each)) for each in listed if isinstance(each, pikepdf.Stream)]
        key = self._key(page, number, streams)
        read = None if key is None else self.memory.pages.get(key)
        if read is None:
            read = self._read(page, number, streams)
            if key is not None and not read.noted.unread and all(piece.is_kept for piece in read.pieces):
                self.memory.pages.put(key, read)
        read.noted.note_on(self.canvas)
        return read

    def _key(self, page: pikepdf.Page, number: int, streams: Sequence[_Digested]) -> Hashable | None:
        """Tell a page apart from others; None where not every file has all objects of it."""
        if any(stream.objgen[0] >= self.meanings.shared_below for stream, _ in streams):
            return None
        dictionary = page.obj.unparse(resolved=True)
        digests = (digest for _, digest in streams)
        return (
            (number, dictionary, self.canvas.layers, *digests)
            if self.meanings.is_shared(dictionary)
            else None
        )

    def _read(self, page: pikepdf.Page, number: int, streams: Sequence[_Digested]) -> ReadPage:
        canvas = Canvas(self.canvas.library, self.canvas.layers, operators=self.canvas.operators)
        facts = read_page(page, number)
        run = begin_page(page, number, facts.boxes.media, inherited(page, "/Resources"), canvas)
        reading = _Reading(self, facts, run, is_cut=len(streams) > 1)
        pieces = tuple(chain.from_iterable(reading.stream(*each) for each in streams))
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
    _meant: dict[tuple[str, str], object] = field(default_factory=dict)
    _same: dict[int, tuple[Meant, bool]] = field(default_factory=dict)
    _patterns: dict[bytes, FigurePattern] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = self.reader.state_of(self.run)
        self._page = self.reader.memory.geometry(self.facts, self.reader.canvas.layers)

    def stream(self, content: pikepdf.Stream, digest: bytes) -> tuple[Piece, ...]:
        """Read a stream of the content of the page."""
        streams = self.reader.memory.streams
        key = (self._page, self.state, digest)
        known = streams.get(key)
        if known is not None:
            together = known.together
            if self._means_the_same(together):
                self._take(together)
                return (together,)
        before = self.state
        unpacked = read_bounded(content)
        pieces = tuple(self._pieces(pieces_of_content(unpacked) if self.is_cut else [unpacked]))
        if all(piece.is_kept for piece in pieces):
            streams.put(key, ReadStream(pieces, before, self.state))
        return pieces

    def _pieces(self, content: Sequence[bytes]) -> Iterator[Piece]:
        """Read pieces of content; those not known at all are parsed together."""
        operators: dict[int, tuple[Instruction, ...]] = {}
        for at, each in enumerate(content):
            known = self._known(each) or self._with_other_figures(each)
            if known is not None:
                self._take(known)
                yield known
                continue
            if at not in operators:
                operators |= self._operators(content, at)
            if at not in operators:
                yield self._rest(b"\n".join(content[at:]))
                return
            yield self._new(each, operators[at])

    def _operators(self, content: Sequence[bytes], first: int) -> Mapping[int, tuple[Instruction, ...]]:
        """Read the operators of a piece and of new ones after it; none where text ends amid something."""
        after = range(first + 1, len(content))
        places = [first, *(at for at in after if self._is_new(content[at]))]
        new = b"\n".join(content[at] for at in places)
        read = read_operators(self.run, lambda: parsed_bytes(new, self.reader.scratch))
        if read is None:
            return {}
        operators = pieces_of_operators(read) if self.is_cut else [read]
        return dict(zip(places, operators, strict=True)) if len(operators) == len(places) else {}

    def _is_new(self, content: bytes) -> bool:
        memory = self.reader.memory
        return (self._page, content) not in memory.pieces and (
            self._page,
            self._pattern(content).content,
        ) not in memory.patterns

    def _known(self, content: bytes) -> Piece | None:
        return self._same_of(self.reader.memory.pieces.get((self._page, content)))

    def _with_other_figures(self, content: bytes) -> Piece | None:
        """Give a piece that differs from one that is known in figures alone."""
        pattern = self._pattern(content)
        known = self._same_of(self.reader.memory.patterns.get((self._page, pattern.content)))
        return None if known is None else with_figures(known, pattern.figures)

    def _pattern(self, content: bytes) -> FigurePattern:
        if content not in self._patterns:
            self._patterns[content] = figure_pattern(content, self.run.resources.font)
        return self._patterns[content]

    def _same_of(self, pieces: tuple[Piece, ...] | None) -> Piece | None:
        """Find the piece that begins in this state, with names that mean the same."""
        for piece in pieces or ():
            if piece.before == self.state and self._means_the_same(piece):
                return piece
        return None

    def _means_the_same(self, piece: Piece) -> bool:
        """Tell whether the names in a piece mean what they did; many pieces name the same."""
        found = self._same.get(id(piece.meant))
        if found is None:
            same = self.reader.meanings.are(self.run.resources, piece.meant, self._meant)
            found = self._same[id(piece.meant)] = (piece.meant, same)
        return found[1]

    def _take(self, piece: Piece) -> None:
        piece.note_on(self.run.canvas)
        self.state, self.is_behind = piece.after, True

    def _new(self, content: bytes, operators: tuple[Instruction, ...]) -> Piece:
        piece = self._run(operators)
        if piece.is_kept:
            pieces, key = self.reader.memory.pieces, (self._page, content)
            pieces.put(key, (piece, *(pieces.get(key) or ()))[:_MOST_ALIKE])
            self._remember_pattern(self._pattern(content), piece)
        return piece

    def _remember_pattern(self, pattern: FigurePattern, piece: Piece) -> None:
        """Remember a piece for others with other figures, where all figures it shows are those found."""
        if pattern.figures and pattern.figures == figures_of(piece):
            patterns, key = self.reader.memory.patterns, (self._page, pattern.content)
            patterns.put(key, (piece, *(patterns.get(key) or ()))[:_MOST_ALIKE])

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
        run.text_matrix = run.line_matrix = IDENTITY
        run.resources.asked.clear()
        run.canvas = Canvas(shared.library, shared.layers, operators=shared.operators)
        run_operators(run, instructions)
        own, run.canvas = run.canvas, shared
        own.operators -= shared.operators
        before, self.state, self.is_behind = self.state, self.reader.state_of(run), False
        meant = self.reader.meanings.of(run.resources, run.resources.asked)
        piece = Piece.of(own, before, self.state, self.reader.memory.one(meant))
        piece.note_on(shared)
        return piece


def _digest(stream: pikepdf.Stream) -> bytes:
    return sha256(stream.stream_dict.unparse() + read_packed(stream)).digest()

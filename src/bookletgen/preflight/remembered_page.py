"""Reads pages piece by piece, and takes from memory what is there again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain, takewhile

import pikepdf

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.interpret import begin_page, read_operators, run_operators
from bookletgen.preflight.content.library import Instruction
from bookletgen.preflight.content.matrix import IDENTITY
from bookletgen.preflight.content.parse_bytes import parsed_bytes
from bookletgen.preflight.content.run import Run
from bookletgen.preflight.document.pages import inherited, read_page
from bookletgen.preflight.facts import PageFacts
from bookletgen.preflight.meanings import Meanings
from bookletgen.preflight.memory import Memory, ReadPage
from bookletgen.preflight.piece import Piece, pieces_of_content, pieces_of_operators
from bookletgen.preflight.values import items_of

_MOST_ALIKE = 4
"""How many pieces are kept that have the same bytes, in other states or with names that mean other things."""

_Digested = tuple[pikepdf.Stream, bytes]
"""A stream, and the digest of its bytes as they are in the file."""


@dataclass(slots=True)
class PageReader:
    """Reads pages of a file; what they note beside what they paint is on the canvas.

    `keeps_fonts` tells that the fonts stay after the file was read. Where others come into the library,
    nothing more of the file is remembered.
    """

    pdf: pikepdf.Pdf
    canvas: Canvas
    meanings: Meanings
    memory: Memory
    keeps_fonts: bool
    _fonts: int = 0
    _scratch: pikepdf.Pdf = field(default_factory=pikepdf.new)

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
        dictionary = page.obj.unparse(resolved=True)
        key = (number, dictionary, self.canvas.layers, *(digest for _, digest in streams))
        read = self.memory.pages.get(key) if self.meanings.is_shared(dictionary) else None
        if read is None:
            read = self._read(page, number, streams)
            if not read.noted.unread and all(piece.is_kept for piece in read.pieces):
                self.memory.pages.put(key, read)
        read.noted.note_on(self.canvas)
        return read

    def _read(self, page: pikepdf.Page, number: int, streams: Sequence[_Digested]) -> ReadPage:
        canvas = Canvas(self.canvas.library, self.canvas.layers, operators=self.canvas.operators)
        facts = read_page(page, number)
        run = begin_page(page, number, facts.boxes.media, inherited(page, "/Resources"), canvas)
        reading = _Reading(self, facts, run)
        pieces = tuple(chain.from_iterable(reading.stream(*each) for each in streams))
        canvas.operators -= self.canvas.operators
        return ReadPage(facts, pieces, Piece.of(canvas, None, None, ()))

    def state_of(self, run: Run) -> int | None:
        """Give the number of a state; None where another file cannot have the same."""
        if not self.keeps_fonts and len(self.canvas.library.fonts) > self._fonts:
            return None
        return self.memory.number_of(run)

    def operators(self, run: Run, content: Sequence[bytes]) -> list[tuple[Instruction, ...]] | None:
        """Read the operators of pieces of content that stand together; None where they cannot be read."""
        joined = b"\n".join(content)
        instructions = read_operators(run, lambda: parsed_bytes(joined, self._scratch))
        return None if instructions is None else pieces_of_operators(instructions)


@dataclass(slots=True)
class _Reading:
    """A page being read: the number of the state it is in, which the run is in unless it `is_behind`."""

    reader: PageReader
    facts: PageFacts
    run: Run
    state: int | None = None
    is_behind: bool = False
    _page: int = 0
    _meant: dict[tuple[str, str], object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = self.reader.state_of(self.run)
        self._page = self.reader.memory.geometry(self.facts, self.reader.canvas.layers)

    def stream(self, content: pikepdf.Stream, digest: bytes) -> tuple[Piece, ...]:
        """Read a stream of the content of the page."""
        streams = self.reader.memory.streams
        key = (self._page, self.state, digest)
        known = streams.get(key)
        if known is not None and self._means_the_same(known):
            self._take(known)
            return (known,)
        before = self.state
        pieces = tuple(self._pieces(pieces_of_content(read_bounded(content))))
        if all(piece.is_kept for piece in pieces):
            streams.put(key, Piece.joined(pieces, before, self.state))
        return pieces

    def _pieces(self, content: Sequence[bytes]) -> Iterator[Piece]:
        """Read pieces of content; those not known at all are parsed with what follows them."""
        at = 0
        while at < len(content):
            known = self._known(content[at])
            if known is not None:
                self._take(known)
                yield known
                at += 1
                continue
            group = [content[at], *takewhile(self._is_new, content[at + 1 :])]
            yield from self._new(group)
            at += len(group)

    def _is_new(self, content: bytes) -> bool:
        return (self._page, content) not in self.reader.memory.pieces

    def _known(self, content: bytes) -> Piece | None:
        found = self.reader.memory.pieces.get((self._page, content)) or ()
        same = (piece for piece in found if piece.before == self.state and self._means_the_same(piece))
        return next(same, None)

    def _means_the_same(self, piece: Piece) -> bool:
        return self.reader.meanings.are(self.run.resources, piece.meant, self._meant)

    def _take(self, piece: Piece) -> None:
        piece.note_on(self.run.canvas)
        self.state, self.is_behind = piece.after, True

    def _new(self, content: Sequence[bytes]) -> Iterator[Piece]:
        operators = self.reader.operators(self.run, content)
        if operators is None:
            unread = self._run(())
            unread.unread = tuple(self.run.canvas.unread)
            yield unread
            return
        if len(operators) != len(content):
            # A text object ends in the midst of something: only all of it together makes sense.
            operators = [tuple(chain.from_iterable(operators))]
            content = [b"\n".join(content)]
        for each, instructions in zip(content, operators, strict=True):
            piece = self._run(instructions)
            if piece.is_kept:
                key = (self._page, each)
                others = self.reader.memory.pieces.get(key) or ()
                self.reader.memory.pieces.put(key, (piece, *others)[:_MOST_ALIKE])
            yield piece

    def _run(self, instructions: tuple[Instruction, ...]) -> Piece:
        """Run operators on a canvas of their own; text matrices end with a text object (9.4.1)."""
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
        piece = Piece.of(own, before, self.state, meant)
        piece.note_on(shared)
        return piece


def _digest(stream: pikepdf.Stream) -> bytes:
    return sha256(stream.read_raw_bytes()).digest()

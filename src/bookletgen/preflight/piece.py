"""A piece of the content of a page: what it paints and notes, and what that depends on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, pairwise

from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.parse_bytes import holds_anything
from bookletgen.preflight.facts import LeftOut, Oddity
from bookletgen.preflight.ink import colours_of, is_white
from bookletgen.preflight.page_words import is_seen
from bookletgen.preflight.painted import (
    Box,
    Painted,
    PaintedImage,
    PaintedPath,
    PaintedShading,
    TextRun,
    TransparencyGroup,
)
from bookletgen.preflight.seen import is_empty

_END_OF_TEXT = re.compile(rb"ET(?<=\sET)\s+")
Meant = tuple[tuple[tuple[str, str], object], ...]
"""Named resources, by category and name, and what each means."""

Look = tuple[object, ...]

Printer = int
"""The number of a printer that files are judged for."""


@dataclass(slots=True, eq=False)
class Piece:
    """What a piece of content paints and notes on a page.

    `before` and `after` are the numbers of the states that it begins and ends with, None where another
    file cannot have the same, and `meant` is what it names. It may be of `parts`, one after the other.
    `clean_for` are the printers for which a file with all that it paints was found without any fault.
    """

    painted: tuple[Painted, ...]
    groups: tuple[TransparencyGroup, ...]
    oddities: tuple[Oddity, ...]
    unread: tuple[LeftOut, ...]
    operators: int
    before: int | None
    after: int | None
    meant: Meant = ()
    parts: "tuple[Piece, ...]" = ()
    clean_for: set[Printer] = field(default_factory=set)
    _examples: dict[Look, Painted] | None = None
    _seen: tuple[TextRun, ...] | None = None

    @classmethod
    def of(cls, canvas: Canvas, before: int | None, after: int | None, meant: Meant) -> "Piece":
        """Make a piece of what there is on a canvas that it has for itself."""
        return cls(
            tuple(canvas.painted),
            tuple(canvas.groups),
            tuple(canvas.oddities),
            tuple(canvas.unread),
            canvas.operators,
            before,
            after,
            meant,
        )

    @property
    def is_kept(self) -> bool:
        """Whether it may be taken from memory; what could not be read is tried again."""
        return self.before is not None and self.after is not None and not self.unread

    @classmethod
    def joined(cls, parts: "tuple[Piece, ...]") -> "Piece":
        """Make one piece of several."""
        return cls(
            tuple(chain.from_iterable(part.painted for part in parts)),
            tuple(chain.from_iterable(part.groups for part in parts)),
            tuple(chain.from_iterable(part.oddities for part in parts)),
            tuple(chain.from_iterable(part.unread for part in parts)),
            sum(part.operators for part in parts),
            parts[0].before,
            parts[-1].after,
            tuple(dict(chain.from_iterable(part.meant for part in parts)).items()),
            parts,
        )

    def ending_in(self, painted: Iterable[Painted], count: int) -> "Piece":
        """Make one that paints this in the place of so many of its last things; it is new to all rules."""
        return Piece(
            (*self.painted[:-count], *painted),
            self.groups,
            self.oddities,
            self.unread,
            self.operators,
            self.before,
            self.after,
            self.meant,
        )

    def is_clean_for(self, printer: Printer) -> bool:
        """Tell whether all of it was in files without any fault, for a printer."""
        if printer in self.clean_for:
            return True
        if not self.parts or not all(part.is_clean_for(printer) for part in self.parts):
            return False
        self.clean_for.add(printer)
        return True

    def note_on(self, canvas: Canvas) -> None:
        """Note on the canvas of a file what this notes, beside what it paints."""
        canvas.operators += self.operators
        if not (self.groups or self.oddities or self.unread):
            return
        canvas.groups.update(dict.fromkeys(self.groups))
        canvas.oddities.update(dict.fromkeys(self.oddities))
        canvas.unread.update(dict.fromkeys(self.unread))

    @property
    def examples(self) -> dict[Look, Painted]:
        """Give one of each kind and look, that shows, by the look."""
        if self._examples is None:
            self._examples = dict(_examples(self.painted))
        return self._examples

    def seen(self, trim: Box) -> tuple[TextRun, ...]:
        """Give the text that a reader sees, on a page with this trim, which is that of its page."""
        if self._seen is None:
            runs = (item for item in self.painted if isinstance(item, TextRun))
            self._seen = tuple(run for run in runs if is_seen(run, trim))
        return self._seen


def pieces_of_content(content: bytes) -> list[bytes]:
    """Cut content after each text object; what holds strings in brackets, or images, stays whole."""
    if holds_anything(content):
        return [content]
    ends = [found.end() for found in _END_OF_TEXT.finditer(content)]
    pieces = [content[start:end] for start, end in pairwise((0, *ends, len(content)))]
    if any(map(_is_cut, pieces)):
        return [content]
    return pieces if pieces[-1].strip() else pieces[:-1] or pieces


def _is_cut(content: bytes) -> bool:
    """Tell whether content ends amid an array."""
    return content.rfind(b"[") > content.rfind(b"]")


def _examples(painted: Iterable[Painted]) -> Iterator[tuple[Look, Painted]]:
    seen = set()
    for item in filter(_shows, painted):
        look = (type(item).__name__, *_look(item))
        if look not in seen:
            seen.add(look)
            yield look, item


def _shows(item: Painted) -> bool:
    is_nothing = isinstance(item, TextRun) and (item.is_invisible or not item.text.strip())
    return not (is_nothing or item.where.is_hidden or is_empty(item.where.box))


def _whites(item: TextRun | PaintedPath) -> Look:
    return tuple(is_white(colour) for colour, _ in colours_of(item))


def _look(item: Painted) -> Look:
    match item:
        case TextRun():
            return item.state.fill.space, item.state.stroke.space, _whites(item)
        case PaintedPath():
            spaces = item.state.fill.space, item.state.stroke.space
            return *spaces, item.is_filled, item.is_stroked, _whites(item)
        case PaintedImage():
            return (item.image,)
        case PaintedShading():
            return (item.space,)

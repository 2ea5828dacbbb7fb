"""A stream of content that was read, for streams that are as it is but for a few pieces."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby

from bookletgen.preflight.piece import Piece
from bookletgen.preflight.recent import Recent

_MOST_STRETCHES = 32
"""How many stretches of a stream are kept as one piece."""

_Shift = int | None
"""How much further a piece is here than in other content; None where it is not here."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadStream:
    """The content of a stream, cut into pieces, and what each piece paints."""

    content: tuple[bytes, ...]
    pieces: tuple[Piece, ...]
    _stretches: Recent[Piece] = field(default_factory=lambda: Recent(_MOST_STRETCHES))

    @classmethod
    def of(cls, content: tuple[bytes, ...], pieces: Iterable[Piece]) -> "ReadStream | None":
        """Keep what was read of a stream; None where not all of it may be taken from memory."""
        single = tuple(chain.from_iterable(piece.parts or (piece,) for piece in pieces))
        is_kept = len(single) == len(content) and all(piece.is_kept for piece in single)
        return cls(content, single) if is_kept else None

    @property
    def together(self) -> Piece:
        """Give the pieces as one."""
        return self._stretch(0, len(self.pieces))

    def shifts(self, content: Sequence[bytes]) -> list[_Shift]:
        """Find the pieces of other content that are here too, byte for byte.

        Each is looked for in its place from the start or, after the first that is new, from the end.
        """
        alike = next((at for at, each in enumerate(content) if not self._has(at, each)), len(content))
        shift = len(self.content) - len(content)
        rest = range(alike, len(content))
        return [
            *(0 for _ in range(alike)),
            *(shift if self._has(at + shift, content[at]) else None for at in rest),
        ]

    def stretches(self, shifts: Sequence[_Shift]) -> Iterator[tuple[Piece | None, int]]:
        """Give the pieces that other content has too, as one if they follow one another; None for new ones.

        With each comes how many pieces of the other content it stands for.
        """
        for shift, numbers in groupby(range(len(shifts)), shifts.__getitem__):
            places = tuple(numbers)
            same = None if shift is None else self._stretch(places[0] + shift, places[-1] + shift + 1)
            yield same, len(places)

    def _has(self, place: int, content: bytes) -> bool:
        return 0 <= place < len(self.content) and self.content[place] == content

    def _stretch(self, first: int, end: int) -> Piece:
        """Make one of some pieces, when it is asked for: most streams with own words never are."""
        if end - first == 1:
            return self.pieces[first]
        made = self._stretches.get((first, end))
        if made is None:
            made = Piece.joined(self.pieces[first:end])
            self._stretches.put((first, end), made)
        return made

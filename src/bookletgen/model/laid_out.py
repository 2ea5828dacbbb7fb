"""What stands on laid-out pages, line by line."""

from dataclasses import dataclass

from bookletgen.model.press import Rgb


@dataclass(frozen=True, slots=True)
class LaidOutText:
    """A piece of text of one look: its size in points, its colour, and the colour under it."""

    text: str
    size_pt: float
    colour: Rgb
    ground: Rgb


@dataclass(frozen=True, slots=True)
class LaidOutLine:
    """A line on a page (from 1), as the pieces it is set in."""

    page: int
    pieces: tuple[LaidOutText, ...]

    @property
    def text(self) -> str:
        """Give the words of the line."""
        return "".join(piece.text for piece in self.pieces)

"""The words on a drawing, and where they stand on it."""

from dataclasses import dataclass
from enum import StrEnum

_LONGEST_MARK = 2


class Side(StrEnum):
    """Which side of a label its line comes from; the middle, where it stands in what it names."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a drawing.

    Attributes:
        words: what it says.
        across: where the line to it ends, or where it begins, as a share of the drawing's width.
        down: the same as a share of the drawing's height.
        side: the side of the label that is there.
        size: the size of its type, as a share of the drawing's width.
        shape: the height of the drawing for its width.
    """

    words: str
    across: float
    down: float
    side: Side
    size: float
    shape: float = 1.0


def is_mark(words: str) -> bool:
    """Tell whether a label only marks a part of a drawing, as the number of a step does."""
    return len(words) <= _LONGEST_MARK

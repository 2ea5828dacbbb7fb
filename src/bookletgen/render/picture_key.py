"""Which words on drawings become a key beside it, because there they would be smaller than the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil, hypot
from string import ascii_uppercase

from bookletgen.model.choice import Choice
from bookletgen.model.edition import Figure
from bookletgen.model.label import Label, Side, is_mark
from bookletgen.render.text_block import text_width_pt

_ROUNDING = 0.99

_MARKER = 0.075
"""How wide a marker is, for the drawing's width, in the largest print and on the narrowest screen."""

_WIDTH_STEP_REM = 4
_WIDEST_REM = 40
"""No column of the web page is wider (styles/web/page.css)."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands on a drawing in the place of a label: the label itself where it is short, or a sign.

    `words` are what the key says of the sign; there are none for a label that stands for itself.
    """

    sign: str
    label: Label
    words: str


def markers_of(figure: Figure) -> tuple[Marker, ...]:
    """Give a marker for each label; letters, or numbers where the drawing has letters or too many labels."""
    marks = {label.words for label in figure.placed if is_mark(label.words)}
    explained = [label for label in figure.placed if not is_mark(label.words)]
    is_lettered = len(explained) <= len(ascii_uppercase) and not any(mark.isalpha() for mark in marks)
    signs = iter(ascii_uppercase if is_lettered else _numbers_beside(marks))
    return tuple(
        Marker(label.words, label, "") if is_mark(label.words) else Marker(next(signs), label, label.words)
        for label in _apart(figure.placed)
    )


def markers_on_pages(figure: Figure, choice: Choice) -> tuple[Marker, ...]:
    """Give the markers of a drawing whose words would be smaller than the text; otherwise none."""
    width_pt = text_width_pt(choice)
    sizes = (label.size * width_pt for label in figure.placed)
    is_small = min(sizes, default=choice.body_pt) < choice.body_pt * _ROUNDING
    return markers_of(figure) if is_small else ()


def least_width_rem(figure: Figure) -> int:
    """Give the width, in sizes of the text, from which on a drawing's words are as large as the text."""
    smallest = min(label.size for label in figure.placed)
    return min(ceil(_ROUNDING / smallest / _WIDTH_STEP_REM) * _WIDTH_STEP_REM, _WIDEST_REM)


def _apart(labels: Iterable[Label]) -> Iterator[Label]:
    """Move what would lie over another marker to where the words of its label were."""
    settled: list[tuple[float, float]] = []
    for label in labels:
        step = -_MARKER if label.side is Side.RIGHT else _MARKER
        (middle, down), moved = _middle(label), 0.0
        while any(hypot(x - middle - moved, y - down) < _MARKER for x, y in settled):
            moved += step
        settled.append((middle + moved, down))
        yield replace(label, across=round(min(max(label.across + moved, 0.0), 1.0), 4))


def _middle(label: Label) -> tuple[float, float]:
    """Give where the middle of a marker is, across and down, as shares of the drawing's width."""
    half = _MARKER / 2
    across = {Side.LEFT: half, Side.RIGHT: -half}.get(label.side, 0.0)
    down = {Side.TOP: half, Side.BOTTOM: -half}.get(label.side, 0.0)
    return label.across + across, label.down * label.shape + down


def _numbers_beside(marks: Iterable[str]) -> Iterable[str]:
    """Count from 1, leaving out what the drawing says already."""
    taken = set(marks)
    return (sign for number in range(1, 1000) if (sign := str(number)) not in taken)

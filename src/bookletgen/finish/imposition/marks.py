"""Where to fold and where to trim: lines outside the pages, and outside what bleeds."""

from collections.abc import Iterator

from bookletgen.finish.boxes import Box
from bookletgen.finish.crop_marks import LEAST_OFFSET_MM, LINE_WIDTH_PT, Line, crop_marks, stroked
from bookletgen.model.length import POINTS_A_MM

LENGTH_MM = 4
MARGIN_MM = LEAST_OFFSET_MM + LENGTH_MM
"""How much of the paper marks need on each side of the pages."""

OFFSET_PT = LEAST_OFFSET_MM * POINTS_A_MM
"""How far marks keep from the trim; what bleeds is shown up to there."""

_LENGTH_PT = LENGTH_MM * POINTS_A_MM


def draw_sheet_marks(trim: Box) -> Iterator[str]:
    """Draw the marks of a sheet as a piece of a content stream: black, and dashed where it is folded."""
    yield f"q 0 G {LINE_WIDTH_PT} w"
    yield from map(stroked, crop_marks(trim, (OFFSET_PT,) * 4, _LENGTH_PT))
    yield "[2 2] 0 d"
    yield from map(stroked, _fold_marks(trim))
    yield "Q"


def _fold_marks(trim: Box) -> Iterator[Line]:
    """Give a line below and one above the middle of the trim."""
    left, bottom, right, top = trim
    fold = (left + right) / 2
    yield fold, bottom - OFFSET_PT, fold, bottom - OFFSET_PT - _LENGTH_PT
    yield fold, top + OFFSET_PT, fold, top + OFFSET_PT + _LENGTH_PT

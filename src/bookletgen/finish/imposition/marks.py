"""Where to fold and where to trim: lines outside the pages, and outside what bleeds."""

from collections.abc import Iterator

from bookletgen.finish.boxes import Box

Line = tuple[float, float, float, float]
"""From x, y to x, y in points."""

OFFSET_MM = 3.0
"""How far marks keep from the trimmed page: the bleed that presses ask for, so that they do not touch it."""

LENGTH_MM = 4.0
MARGIN_MM = OFFSET_MM + LENGTH_MM
"""How much of the paper marks need on each side of the pages."""

WIDTH_PT = 0.25
"""Thin enough to cut along, wide enough to print (Ghent SheetCmyk 2015, 4.17)."""


def trim_marks(trim: Box, offset: float, length: float) -> Iterator[Line]:
    """Give two lines at each corner of the trimmed area, outside it; all in points."""
    left, bottom, right, top = trim
    for x in (left, right):
        yield x, bottom - offset, x, bottom - offset - length
        yield x, top + offset, x, top + offset + length
    for y in (bottom, top):
        yield left - offset, y, left - offset - length, y
        yield right + offset, y, right + offset + length, y


def fold_marks(trim: Box, offset: float, length: float) -> Iterator[Line]:
    """Give a line below and one above the trimmed area where it is folded, in its middle; all in points."""
    fold, bottom, top = (trim[0] + trim[2]) / 2, trim[1], trim[3]
    yield fold, bottom - offset, fold, bottom - offset - length
    yield fold, top + offset, fold, top + offset + length


def drawn(lines: Iterator[Line], dash: str = "[] 0") -> str:
    """Draw lines as a piece of a content stream, black alone."""
    paths = " ".join(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l" for x1, y1, x2, y2 in lines)
    return f"q 0 G {WIDTH_PT} w {dash} d {paths} S Q"

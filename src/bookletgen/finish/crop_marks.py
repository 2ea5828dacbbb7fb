"""Crop marks: lines that point at the corners of the trim from outside, and show where to cut."""

from collections.abc import Iterator

from bookletgen.finish.boxes import Box

Line = tuple[float, float, float, float]
"""From x, y to x, y, in points."""

LINE_WIDTH_PT = 0.25
"""The least width that prints in any number of inks (Ghent Workgroup 2015, 4.17)."""

LEAST_OFFSET_MM = 3
"""How far from the trim a crop mark begins where there is less bleed than this."""


def crop_marks(trim: Box, offsets: Box, length_pt: float) -> Iterator[Line]:
    """Give two lines at each corner of the trim.

    Args:
        trim: what is left when it is cut.
        offsets: how far from its left, lower, right and upper edge the lines begin, in points.
        length_pt: how long they are.
    """
    left, bottom, right, top = trim
    before, below, behind, above = offsets
    for y in (bottom, top):
        yield left - before - length_pt, y, left - before, y
        yield right + behind, y, right + behind + length_pt, y
    for x in (left, right):
        yield x, bottom - below - length_pt, x, bottom - below
        yield x, top + above, x, top + above + length_pt


def stroked(line: Line) -> str:
    """Draw a line as a piece of a content stream."""
    return "{:.3f} {:.3f} m {:.3f} {:.3f} l S".format(*line)

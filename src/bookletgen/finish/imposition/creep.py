"""Creep: the inner sheets of a stitched booklet stick out, by the thickness of the paper they wrap."""


def creep_mm(sheet: int, caliper_mm: float) -> float:
    """Say how far the pages of a sheet move towards the spine, so that all margins look the same.

    Sheet i sticks out by (i - 1) times the thickness of a leaf, and loses as much where the booklet
    is trimmed.

    Args:
        sheet: the sheet, counted from 1, the outermost.
        caliper_mm: the thickness of one leaf.
    """
    return (sheet - 1) * caliper_mm

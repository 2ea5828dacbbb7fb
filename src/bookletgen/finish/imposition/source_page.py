"""A page that is to be imposed: how large it is trimmed, and how its space becomes that of a sheet."""

from dataclasses import dataclass

import pikepdf

from bookletgen.finish.boxes import Box

Matrix = tuple[float, float, float, float, float, float]
"""A transformation as PDF writes it: a b c d e f (ISO 32000-1, 8.3.3)."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The boxes of a page in its own space, how it is turned for a reader, and the size of its unit.

    It is turned clockwise by 0, 90, 180 or 270 degrees, and its unit is in points. `bleed` is never smaller
    than `trim`. `states_trim` tells whether the page says itself where it is trimmed; otherwise `trim`
    is all that a reader sees.
    """

    trim: Box
    bleed: Box
    rotation: int
    unit: float
    states_trim: bool

    @property
    def size_pt(self) -> tuple[float, float]:
        """Give the width and height of the trimmed page as a reader sees it."""
        left, bottom, right, top = self.trim
        width, height = (right - left) * self.unit, (top - bottom) * self.unit
        return (height, width) if self.rotation in (90, 270) else (width, height)

    def moved_to(self, x: float, y: float) -> Matrix:
        """Give the transformation that puts the lower left corner, as a reader sees it, at x, y."""
        left, bottom, right, top = (edge * self.unit for edge in self.trim)
        turned = {
            0: (1, 0, 0, 1, x - left, y - bottom),
            90: (0, -1, 1, 0, x - bottom, y + right),
            180: (-1, 0, 0, -1, x + right, y + top),
            270: (0, 1, -1, 0, x + top, y - left),
        }
        a, b, c, d, e, f = turned[self.rotation]
        return a * self.unit, b * self.unit, c * self.unit, d * self.unit, e, f


def source_page(page: pikepdf.Page) -> SourcePage:
    """Read the boxes of a page; what a box leaves out or has outside the media box is none of it."""
    media = _box(page.mediabox)
    trim = _common(_box(page.trimbox), media)
    return SourcePage(
        trim=trim,
        bleed=_around(_common(_box(page.bleedbox), media), trim),
        rotation=page.rotation // 90 * 90 % 360,
        unit=_number(page.obj.get("/UserUnit", 1)),
        states_trim="/TrimBox" in page.obj,
    )


def grown(box: Box, by: float) -> Box:
    """Give a box that is larger on each side."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _box(edges: pikepdf.Object) -> Box:
    """Give the box whichever two of its corners are stated (ISO 32000-1, 7.9.5); a broken one is empty."""
    try:
        x1, y1, x2, y2 = (float(edge) for edge in edges.as_list())
    except (TypeError, ValueError):
        return 0, 0, 0, 0
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _number(value: pikepdf.Object | float) -> float:
    """Give a number, or nothing for what is none, so that the page has no size."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return 0


def _common(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])

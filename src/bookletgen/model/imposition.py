"""What imposition has to know: plain values that reach a worker process at no cost."""

from dataclasses import dataclass
from typing import Literal

BoundEdge = Literal["left", "right"]
"""The edge of the front cover where the pages are bound."""

Flip = Literal["long-edge", "short-edge"]
"""The edge of the sheet over which a printer turns it for the second side."""

PAGES_A_SHEET = 4
"""A folded sheet has four pages, so a stitched booklet has a multiple of four."""


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where a page of a booklet lies on its sheets.

    `side` counts the sides of the sheets from 1, front and back in turn; `box` is the trimmed page on it:
    left, bottom, right, top, in points. `is_turned` tells that the side stands on its head.
    """

    side: int
    box: tuple[float, float, float, float]
    is_turned: bool


@dataclass(frozen=True, slots=True)
class ImpositionSettings:
    """How a booklet is laid on sheets that are folded and stitched.

    `printer` is the id of the printer whose finisher stitches from `min_pages` to `max_pages` pages,
    and `caliper_mm` is the thickness of one leaf of its paper; pages move to the spine for it, but by no
    more than `safe_zone_mm`, which is kept free of words. `paper` names the paper to print on, or is
    None for the one that fits; `marks` asks for lines that show where to fold and to trim.
    """

    printer: str
    bound_edge: BoundEdge
    flip: Flip
    caliper_mm: float
    min_pages: int
    max_pages: int
    safe_zone_mm: float
    marks: bool = False
    paper: str | None = None

"""Pages: their boxes and what they inherit (ISO 32000-1, 7.7.3)."""

import pikepdf

from bookletgen.preflight.facts import PageBoxes, PageFacts
from bookletgen.preflight.painted import Box
from bookletgen.preflight.values import box_of, entry, number_of

_LETTER: Box = (0.0, 0.0, 612.0, 792.0)
"""What programs take where a page has no media box."""

_DEEPEST = 64
_TURN = 360


def read_page(page: pikepdf.Page, number: int) -> PageFacts:
    """Read the geometry of a page."""
    boxes = PageBoxes(
        box_of(inherited(page, "/MediaBox")) or _LETTER,
        box_of(inherited(page, "/CropBox")),
        *(box_of(entry(page.obj, f"/{name}Box")) for name in ("Bleed", "Trim", "Art")),
    )
    rotate = int(number_of(inherited(page, "/Rotate")) or 0) % _TURN
    return PageFacts(number, boxes, rotate, number_of(entry(page.obj, "/UserUnit")))


def inherited(page: pikepdf.Page, key: str) -> object:
    """Give an entry of a page, or of the nearest node above it in the page tree that has one."""
    node: object = page.obj
    for _ in range(_DEEPEST):
        found = entry(node, key)
        if found is not None:
            return found
        node = entry(node, "/Parent")
        if node is None:
            return None
    return None

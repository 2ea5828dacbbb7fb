"""A colour reaches the cut, but not the end of the bleed.

What it finds: filled shapes and pictures that end between the trim and the bleed, or exactly at the trim, by
more than a tenth of a millimetre.
Why it matters: where the cut is a little off, a white line shows at the edge of the page.
Example: a coloured cover as large as the finished page.
Write instead: let the colour run to the end of the bleed.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PageBoxes, PdfFacts
from bookletgen.preflight.ink import is_white
from bookletgen.preflight.painted import Box, PaintedImage, PaintedPath
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import printed_images, printed_paths
from bookletgen.preflight.units import mm

_EDGES = ("left", "bottom", "right", "top")
_OUTWARD = (-1, -1, 1, 1)


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Look at where colours end."""
    items: tuple[PaintedPath | PaintedImage, ...] = (*printed_paths(facts), *printed_images(facts))
    for item in items:
        if not _is_coloured(item):
            continue
        boxes = facts.page(item.where.page).boxes
        for edge, short_mm in _short_edges(item.where.box, boxes, given["tolerance_mm"]):
            yield Finding.at(
                item.where,
                f"a colour at the {edge} edge ends {short_mm:.1f} mm before the end of the bleed",
                "let it run to the end of the bleed",
                edge,
                -short_mm,
            )


def _is_coloured(item: PaintedPath | PaintedImage) -> bool:
    return isinstance(item, PaintedImage) or (item.is_filled and not is_white(item.state.fill))


def _short_edges(box: Box, boxes: PageBoxes, tolerance_mm: float) -> Iterator[tuple[str, float]]:
    for edge, sign, end, trim, bleed in zip(_EDGES, _OUTWARD, box, boxes.trimmed, boxes.bled, strict=True):
        over_trim, before_bleed = mm(sign * (end - trim)), mm(sign * (bleed - end))
        if over_trim >= -tolerance_mm and before_bleed > tolerance_mm:
            yield edge, before_bleed


RULE = Rule.make("PDF038", "bleed-not-filled", Severity.WARNING, check)

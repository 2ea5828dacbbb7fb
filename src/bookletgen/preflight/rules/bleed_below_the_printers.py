"""A page has less bleed than the printer asks for.

What it finds: a BleedBox that reaches less far over an edge of the TrimBox than the printer profile says.
Why it matters: no guillotine cuts to the hair; without bleed, a white line shows at the edge of coloured
pages.
Example: 2 mm where the printer asks for 3 mm.
Write instead: build the file for this printer.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.press_limits import PressLimits
from bookletgen.preflight.facts import PageFacts, PdfFacts
from bookletgen.preflight.rule import Finding, Given, NotRun, Rule
from bookletgen.preflight.units import mm, number

_TOLERANCE_MM = 0.01


def check(facts: PdfFacts, given: Given) -> Iterator[Finding | NotRun]:
    """Compare each edge of each page."""
    if given.press is None:
        yield NotRun("bleed: no printer is named, so nothing says how much is asked for")
        return
    for page in facts.pages:
        has, wanted = _has(page), _wanted(given.press, page.number)
        for edge, least in wanted.items():
            if has[edge] < least - _TOLERANCE_MM:
                yield Finding(
                    f"the {edge} edge has {number(has[edge], 2)} mm bleed;"
                    f" {given.press.printer} asks for {number(least, 2)} mm",
                    "build the file for this printer",
                    page.number,
                    group="bleed",
                    rank=has[edge],
                )


def _has(page: PageFacts) -> dict[str, float]:
    trim, bleed = page.boxes.trimmed, page.boxes.bled
    left, bottom, right, top = (mm(b - a) for a, b in zip(trim, bleed, strict=True))
    return {"left": -left, "bottom": -bottom, "right": right, "top": top}


def _wanted(press: PressLimits, number: int) -> dict[str, float]:
    """Give the bleed of each edge; the bound edge of a left-bound booklet is left on odd pages."""
    bound_left = (number % 2 == 1) == (press.bound_edge == "left")
    inner, outer = mm(press.bleed.inner_pt), mm(press.bleed.outer_pt)
    left, right = (inner, outer) if bound_left else (outer, inner)
    return {
        "left": left,
        "bottom": mm(press.bleed.bottom_pt),
        "right": right,
        "top": mm(press.bleed.top_pt),
    }


RULE = Rule.make("PDF036", "bleed-below-the-printers", Severity.ERROR, check)

"""The boxes of a page do not lie within one another.

What it finds: a TrimBox or ArtBox that is not inside the BleedBox or CropBox, or any box outside the
MediaBox.
Why it matters: what lies outside the MediaBox does not exist, so bleed or even the page itself would be lost
(ISO 15930-7:2010).
Example: a BleedBox smaller than the TrimBox.
Write instead: TrimBox inside BleedBox inside MediaBox.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PageBoxes, PdfFacts
from bookletgen.preflight.painted import Box
from bookletgen.preflight.rule import Finding, Given, Rule

_TOLERANCE_PT = 0.01
"""What rounding to two decimals of a point can shift."""


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Compare each pair of boxes."""
    for page in facts.pages:
        for inner, outer in _wrong_pairs(page.boxes):
            yield Finding(
                f"the {inner} reaches over the {outer}", f"make the {outer} the larger one", page.number
            )


def _wrong_pairs(boxes: PageBoxes) -> Iterator[tuple[str, str]]:
    named = {
        "TrimBox": boxes.trim,
        "ArtBox": boxes.art,
        "BleedBox": boxes.bleed,
        "CropBox": boxes.crop,
        "MediaBox": boxes.media,
    }
    for inner, outers in (
        ("TrimBox", ("BleedBox", "CropBox", "MediaBox")),
        ("ArtBox", ("BleedBox", "CropBox", "MediaBox")),
        ("BleedBox", ("MediaBox",)),
    ):
        small = named[inner]
        for outer in outers:
            large = named[outer]
            if small and large and not _is_inside(small, large):
                yield inner, outer


def _is_inside(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - _TOLERANCE_PT
        and inner[1] >= outer[1] - _TOLERANCE_PT
        and inner[2] <= outer[2] + _TOLERANCE_PT
        and inner[3] <= outer[3] + _TOLERANCE_PT
    )


RULE = Rule.make("PDF031", "boxes-not-nested", Severity.ERROR, check)

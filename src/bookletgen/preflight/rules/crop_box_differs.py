"""The CropBox of a page is not its MediaBox.

What it finds: a CropBox that differs from the MediaBox by more than 0.011 mm.
Why it matters: programs that place pages by the CropBox cut bleed and marks away (Ghent PDF Specification
2015, 4.3).
Example: a page that was cropped in a reader program.
Write instead: no CropBox.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.units import mm


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Compare the edges of the two boxes."""
    for page in facts.pages:
        crop = page.boxes.crop
        if crop is None:
            continue
        off = max(abs(mm(a - b)) for a, b in zip(crop, page.boxes.media, strict=True))
        if off > given["tolerance_mm"]:
            yield Finding(
                f"the CropBox is {off:.2f} mm away from the MediaBox;"
                f" the limit is {given['tolerance_mm']:g} mm",
                "remove the CropBox",
                page.number,
                group="crop",
            )


RULE = Rule.make("PDF033", "crop-box-differs", Severity.ERROR, check)

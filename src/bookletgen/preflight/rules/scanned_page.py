"""A page is one picture, and too coarse for its text.

What it finds: a page whose whole trim is one picture below 149 pixels an inch (an error) or 450 (a warning).
Why it matters: such a page holds its text as pixels, which blur (Ghent PDF Specification 2015, 4.28). Screen
readers cannot read it either.
Example: a scanned leaflet.
Write instead: the text as text.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.coarse import coarse
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.scans import is_scanned_page
from bookletgen.preflight.seen import printed_images


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Measure pictures that are alone on their page and fill it."""
    for painted in printed_images(facts):
        if is_scanned_page(painted, facts):
            yield from coarse(
                painted,
                "a picture that is the whole page,",
                given["error_below_ppi"],
                given["warning_below_ppi"],
            )


RULE = Rule.make("PDF112", "scanned-page", Severity.ERROR, check)

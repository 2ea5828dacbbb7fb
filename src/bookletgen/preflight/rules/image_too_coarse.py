"""A picture has too few pixels for its size.

What it finds: pictures below 149 pixels an inch (an error) or 224 (a warning) on the page, or below what the
printer asks for. Those of 16 pixels or fewer either way do not count.
Why it matters: the pixels show as steps (Ghent PDF Specification 2015, 4.26).
Example: a picture from a web page, printed across the page.
Write instead: the original of the picture, or print it smaller.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.coarse import coarse
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.scans import is_scanned_page
from bookletgen.preflight.seen import printed_images


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Measure pictures with more than two tones; a picture as large as its page is found by PDF112."""
    error, warning = given["error_below_ppi"], given["warning_below_ppi"]
    if given.press:
        error, warning = given.press.image_error_below_ppi, given.press.image_warning_below_ppi
    for painted in printed_images(facts):
        image = painted.image
        is_tiny = min(image.width_px, image.height_px) <= given["exempt_px"]
        if image.bits > 1 and not is_tiny and not is_scanned_page(painted, facts):
            yield from coarse(painted, "a picture", error, warning)


RULE = Rule.make("PDF110", "image-too-coarse", Severity.ERROR, check)

"""A black-and-white picture has too few pixels for its size.

What it finds: pictures of one bit below 549 pixels an inch (an error) or 799 (a warning) on the page. Those
of 16 pixels or fewer either way do not count.
Why it matters: without shades between, steps show at once (Ghent PDF Specification 2015, 4.27).
Example: a faxed drawing.
Write instead: a drawing, or a scan of higher resolution.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.coarse import coarse
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import printed_images


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Measure pictures of two tones."""
    for painted in printed_images(facts):
        is_tiny = min(painted.image.width_px, painted.image.height_px) <= given["exempt_px"]
        if painted.image.bits == 1 and not is_tiny:
            yield from coarse(
                painted, "a black-and-white picture", given["error_below_ppi"], given["warning_below_ppi"]
            )


RULE = Rule.make("PDF111", "bitmap-too-coarse", Severity.ERROR, check)

"""An image is compressed with JPEG 2000.

What it finds: streams with the JPX filter.
Why it matters: PDF/X-4 allows it, but many workflows decode it wrongly (Ghent PDF Output Suite 5).
Example: a scan from a digital library.
Write instead: JPEG of high quality, or Flate.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.oddities import JPEG_2000, of_kind
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for the filter."""
    for oddity in of_kind(facts, JPEG_2000):
        yield Finding(f"an image is compressed with JPEG 2000 ({oddity.detail})", "save it as JPEG")


RULE = Rule.make("PDF068", "jpeg-2000", Severity.WARNING, check)

"""An image has another one that is printed in its place.

What it finds: alternate images marked as the default for printing.
Why it matters: what is printed is not what was looked at (ISO 15930-7:2010).
Example: a fine image behind a coarse one for the screen.
Write instead: the fine image alone.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.oddities import ALTERNATE_IMAGE, of_kind
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for alternates."""
    for oddity in of_kind(facts, ALTERNATE_IMAGE):
        yield Finding(
            f"an image has an alternate that is printed in its place ({oddity.detail})",
            "keep the image that is meant",
        )


RULE = Rule.make("PDF065", "alternate-image", Severity.ERROR, check)

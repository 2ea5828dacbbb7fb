"""An image is to be replaced by another file (OPI).

What it finds: OPI entries of images and forms.
Why it matters: the press does not have that file, and prints the coarse stand-in (ISO 15930-7:2010).
Example: a picture placed by a server for large images.
Write instead: the image itself.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.oddities import OPI, of_kind
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for OPI."""
    for oddity in of_kind(facts, OPI):
        yield Finding(
            f"an image asks for another file by OPI ({oddity.detail})", "put the image into the file"
        )


RULE = Rule.make("PDF064", "opi", Severity.ERROR, check)

"""A page does not say where it is cut, or says it twice.

What it finds: a page with neither TrimBox nor ArtBox, or with both.
Why it matters: the press cuts at the TrimBox. PDF/X-4 asks for exactly one of them (ISO 15930-7:2010; CGATS
application notes 4, 2.10).
Example: an ordinary PDF, which has a MediaBox alone.
Write instead: set the TrimBox to the size of the finished page.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Count the two boxes of each page."""
    hint = "set the TrimBox to the size of the finished page, and no ArtBox"
    for page in facts.pages:
        if page.boxes.trim is None and page.boxes.art is None:
            yield Finding("the page has no TrimBox", hint, page.number)
        elif page.boxes.trim and page.boxes.art:
            yield Finding("the page has a TrimBox and an ArtBox", hint, page.number)


RULE = Rule.make("PDF030", "trim-missing", Severity.ERROR, check)

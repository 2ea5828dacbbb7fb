"""A page is turned by an entry instead of by its content.

What it finds: a page with `Rotate` other than 0.
Why it matters: programs that place pages ignore it or apply it twice (Ghent PDF Specification 2015, 4.4).
Example: a table exported upright and turned in a reader program.
Write instead: export the page the way it is to be printed.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for the entry."""
    for page in facts.pages:
        if page.rotate:
            yield Finding(
                f"the page is turned by {page.rotate} degrees", "export it the way it is printed", page.number
            )


RULE = Rule.make("PDF035", "page-rotated", Severity.WARNING, check)

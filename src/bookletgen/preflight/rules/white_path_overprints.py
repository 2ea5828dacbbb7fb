"""A white shape is printed over what lies below, so it vanishes.

What it finds: paths without ink that are set to overprint.
Why it matters: the shape is not printed, and screens do not show it (Ghent PDF Specification 2015, 4.9).
Example: a white box behind text on a coloured page.
Write instead: white shapes that knock out.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import vanishes
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import printed_paths


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look at white paths."""
    for path in printed_paths(facts):
        if vanishes(path):
            yield Finding.at(
                path.where, "a white shape overprints, so it is not printed", "let white shapes knock out"
            )


RULE = Rule.make("PDF092", "white-path-overprints", Severity.WARNING, check)

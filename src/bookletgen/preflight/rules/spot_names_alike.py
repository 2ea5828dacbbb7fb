"""Two spot colours have nearly the same name.

What it finds: names that differ only in capitals, spaces, or the ending that names a paper (C, U, M, CV,
CVC).
Why it matters: one ink becomes two plates, of which one is printed in the wrong place or not at all (Ghent
PDF Specification 2015, 4.19).
Example: "PANTONE 300 C" and "Pantone 300 CVC".
Write instead: one name for one ink.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.spots import plain_name, spot_spaces


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Compare the names without what may differ."""
    known: dict[str, str] = {}
    for name in spot_spaces(facts):
        other = known.setdefault(plain_name(name), name)
        if other != name:
            yield Finding(f"the spot colours {other} and {name} seem to be one ink", "give them one name")


RULE = Rule.make("PDF054", "spot-names-alike", Severity.WARNING, check)

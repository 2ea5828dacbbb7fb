"""Two spot colours stand for the same CMYK build.

What it finds: spot colours of different names whose alternate colour is the same.
Why it matters: they are most likely one ink under two names, and make two plates (Ghent PDF Specification
2015, 4.20).
Example: "Logo" and "Brand blue", both built from 100 C 60 M.
Write instead: one name for one ink.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.colour import ColourSpace
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.spots import spot_spaces


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Compare what stands in for each spot colour."""
    known: dict[tuple[ColourSpace | None, str], str] = {}
    for name, space in spot_spaces(facts).items():
        if not space.tint:
            continue
        other = known.setdefault((space.base, space.tint), name)
        if other != name:
            yield Finding(
                f"the spot colours {other} and {name} are built from the same colours", "give them one name"
            )


RULE = Rule.make("PDF055", "spots-share-a-build", Severity.ERROR, check)

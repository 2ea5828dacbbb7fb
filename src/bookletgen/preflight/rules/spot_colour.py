"""Something is printed in a spot colour.

What it finds: Separation and DeviceN colours with other inks than cyan, magenta, yellow and black, inside
the bleed. Registration marks in the colour All are for outside.
Why it matters: each spot colour is one more plate, and a booklet is printed in four (Ghent PDF Specification
2015, 4.18).
Example: a logo in a Pantone colour.
Write instead: the CMYK build of the colour.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.coloured import coloured_things
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.spots import spot_names


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Count the names of spot colours."""
    most = given["most"]
    first = {name: thing for thing in reversed(coloured_things(facts)) for name in spot_names(thing.space)}
    if len(first) <= most:
        return
    for name, thing in first.items():
        yield Finding.at(
            thing.where,
            f"{thing.what} is printed in the spot colour {name}; {most:g} are allowed",
            "use its CMYK build",
            name,
        )


RULE = Rule.make("PDF053", "spot-colour", Severity.ERROR, check)

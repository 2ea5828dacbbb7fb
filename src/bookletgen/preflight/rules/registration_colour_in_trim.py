"""Something on the page is printed in registration colour.

What it finds: the colour All inside the trim.
Why it matters: it prints on every plate, up to 400 percent of ink, which does not dry (Ghent PDF
Specification 2015, 4.21). It is meant for marks outside the page.
Example: black text set in "Registration" by mistake.
Write instead: black.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.coloured import coloured_things
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import REGISTRATION
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import overlap


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for the colorant All."""
    for thing in coloured_things(facts):
        trimmed = facts.page(thing.where.page).boxes.trimmed
        if REGISTRATION in thing.space.colorants and overlap(thing.where.box, trimmed):
            yield Finding.at(
                thing.where,
                f"{thing.what} is printed in registration colour",
                "print it in black",
                thing.kind,
            )


RULE = Rule.make("PDF056", "registration-colour-in-trim", Severity.WARNING, check)

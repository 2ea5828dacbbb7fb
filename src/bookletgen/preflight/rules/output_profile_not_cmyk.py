"""The output intent is not for printing in CMYK.

What it finds: an output intent whose profile is of another colour space.
Why it matters: an offset press prints cyan, magenta, yellow and black (Ghent PDF Specification 2015, 4.30).
Example: an sRGB output intent.
Write instead: a CMYK printing condition, such as FOGRA39.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look at the colour space of the profile."""
    for intent in print_intents(facts):
        if intent.profile and intent.profile.colour_space != "CMYK":
            yield Finding(
                f"the profile of the output intent is for {intent.profile.colour_space}, not CMYK",
                "export the file for a CMYK printing condition, such as FOGRA39",
            )


RULE = Rule.make("PDF023", "output-profile-not-cmyk", Severity.ERROR, check)

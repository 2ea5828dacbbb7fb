"""Something is in a colour space that the press would have to convert.

What it finds: CalGray, CalRGB, Lab and ICCBased colours. Where RGB is accepted (variant `sheet-cmyk-rgb`):
CalGray, ICCBased gray and CMYK, and Lab outside images.
Why it matters: in a file for CMYK nothing is left to convert, so what you see is what is printed (Ghent PDF
Specification 2015, 4.23 and 4.24).
Example: a photograph with an sRGB profile.
Write instead: images and colours converted to CMYK for the printing condition of the file.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.coloured import Coloured, coloured_things
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.rule import Finding, Given, Rule

_MANAGED = ("CalGray", "CalRGB", "Lab", "ICCBased")
_RGB_COMPONENTS = 3


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Look at every painted thing."""
    own = {intent.profile.sha256 for intent in print_intents(facts) if intent.profile}
    for thing in coloured_things(facts):
        profile = thing.space.profile
        is_own = bool(profile and profile.sha256 in own)
        if thing.space.family in _MANAGED and not is_own and not (given["rgb_allowed"] and _is_rgb(thing)):
            yield Finding.at(
                thing.where,
                f"{thing.what} in {thing.space.family}",
                "convert it to CMYK for the printing condition of the file",
                f"{thing.kind} {thing.space.family}",
            )


def _is_rgb(thing: Coloured) -> bool:
    space = thing.space
    return (
        space.family == "CalRGB"
        or (space.family == "ICCBased" and space.components == _RGB_COMPONENTS)
        or (space.family == "Lab" and thing.kind == "image")
    )


RULE = Rule.make("PDF051", "colour-needs-conversion", Severity.ERROR, check)

"""Something is in the wrong device colour space for the press.

What it finds: DeviceRGB, or another device colour space than that of the output intent, in text, paths,
images and gradients. Gray goes with CMYK.
Why it matters: without a profile nobody knows which colour is meant. PDF/X-4 forbids it (ISO 15930-7:2010);
black text in RGB prints in four inks, with coloured edges.
Example: black text as `0 0 0 rg`, which is what browsers write.
Write instead: CMYK builds; for text, black alone.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.coloured import coloured_things
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import intended_space
from bookletgen.preflight.rule import Finding, Given, Rule

_ALLOWED = {"CMYK": ("DeviceCMYK", "DeviceGray"), "GRAY": ("DeviceGray",), "RGB": ("DeviceRGB", "DeviceGray")}
_DEVICE = ("DeviceRGB", "DeviceCMYK", "DeviceGray")


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look at every painted thing."""
    intended = intended_space(facts)
    allowed = _ALLOWED.get(intended, _ALLOWED["CMYK"])
    for thing in coloured_things(facts):
        if thing.space.family in _DEVICE and thing.space.family not in allowed:
            yield Finding.at(
                thing.where,
                f"{thing.what} in {thing.space.family}, in a file for {intended}",
                f"give its colour in {allowed[0]}",
                f"{thing.kind} {thing.space.family}",
            )


RULE = Rule.make("PDF050", "colour-not-of-the-intent", Severity.ERROR, check)

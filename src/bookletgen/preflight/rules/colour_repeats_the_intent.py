"""A colour carries the profile of the output intent itself.

What it finds: ICCBased colours whose profile is the very profile of the output intent.
Why it matters: some programs convert such colours and others leave them, so black text may turn into four
inks (ISO 15930-7:2010).
Example: an image tagged FOGRA39 in a file for FOGRA39.
Write instead: the same values in DeviceCMYK.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.coloured import coloured_things
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Compare profiles."""
    own = {intent.profile.sha256 for intent in print_intents(facts) if intent.profile}
    for thing in coloured_things(facts):
        if thing.space.profile and thing.space.profile.sha256 in own:
            yield Finding.at(
                thing.where,
                f"{thing.what} carries the profile of the output intent",
                "give the same values in DeviceCMYK",
                thing.kind,
            )


RULE = Rule.make("PDF052", "colour-repeats-the-intent", Severity.ERROR, check)

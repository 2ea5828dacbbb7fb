"""The profile of the output intent is not one of a printing condition.

What it finds: a profile of another class than output (`prtr`), or whose number of inks is not what the file
states.
Why it matters: only an output profile says how inks look on paper (ISO 15930-7:2010).
Example: the profile of a monitor.
Write instead: the profile that the printer gives you.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.rule import Finding, Given, Rule

OUTPUT_CLASS = "prtr"
_COMPONENTS = {"GRAY": 1, "RGB": 3, "CMYK": 4}


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Compare class and number of components."""
    hint = "embed the profile that the printer gives you"
    for intent in print_intents(facts):
        if intent.profile is None:
            continue
        if intent.profile.device_class != OUTPUT_CLASS:
            yield Finding(
                f"the profile of the output intent is of the class {intent.profile.device_class},"
                f" not {OUTPUT_CLASS}",
                hint,
            )
        wanted = _COMPONENTS.get(intent.profile.colour_space)
        if intent.profile_components != wanted:
            yield Finding(
                f"the profile of the output intent has {wanted or 'an unknown number of'} components, and the"
                f" file states {intent.profile_components or 'none'}",
                hint,
            )


RULE = Rule.make("PDF022", "output-profile-unsuitable", Severity.ERROR, check)

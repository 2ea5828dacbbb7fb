"""The file is made for another printing condition than the printer's.

What it finds: an output intent whose name or profile is not that of the printer profile.
Why it matters: colours come out too heavy, too light or tinted when inks meet another paper.
Example: a file for newsprint, sent to a press that prints on coated paper.
Write instead: build the file for this printer.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Compare name and profile with those of the printer."""
    press = given.press
    if press is None:
        return
    hint = f"make the file for {press.identifier}, with the profile that {press.printer} uses"
    for intent in print_intents(facts):
        if intent.identifier and intent.identifier != press.identifier:
            yield Finding(
                f"the file is made for {intent.identifier}, and {press.printer} prints {press.identifier}",
                hint,
            )
        elif intent.profile and intent.profile.sha256 != press.icc_sha256:
            yield Finding(
                f"the file says {press.identifier}, but its profile is not the one {press.printer} uses", hint
            )


RULE = Rule.make("PDF025", "output-intent-not-the-printers", Severity.ERROR, check)

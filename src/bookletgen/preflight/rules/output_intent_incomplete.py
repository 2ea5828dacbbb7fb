"""The output intent lacks its name or its colour profile.

What it finds: an output intent without `OutputConditionIdentifier`, or without an embedded profile that can
be read.
Why it matters: PDF/X-4 asks for both (ISO 15930-7:2010); a file that names its profile elsewhere is
PDF/X-4p.
Example: an output intent that says only "CMYK".
Write instead: the name in the registry, such as FOGRA39, with `RegistryName` http://www.color.org, and the
profile.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for name and profile."""
    for intent in print_intents(facts):
        if not intent.identifier:
            yield Finding(
                "the output intent does not name its printing condition",
                "state OutputConditionIdentifier, such as FOGRA39",
            )
        if intent.profile is None:
            what = (
                "names a profile outside the file"
                if intent.is_external
                else "has no profile that can be read"
            )
            yield Finding(f"the output intent {what}", "embed the profile of the printing condition")


RULE = Rule.make("PDF021", "output-intent-incomplete", Severity.ERROR, check)

"""The profile of the output intent is of a version that some workflows cannot read.

What it finds: an ICC profile of version 4 or newer.
Why it matters: the Ghent Workgroup found workflows that ignore such a profile (Ghent PDF Output Suite 5).
Example: a v4 profile made by a measuring program.
Write instead: the same profile as version 2.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Compare the version of the profile."""
    for intent in print_intents(facts):
        if intent.profile and intent.profile.version[0] > given["newest_major_version"]:
            version = ".".join(map(str, intent.profile.version))
            yield Finding(
                f"the profile of the output intent is of ICC version {version}",
                "embed a version 2 profile of the same printing condition",
            )


RULE = Rule.make("PDF024", "output-profile-version", Severity.WARNING, check)

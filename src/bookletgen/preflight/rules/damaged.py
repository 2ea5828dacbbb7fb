"""The file is damaged and had to be repaired to be read.

What it finds: whatever makes a PDF library repair or skip something: a wrong table of objects, broken
streams, missing ends.
Why it matters: each program repairs in its own way, so the press may print something else than you saw.
Example: a file whose download was cut off.
Write instead: export the file anew, or copy it again.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Give what was repaired."""
    for damage in facts.damage:
        yield Finding(
            f"the file had to be repaired to be read: {damage}",
            "export the file anew, or copy it again",
            group="damage",
        )


RULE = Rule.make("PDF003", "damaged", Severity.ERROR, check)

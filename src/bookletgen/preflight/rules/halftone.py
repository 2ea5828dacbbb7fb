"""A graphics state prescribes the dots of the press.

What it finds: halftones of other types than 1 and 5, halftones with a name, and halftone phases.
Why it matters: the press has screens of its own (ISO 15930-7:2010).
Example: a halftone for a laser printer.
Write instead: no halftones.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.oddities import HALFTONE, of_kind
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for halftones."""
    for oddity in of_kind(facts, HALFTONE):
        yield Finding(
            f"a graphics state has a halftone {oddity.detail}", "export without halftones", oddity.page
        )


RULE = Rule.make("PDF062", "halftone", Severity.ERROR, check)

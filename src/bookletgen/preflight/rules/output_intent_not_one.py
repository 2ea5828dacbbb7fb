"""The file does not have exactly one output intent for print.

What it finds: no output intent of the kind GTS_PDFX, or more than one.
Why it matters: the output intent says for which press and paper the colours are meant (ISO 15930-7:2010).
Without it, the same numbers print in other colours from press to press.
Example: an ordinary PDF.
Write instead: export the file as PDF/X-4 for the printing condition that the printer names, such as FOGRA39.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.print_intent import print_intents
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Count the output intents."""
    count = len(print_intents(facts))
    if count != 1:
        yield Finding(
            f"the file has {count or 'no'} output intent{'s' if count > 1 else ''} for print;"
            " it needs exactly one",
            "export it as PDF/X-4 for the printing condition that the printer names",
        )


RULE = Rule.make("PDF020", "output-intent-not-one", Severity.ERROR, check)

"""The file holds PostScript.

What it finds: PostScript XObjects.
Why it matters: only PostScript printers draw them, so they vanish on a press (ISO 15930-7:2010).
Example: a printer's mark from an old program.
Write instead: ordinary PDF content.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.oddities import POSTSCRIPT, of_kind
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for PostScript."""
    for oddity in of_kind(facts, POSTSCRIPT):
        yield Finding(
            f"the object {oddity.detail} is PostScript", "export it as ordinary content", oddity.page
        )


RULE = Rule.make("PDF063", "postscript", Severity.ERROR, check)

"""The file has no identifier.

What it finds: a trailer without `ID`.
Why it matters: PDF/X asks for it (ISO 15930-7:2010), so that versions of a file can be told apart.
Example: a file written by a small script.
Write instead: save the file with a program that writes PDF/X.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for the identifier in the trailer."""
    if not facts.has_id:
        yield Finding("the file has no identifier (`ID` in its trailer)", "save it anew as PDF/X-4")


RULE = Rule.make("PDF012", "file-id-missing", Severity.ERROR, check)

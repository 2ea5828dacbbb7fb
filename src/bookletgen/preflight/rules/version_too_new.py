"""The file uses a PDF version newer than 1.6.

What it finds: a version above 1.6 in the header or the catalog.
Why it matters: PDF/X-4 is built on PDF 1.6 (ISO 15930-7:2010). Older workflows refuse newer files, or ignore
what they do not know.
Example: a file of version 2.0.
Write instead: export as PDF/X-4, or as PDF 1.6.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Compare the version."""
    newest = given["newest_version"]
    if float(facts.version) > newest:
        yield Finding(
            f"the PDF version is {facts.version}; the newest a press can rely on is {newest:g}",
            "export the file as PDF/X-4",
        )


RULE = Rule.make("PDF010", "version-too-new", Severity.ERROR, check)

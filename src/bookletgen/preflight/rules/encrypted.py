"""The file is encrypted.

What it finds: any encryption, also one that opens without a password.
Why it matters: PDF/X forbids it (ISO 15930-7:2010), because a workflow may not be able to change the file.
Example: a file that may not be printed in high quality.
Write instead: save it without security settings.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for an encryption dictionary."""
    if facts.is_encrypted:
        yield Finding("the file is encrypted", "save it without security settings")


RULE = Rule.make("PDF011", "encrypted", Severity.ERROR, check)

"""Part of the file lies outside it.

What it finds: streams that name another file.
Why it matters: the press does not have that file (ISO 15930-7:2010).
Example: an image kept beside the PDF.
Write instead: everything in one file.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.oddities import EXTERNAL_STREAM, of_kind
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for streams in other files."""
    for oddity in of_kind(facts, EXTERNAL_STREAM):
        yield Finding(f"a stream lies in another file ({oddity.detail})", "put everything into the file")


RULE = Rule.make("PDF066", "external-stream", Severity.ERROR, check)

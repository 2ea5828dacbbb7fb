"""The XMP metadata are compressed.

What it finds: a metadata stream with a filter.
Why it matters: programs that know nothing of PDF look for the packet as plain text (ISO 15930-7:2010).
Example: a file that was made smaller afterwards.
Write instead: leave metadata as they are when compressing.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for a filter."""
    if facts.is_xmp_compressed:
        yield Finding("the XMP metadata are compressed", "save the file with metadata as plain text")


RULE = Rule.make("PDF015", "metadata-compressed", Severity.ERROR, check)

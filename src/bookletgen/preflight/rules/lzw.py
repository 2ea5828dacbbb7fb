"""Part of the file is compressed with LZW.

What it finds: streams and inline images with the LZW filter.
Why it matters: PDF/X forbids it (ISO 15930-7:2010).
Example: a file from an old program.
Write instead: Flate compression.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.oddities import LZW, of_kind
from bookletgen.preflight.rule import Finding, Given, Rule

FILTER = "LZWDecode"
_HINT = "compress with Flate"


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for the filter."""
    for oddity in of_kind(facts, LZW):
        yield Finding(f"a stream is compressed with LZW ({oddity.detail})", _HINT)
    for painted in facts.images:
        if painted.image.is_inline and FILTER in painted.image.filters:
            yield Finding.at(painted.where, "an inline image is compressed with LZW", _HINT)


RULE = Rule.make("PDF067", "lzw", Severity.ERROR, check)

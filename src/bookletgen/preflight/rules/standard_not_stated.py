"""The file does not say that it is PDF/X-4.

What it finds: XMP metadata without `pdfxid:GTS_PDFXVersion`, or with another version than PDF/X-4.
Why it matters: the entry is what makes a file PDF/X-4 (ISO 15930-7:2010); presses sort files by it.
Example: an ordinary PDF, or PDF/X-1a.
Write instead: export the file as PDF/X-4.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule

STANDARD = "PDF/X-4"


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for the entry in the XMP metadata."""
    stated = (facts.xmp or {}).get("pdfxid:GTS_PDFXVersion") or facts.info.get("GTS_PDFXVersion")
    if stated is None:
        yield Finding("nothing in the file says that it is PDF/X", "export it as PDF/X-4")
    elif stated != STANDARD or not (facts.xmp or {}).get("pdfxid:GTS_PDFXVersion"):
        yield Finding(f"the file says that it is {stated}, not {STANDARD}", "export it as PDF/X-4")


RULE = Rule.make("PDF013", "standard-not-stated", Severity.ERROR, check)

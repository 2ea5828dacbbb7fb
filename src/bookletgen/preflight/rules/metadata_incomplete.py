"""The XMP metadata lack what PDF/X-4 asks for.

What it finds: no XMP packet, or one without title, dates of creation, change and metadata, document id,
rendition class or version id.
Why it matters: PDF/X-4 asks for each (ISO 15930-7:2010); the press files a job by title and date.
Example: a file without a title.
Write instead: state them in the program that writes the file, and export it as PDF/X-4.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule

REQUIRED = (
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:RenditionClass",
    "xmpMM:VersionID",
)


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for each property."""
    hint = "state title and dates, and export the file as PDF/X-4"
    if facts.xmp is None:
        yield Finding("the file has no XMP metadata that can be read", hint)
        return
    missing = [name for name in REQUIRED if not facts.xmp.get(name)]
    if missing:
        yield Finding(f"the XMP metadata lack {', '.join(missing)}", hint)


RULE = Rule.make("PDF014", "metadata-incomplete", Severity.ERROR, check)

"""The two sets of metadata contradict each other.

What it finds: title, author, subject, keywords, programs, dates or trapping that are stated in the
information dictionary and in the XMP metadata, and differ.
Why it matters: PDF/X-4 asks that they agree (ISO 15930-7:2010); nobody can tell which is meant.
Example: an XMP date of today, and an information dictionary of last year.
Write instead: export the file anew from the program that made it.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.dates import same_moment
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule

_TEXTS = (
    ("Title", "dc:title"),
    ("Author", "dc:creator"),
    ("Subject", "dc:description"),
    ("Keywords", "pdf:Keywords"),
    ("Creator", "xmp:CreatorTool"),
    ("Producer", "pdf:Producer"),
)
_DATES = (("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate"))
_TRAPPED = ("Trapped", "pdf:Trapped")


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Compare what both state."""
    xmp = facts.xmp or {}
    hint = "export the file anew"
    for key, name in (*_TEXTS, *_DATES, _TRAPPED):
        first, second = facts.info.get(key), xmp.get(name)
        if not first or not second:
            continue
        if key == "Trapped":
            agree = first.lower() == second.lower()
        elif (key, name) in _DATES:
            agree = same_moment(first, second)
        else:
            agree = first == second
        if not agree:
            yield Finding(f"{key} is “{first}”, but {name} in the XMP metadata is “{second}”", hint)


RULE = Rule.make("PDF016", "metadata-disagree", Severity.ERROR, check)

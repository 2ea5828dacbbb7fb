"""An abbreviation is never written out.

What it finds: words of two to four capitals that the edition never gives in full, such as
"magnetic resonance angiography (MRA)", that no glossary entry explains, and that are not among those
everybody knows (CT, MRI, GP, NHS, UK, HIV, DNA, X-ray, QR, TV).
Why it matters: a reader who does not know it cannot look it up.
Example: "You may have an MRA."
Write instead: "You may have a scan of your blood vessels (MRA)."
"""

import re
from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition

KNOWN = frozenset(
    {"CT", "MRI", "GP", "NHS", "UK", "HIV", "DNA", "QR", "TV", "OK", "PDF", "AM", "PM", "II", "III"}
)
"""Abbreviations that need no opening (NHS content guide names CT and MRI), and Roman numbers."""

_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{2,4}(?![\w])")


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Point to the first use of each abbreviation that is never opened."""
    texts = list(edition.content_texts())
    everything = "\n".join(str(text) for text in texts)
    terms = {form for entry in edition.glossary for form in str(entry.term).split()}
    procedures = {word for procedure in edition.procedures for word in procedure.words}
    seen = set(KNOWN) | terms | procedures
    for text in texts:
        for match in _ABBREVIATION.finditer(str(text)):
            if match[0] not in seen and f"({match[0]})" not in everything:
                yield Finding(
                    text.at,
                    f"the abbreviation {match[0]} is never written out",
                    "give it in full at its first use",
                )
            seen.add(match[0])


RULE = Rule.make("TXT012", "abbreviation-not-opened", Severity.WARNING, check)

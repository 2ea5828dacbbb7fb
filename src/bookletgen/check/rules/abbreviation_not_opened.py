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
from functools import lru_cache

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
    texts = edition.content_texts()
    terms = {form for entry in edition.glossary for form in str(entry.term).split()}
    procedures = {word for procedure in edition.procedures for word in procedure.words}
    seen = set(KNOWN) | terms | procedures
    for text in texts:
        for abbreviation in _abbreviations(str(text)):
            opened = f"({abbreviation})"
            if abbreviation not in seen and not any(opened in str(other) for other in texts):
                yield Finding(
                    text.at,
                    f"the abbreviation {abbreviation} is never written out",
                    "give it in full at its first use",
                )
            seen.add(abbreviation)


@lru_cache(maxsize=8192)
def _abbreviations(text: str) -> tuple[str, ...]:
    return tuple(_ABBREVIATION.findall(text))


RULE = Rule.make("TXT012", "abbreviation-not-opened", Severity.WARNING, check)

"""The file does not say whether it is trapped.

What it finds: `Trapped` that is neither True nor False in the information dictionary or the XMP metadata.
Why it matters: PDF/X asks for a plain answer (ISO 15930-7:2010). A press that guesses traps twice, or not at
all, and white lines show between colours.
Example: `Trapped` is Unknown, or absent.
Write instead: False, unless the file was trapped.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for True or False."""
    stated = facts.info.get("Trapped") or (facts.xmp or {}).get("pdf:Trapped")
    if (stated or "").lower() not in ("true", "false"):
        found = f"Trapped is {stated}" if stated else "the file does not say whether it is trapped"
        yield Finding(found, "state that it is not trapped: Trapped False")


RULE = Rule.make("PDF017", "trapping-not-stated", Severity.ERROR, check)

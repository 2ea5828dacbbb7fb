"""Part of the file could not be looked at.

What it finds: content that is broken, names something that is not there, lies within itself, or is larger
than can be looked at.
Why it matters: what was not looked at is not approved, and a press may stumble over it in the same way.
Example: a page that paints an image which is not in the file.
Write instead: export the file anew.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Give what was left out."""
    for left_out in facts.unread:
        yield Finding(left_out.why, "export the file anew", left_out.page)


RULE = Rule.make("PDF004", "not-inspected", Severity.ERROR, check)

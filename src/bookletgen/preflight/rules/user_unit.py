"""A page is measured in units of its own.

What it finds: a page with `UserUnit`.
Why it matters: programs that do not know it print the page in another size (Ghent PDF Specification 2015,
4.2).
Example: a banner exported at a tenth of its size.
Write instead: export the page in its true size.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for the entry."""
    for page in facts.pages:
        if page.user_unit is not None:
            yield Finding(
                f"the page has a UserUnit of {page.user_unit:g}", "export it in its true size", page.number
            )


RULE = Rule.make("PDF032", "user-unit", Severity.ERROR, check)

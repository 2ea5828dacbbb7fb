"""Text is set in Courier.

What it finds: a font named exactly Courier.
Why it matters: it is what programs put in place of a font they could not find (Ghent PDF Specification 2015,
4.14).
Example: a heading in typewriter letters that nobody asked for.
Write instead: the font that was meant.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import excerpt, in_trim, printed_text


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for text in a font of that name, its subset prefix left out."""
    for run in printed_text(facts):
        if facts.fonts[run.font].name.rpartition("+")[2] == "Courier" and in_trim(run, facts):
            yield Finding.at(
                run.where,
                f"{excerpt(run)} is set in Courier, which often stands in for a missing font",
                "set it in the font that was meant",
                "courier",
            )


RULE = Rule.make("PDF042", "courier", Severity.WARNING, check)

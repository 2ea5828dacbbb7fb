"""White text is printed over what lies below, so it vanishes.

What it finds: text without ink that is set to overprint.
Why it matters: no ink over a colour is that colour: the words are gone, and screens do not show it (Ghent
PDF Specification 2015, 4.8, an error in all its variants).
Example: black text that overprinted, turned white later.
Write instead: white text that knocks out.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import vanishes
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import excerpt, printed_text


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look at white text."""
    for run in printed_text(facts):
        if vanishes(run):
            yield Finding.at(
                run.where,
                f"the white text {excerpt(run)} overprints, so it is not printed",
                "let white text knock out",
                "white",
            )


RULE = Rule.make("PDF091", "white-text-overprints", Severity.ERROR, check)

"""Small text is printed in more than one ink.

What it finds: text of fewer than 8 pt in two or more inks.
Why it matters: the inks never fit exactly, and small letters blur into coloured shadows (Ghent PDF
Specification 2015, 4.16).
Example: a caption in dark green.
Write instead: black alone, or larger letters.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import colours_of, used_inks
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import excerpt, printed_text


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Count the inks of small text."""
    for run in printed_text(facts):
        if round(run.size_pt, 1) >= given["size_pt"]:
            continue
        inks = max(len(used_inks(colour)) for colour, _ in colours_of(run))
        if inks > 1:
            yield Finding.at(
                run.where,
                f"the text {excerpt(run)} of {run.size_pt:.1f} pt is printed in {inks} inks;"
                f" below {given['size_pt']:g} pt it should be one",
                "print it in black alone, or larger",
                "small text",
                run.size_pt,
            )


RULE = Rule.make("PDF098", "small-text-in-several-inks", Severity.WARNING, check)

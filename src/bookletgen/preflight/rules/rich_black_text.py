"""Black text is built from too much ink.

What it finds: text with at least 85 % black whose inks add up to more than 280 %.
Why it matters: letters with so much ink fill in and show coloured edges (Ghent PDF Specification 2015,
4.15).
Example: text in the black of a photograph.
Write instead: black alone.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import colours_of, inks_of, total_percent
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import excerpt, printed_text


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Add up the inks of dark text."""
    for run in printed_text(facts):
        for colour, _ in colours_of(run):
            black = 100 * (inks_of(colour) or {}).get("Black", 0.0)
            total = round(total_percent(colour), 1)
            if black >= given["black_percent"] and total > given["most_percent"]:
                yield Finding.at(
                    run.where,
                    f"the black text {excerpt(run)} has {total:g} % ink;"
                    f" the limit is {given['most_percent']:g} %",
                    "set text in black alone",
                    "rich black",
                    -total,
                )


RULE = Rule.make("PDF097", "rich-black-text", Severity.WARNING, check)

"""A line is too thin for its colour.

What it finds: lines thinner than 0.25 pt in two or more inks, or in white. Thin filled rectangles are lines
too.
Why it matters: inks that do not fit exactly leave such a line broken or closed (Ghent PDF Specification
2015, 4.17).
Example: a hairline in dark green.
Write instead: 0.25 pt or more.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import is_white, used_inks
from bookletgen.preflight.lines import printed_lines
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Measure lines of several inks and of none."""
    for line in printed_lines(facts):
        if round(line.width_pt, 3) >= given["width_pt"]:
            continue
        inks = len(used_inks(line.colour))
        if inks > 1 or is_white(line.colour):
            colour = f"{inks} inks" if inks else "white"
            yield Finding.at(
                line.path.where,
                f"a line of {line.width_pt:.3f} pt is printed in {colour};"
                f" the least is {given['width_pt']:g} pt",
                f"draw it {given['width_pt']:g} pt wide or more, or in one ink",
                "thin line",
                line.width_pt,
            )


RULE = Rule.make("PDF099", "thin-line", Severity.WARNING, check)

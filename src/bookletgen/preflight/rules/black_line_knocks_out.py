"""A thin black line is not printed over what lies below.

What it finds: lines in black alone, thinner than 2 pt, that do not overprint. Thin filled rectangles are
lines too.
Why it matters: where inks do not fit to the hair, white edges show along the line (Ghent PDF Specification
2015, 4.12).
Example: the rules of a table on a tint.
Write instead: overprint for thin black lines.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import is_black_alone, is_gray, overprints
from bookletgen.preflight.lines import printed_lines
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Look at thin black lines; black in DeviceGray is found by PDF096."""
    for line in printed_lines(facts):
        if round(line.width_pt, 3) >= given["width_pt"]:
            continue
        is_black = is_black_alone(line.colour) and not is_gray(line.colour)
        if is_black and not overprints(line.colour, line.path.state, stroke=line.is_stroke):
            yield Finding.at(
                line.path.where,
                f"a black line of {line.width_pt:.2f} pt does not overprint;"
                f" below {given['width_pt']:g} pt it should",
                "overprint thin black lines (OP and op true, OPM 1)",
                "black line",
                line.width_pt,
            )


RULE = Rule.make("PDF095", "black-line-knocks-out", Severity.WARNING, check)

"""A thin black line is in DeviceGray.

What it finds: lines in full black, thinner than 2 pt, in DeviceGray. Thin filled rectangles are lines too.
Why it matters: overprint does not work for it everywhere (Ghent PDF Specification 2015, 4.13).
Example: the rules of a table as `0 G`.
Write instead: black as `0 0 0 1 K`.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import is_black_alone, is_gray
from bookletgen.preflight.lines import printed_lines
from bookletgen.preflight.rule import Finding, Given, Rule


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Look at thin black lines."""
    for line in printed_lines(facts):
        is_thin = round(line.width_pt, 3) < given["width_pt"]
        if is_thin and is_gray(line.colour) and is_black_alone(line.colour):
            yield Finding.at(
                line.path.where,
                f"a black line of {line.width_pt:.2f} pt is in DeviceGray",
                "give it in DeviceCMYK, as 0 0 0 1 K",
                "gray line",
                line.width_pt,
            )


RULE = Rule.make("PDF096", "black-line-in-gray", Severity.WARNING, check)

"""Small black text is in DeviceGray.

What it finds: text in full black, smaller than 12 pt, in DeviceGray.
Why it matters: overprint does not work for it everywhere, so white edges may show around the letters (Ghent
PDF Specification 2015, 4.11).
Example: body text as `0 g`.
Write instead: black as `0 0 0 1 k`.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import colours_of, is_black_alone, is_gray
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import excerpt, printed_text


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Look at small black text."""
    for run in printed_text(facts):
        is_small = round(run.size_pt, 1) < given["size_pt"]
        if is_small and any(is_gray(colour) and is_black_alone(colour) for colour, _ in colours_of(run)):
            yield Finding.at(
                run.where,
                f"the black text {excerpt(run)} of {run.size_pt:.1f} pt is in DeviceGray",
                "give it in DeviceCMYK, as 0 0 0 1 k",
                "gray text",
                run.size_pt,
            )


RULE = Rule.make("PDF094", "black-text-in-gray", Severity.WARNING, check)

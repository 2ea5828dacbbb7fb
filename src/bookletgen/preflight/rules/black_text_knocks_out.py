"""Small black text is not printed over what lies below.

What it finds: text in black alone, smaller than 12 pt, that does not overprint. In DeviceCMYK that takes
overprint mode 1.
Why it matters: where inks do not fit to the hair, white edges show around the letters (Ghent PDF
Specification 2015, 4.10).
Example: body text on a tinted box.
Write instead: overprint for black text.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import colours_of, is_black_alone, is_gray, overprints
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import excerpt, printed_text


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Look at small black text; black in DeviceGray is found by PDF094."""
    for run in printed_text(facts):
        if round(run.size_pt, 1) >= given["size_pt"]:
            continue
        for colour, stroke in colours_of(run):
            is_black = is_black_alone(colour) and not is_gray(colour)
            if is_black and not overprints(colour, run.state, stroke=stroke):
                yield Finding.at(
                    run.where,
                    f"the black text {excerpt(run)} of {run.size_pt:.1f} pt does not overprint;"
                    f" below {given['size_pt']:g} pt it should",
                    "overprint black text (OP and op true, OPM 1)",
                    "black text",
                    run.size_pt,
                )
                break


RULE = Rule.make("PDF093", "black-text-knocks-out", Severity.WARNING, check)

"""Text stands too near to where the page is cut.

What it finds: text inside the trim that is nearer to its edge than the printer's safe zone.
Why it matters: no guillotine cuts to the hair, and in a stitched booklet the inner pages are pushed out and
cut shorter: words at the edge are lost.
Example: a page number 3 mm from the edge, where the printer asks for 5 mm.
Write instead: wider margins.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, NotRun, Rule
from bookletgen.preflight.seen import excerpt, in_trim, printed_text
from bookletgen.preflight.units import mm

_TOLERANCE_MM = 0.05


def check(facts: PdfFacts, given: Given) -> Iterator[Finding | NotRun]:
    """Measure how far text keeps from the trim."""
    if given.press is None:
        yield NotRun("text near the edge: no printer is named, so nothing says how near is too near")
        return
    zone = given.press.safe_zone_mm
    for run in printed_text(facts):
        if not in_trim(run, facts):
            continue
        trim, box = facts.page(run.where.page).boxes.trimmed, run.where.box
        gaps = (box[0] - trim[0], box[1] - trim[1], trim[2] - box[2], trim[3] - box[3])
        nearest = mm(min(gaps))
        if nearest < zone - _TOLERANCE_MM:
            yield Finding.at(
                run.where,
                f"the text {excerpt(run)} is {nearest:.1f} mm from the cut;"
                f" {given.press.printer} asks for {zone:g} mm",
                "move it in",
                "edge",
                nearest,
            )


RULE = Rule.make("PDF120", "text-near-the-edge", Severity.ERROR, check)

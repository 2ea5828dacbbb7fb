"""An annotation lies on what is printed.

What it finds: annotations that touch the BleedBox (the TrimBox where there is none), links included.
Printer's marks and trap networks outside the trim are fine.
Why it matters: whether an annotation is printed depends on the program, so PDF/X-4 forbids it (ISO
15930-7:2010).
Example: the links of a contents page.
Write instead: a file for the screen with links, and one for the press without.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import Annotation, PageFacts, PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import overlap

_OF_THE_PRESS = ("PrinterMark", "TrapNet")


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for annotations on the printed area."""
    for annotation in facts.annotations:
        page = facts.page(annotation.page)
        if _is_printed(annotation, page):
            yield Finding(
                f"a {annotation.kind} annotation lies on the printed page",
                "export without links, comments and form fields",
                annotation.page,
                annotation.box,
            )


def _is_printed(annotation: Annotation, page: PageFacts) -> bool:
    area = page.boxes.bleed or page.boxes.trimmed
    if annotation.kind in _OF_THE_PRESS:
        area = page.boxes.trimmed
    return overlap(annotation.box, area)


RULE = Rule.make("PDF070", "annotation-on-the-page", Severity.ERROR, check)

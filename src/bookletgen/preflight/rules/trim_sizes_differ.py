"""Pages are cut to different sizes.

What it finds: pages whose TrimBox is not as large as that of the first page that has one.
Why it matters: the pages of a booklet are cut together (Ghent PDF Specification 2015, 4.4).
Example: an A4 page among pages of A5.
Write instead: every page in the size of the booklet.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PageFacts, PdfFacts
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.units import mm, number


def check(facts: PdfFacts, given: Given) -> Iterator[Finding]:
    """Compare each page with the first."""
    stated = [page for page in facts.pages if page.boxes.trim or page.boxes.art]
    if not stated:
        return
    first = _size(stated[0])
    for page in stated[1:]:
        size = _size(page)
        if any(abs(a - b) > given["tolerance_mm"] for a, b in zip(size, first, strict=True)):
            yield Finding(
                f"the page is cut to {_shown(size)}, and page {stated[0].number} to {_shown(first)}",
                "cut every page to one size",
                page.number,
            )


def _size(page: PageFacts) -> tuple[float, float]:
    left, bottom, right, top = page.boxes.trimmed
    return mm(right - left), mm(top - bottom)


def _shown(size: tuple[float, float]) -> str:
    return f"{number(size[0], 2)} x {number(size[1], 2)} mm"


RULE = Rule.make("PDF034", "trim-sizes-differ", Severity.WARNING, check)

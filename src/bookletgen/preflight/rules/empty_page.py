"""A page is empty.

What it finds: a page that prints nothing inside its bleed, or nothing but white.
Why it matters: a blank page looks like a fault to readers and to the press (Ghent PDF Specification 2015,
4.5). Booklets are padded to a multiple of four pages; the padding should be of use.
Example: a blank page before the back cover.
Write instead: a page to write on, such as "My questions".
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import colours_of, is_white
from bookletgen.preflight.painted import Painted, PaintedPath, TextRun
from bookletgen.preflight.rule import Finding, Given, Rule
from bookletgen.preflight.seen import is_printed


def check(facts: PdfFacts, _: Given) -> Iterator[Finding]:
    """Look for a page without a mark."""
    inked: set[int] = set()
    for item in (*facts.painted, *facts.examples):
        if item.where.page not in inked and _leaves_a_mark(item, facts):
            inked.add(item.where.page)
    for page in facts.pages:
        if page.number not in inked:
            yield Finding("the page is empty", "put something of use on it, or leave it out", page.number)


def _leaves_a_mark(item: Painted, facts: PdfFacts) -> bool:
    if not is_printed(item, facts):
        return False
    if isinstance(item, TextRun) and not item.text.strip():
        return False
    if isinstance(item, TextRun | PaintedPath):
        return any(not is_white(colour) for colour, _ in colours_of(item))
    return True


RULE = Rule.make("PDF037", "empty-page", Severity.WARNING, check)

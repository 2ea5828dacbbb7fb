"""The number of pages does not suit the binding.

What it finds: more pages than the printer can bind, fewer (a warning), or a number that is no multiple of
four for a stitched booklet.
Why it matters: sheets are folded, so pages come in fours; a booklet that is too thick springs open.
Example: 18 pages, stitched.
Write instead: pages added or left out until the number fits, or another binding.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.rule import Finding, Given, NotRun, Rule


def check(facts: PdfFacts, given: Given) -> Iterator[Finding | NotRun]:
    """Compare the number of pages with what the binding takes."""
    press = given.press
    if press is None:
        yield NotRun("page count: no printer is named, so nothing says what can be bound")
        return
    count = len(facts.pages)
    pages = "1 page" if count == 1 else f"{count} pages"
    binds = f"{press.printer} binds {press.min_pages} to {press.max_pages} ({press.binding})"
    if count > press.max_pages:
        yield Finding(f"the file has {pages}; {binds}", "leave out pages, or choose another binding")
    elif count % press.pages_multiple:
        yield Finding(
            f"the file has {pages}, which is no multiple of {press.pages_multiple} ({press.binding})",
            "add pages of use, such as room for notes, or leave some out",
        )
    elif count < press.min_pages:
        yield Finding(
            f"the file has only {pages}; {binds}",
            "add pages of use, or ask the printer for a folded sheet",
            severity=Severity.WARNING,
        )


RULE = Rule.make("PDF121", "pages-cannot-be-bound", Severity.ERROR, check)

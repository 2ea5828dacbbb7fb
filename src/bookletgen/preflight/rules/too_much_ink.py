"""A place gets more ink than the paper takes.

What it finds: squares of 15 mm2 on which all inks together cover more than the limit on average: 320 %, or
what the printer says. The pages are rendered into their inks by Ghostscript; without it, single flat colours
are added up.
Why it matters: too much ink does not dry, and comes off on the next page (Ghent PDF Specification 2015,
4.22).
Example: a cover in 100 C 100 M 80 Y 60 K.
Write instead: less of the coloured inks under black.
"""

from collections.abc import Iterator

from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import total_percent
from bookletgen.preflight.rule import Finding, Given, NotRun, Rule
from bookletgen.preflight.seen import area, printed_paths
from bookletgen.preflight.units import MM_A_POINT

_HINT = "take out coloured ink where black lies over it"


def check(facts: PdfFacts, given: Given) -> Iterator[Finding | NotRun]:
    """Look at the heaviest square of each page."""
    most = min(given["most_percent"], given.press.ink_limit_percent if given.press else given["most_percent"])
    if given.ink is None or given.ink.missing:
        missing = given.ink.missing if given.ink else "it was not asked for"
        yield NotRun(f"ink by area, from rendered pages: {missing}; flat colours were added up")
        yield from _flat_colours(facts, given["square_mm2"], most)
        return
    for spot in given.ink.spots:
        if round(spot.percent) > most:
            yield Finding(_message(spot.percent, most), _HINT, spot.page, spot.box)


def _flat_colours(facts: PdfFacts, square_mm2: float, most: float) -> Iterator[Finding]:
    for path in printed_paths(facts):
        if not path.is_filled or area(path.where.box) * MM_A_POINT**2 < square_mm2:
            continue
        percent = total_percent(path.state.fill)
        if round(percent) > most:
            yield Finding.at(path.where, _message(percent, most), _HINT, "ink", -percent)


def _message(percent: float, most: float) -> str:
    return f"the inks add up to {percent:.0f} %; the limit is {most:g} %"


RULE = Rule.make("PDF100", "too-much-ink", Severity.WARNING, check)

"""Makes a print file, whole or in parts, and judges it before it gets its name."""

from dataclasses import replace
from pathlib import Path

from bookletgen.build.material import Made, Material, StatementsOnPages
from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.model.press import COVER_PAGES, PrintPart
from bookletgen.model.press_limits import PressLimits


def make_print(material: Material, target: Path, part: PrintPart = PrintPart.WHOLE) -> Made:
    """Make the file, screen it for the press, and look for the safety statements in it."""
    from bookletgen.finish.print import finish_print  # noqa: PLC0415  heavy: only workers load it

    problems = finish_print(
        material.pdf,
        target,
        material.printing.press,
        label=target.name,
        part=part,
        structure=material.structure,
    )
    pages = pages_in(part, material.pages)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Made(pages, problems)
    return Made(pages, (*problems, *judge_print(target, material.statements, material.printing.limits, part)))


def pages_in(part: PrintPart, pages: int) -> int:
    """Say how many of the pages of an edition are in a part of it."""
    return {PrintPart.WHOLE: pages, PrintPart.COVER: COVER_PAGES, PrintPart.BODY: pages - COVER_PAGES}[part]


def judge_print(
    file: Path, statements: StatementsOnPages, limits: PressLimits, part: PrintPart
) -> tuple[Diagnostic, ...]:
    """Screen a print file for the press, and look for the safety statements in it.

    Pages are not rendered into their inks here: that takes longer than to lay them out.
    """
    from bookletgen.preflight.safety_words import lost_in_facts  # noqa: PLC0415  heavy: only workers load it
    from bookletgen.preflight.screen import screen_pdf  # noqa: PLC0415

    screening = screen_pdf(file, file.name, limits_of(part, limits))
    lost: tuple[Diagnostic, ...] = ()
    if screening.facts:
        lost = lost_in_facts(screening.facts, statements_in(part, statements))
    return (*screening.diagnostics, *lost)


def limits_of(part: PrintPart, whole: PressLimits) -> PressLimits:
    """Give the limits of a part: the binding counts the pages of cover and inside together."""
    match part:
        case PrintPart.COVER:
            return replace(whole, min_pages=COVER_PAGES, max_pages=COVER_PAGES)
        case PrintPart.BODY:
            return replace(
                whole, min_pages=whole.min_pages - COVER_PAGES, max_pages=whole.max_pages - COVER_PAGES
            )
        case PrintPart.WHOLE:
            return whole


def statements_in(part: PrintPart, whole: StatementsOnPages) -> StatementsOnPages:
    """Give the statements that belong in a part: they stand inside, which begins after two cover pages."""
    match part:
        case PrintPart.COVER:
            return ()
        case PrintPart.BODY:
            before = COVER_PAGES // 2
            return tuple((statement, page and page - before) for statement, page in whole)
        case PrintPart.WHOLE:
            return whole

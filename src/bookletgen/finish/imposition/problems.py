"""Finds what stands against imposing a file."""

from collections.abc import Iterator, Sequence

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot
from bookletgen.finish.imposition.creep import creep_mm
from bookletgen.finish.imposition.kinds import CANNOT_STITCH, NO_PAPER, SIZES_DIFFER, TOO_THICK, UNUSABLE_FILE
from bookletgen.finish.imposition.page_order import pages_with_blanks
from bookletgen.finish.imposition.paper import PAPERS, Paper
from bookletgen.finish.imposition.source_page import SourcePage
from bookletgen.model.imposition import PAGES_A_SHEET, ImpositionSettings
from bookletgen.model.length import POINTS_A_MM

SAME_SIZE_WITHIN_MM = 0.5
"""How far page sizes may differ: programs round them to whole points (0.35 mm)."""


def problems_of(
    shown_as: str, pages: Sequence[SourcePage], paper: Paper | None, settings: ImpositionSettings
) -> Iterator[Diagnostic]:
    """Find everything that stands against laying these pages on sheets of this paper."""
    unsized = [number for number, page in enumerate(pages, 1) if min(page.size_pt) <= 0]
    if unsized or not pages:
        where = PageSpot(shown_as, unsized[0]) if unsized else PageSpot(shown_as)
        message = "the page has no size" if unsized else "the file has no pages"
        yield UNUSABLE_FILE.at(where, message, "save the file again from the program that made it")
        return
    yield from _sizes(shown_as, pages)
    count = len(pages_with_blanks(len(pages)))
    yield from _page_count(shown_as, count, settings)
    yield from _creep(shown_as, count // PAGES_A_SHEET, settings)
    if paper is None:
        yield _no_paper(shown_as, pages[0], settings)


def _sizes(shown_as: str, pages: Sequence[SourcePage]) -> Iterator[Diagnostic]:
    first = pages[0].size_pt
    for number, page in enumerate(pages, 1):
        off = max(abs(mine - other) for mine, other in zip(page.size_pt, first, strict=True))
        if off > SAME_SIZE_WITHIN_MM * POINTS_A_MM:
            yield SIZES_DIFFER.at(
                PageSpot(shown_as, number),
                f"the page is {size_in_words(page)}, and the first page is {size_in_words(pages[0])}",
                "make all pages one size, or leave this one out",
            )


def _page_count(shown_as: str, count: int, settings: ImpositionSettings) -> Iterator[Diagnostic]:
    fewest, most = settings.min_pages, settings.max_pages
    if fewest <= count <= most:
        return
    limit = f"no more than {most}" if count > most else f"no fewer than {fewest}"
    yield CANNOT_STITCH.at(
        PageSpot(shown_as),
        f"the booklet has {count} pages, and the printer `{settings.printer}` stitches {limit}",
        "shorten it, name another --printer, or have a press bind it"
        if count > most
        else "add pages, or name another --printer",
    )


def _creep(shown_as: str, sheets: int, settings: ImpositionSettings) -> Iterator[Diagnostic]:
    innermost = creep_mm(sheets, settings.caliper_mm)
    if innermost > settings.safe_zone_mm:
        yield TOO_THICK.at(
            PageSpot(shown_as),
            f"on {sheets} sheets of paper {settings.caliper_mm:g} mm thick the inner pages move by "
            f"{innermost:.1f} mm to the spine, and only {settings.safe_zone_mm:g} mm are kept free of words",
            "state the thickness of one leaf: about 0.1 mm for paper of 80 grams a square metre",
        )


def _no_paper(shown_as: str, page: SourcePage, settings: ImpositionSettings) -> Diagnostic:
    width, height = (edge / POINTS_A_MM for edge in page.size_pt)
    largest = max(PAPERS, key=lambda paper: paper.width_mm)
    asked = next((paper for paper in PAPERS if paper.name == settings.paper), largest)
    marks = ", and marks around them," if settings.marks else ""
    return NO_PAPER.at(
        PageSpot(shown_as),
        f"two pages side by side take {2 * width:.0f} x {height:.0f} mm{marks} and "
        f"{asked.name} is {asked.width_mm:.0f} x {asked.height_mm:.0f} mm",
        "name a larger --sheet"
        if asked is not largest
        else "impose smaller pages, or give single pages to a press",
    )


def size_in_words(page: SourcePage) -> str:
    """Give the trimmed size of a page."""
    width, height = (edge / POINTS_A_MM for edge in page.size_pt)
    return f"{width:.0f} x {height:.0f} mm"

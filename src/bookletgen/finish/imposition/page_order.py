"""Which page goes where in a saddle-stitched booklet: sheets one in another, folded and stitched."""

from dataclasses import dataclass

from bookletgen.model.imposition import PAGES_A_SHEET, BoundEdge

Side = tuple[int, int]
"""The pages at the left and at the right of one side of a sheet, counted from 1."""


@dataclass(frozen=True, slots=True)
class SheetPages:
    """The four pages of a sheet; the back is seen as it is when the sheet is turned like a page of a book."""

    front: Side
    back: Side


def stitched_sheets(pages: int, bound_edge: BoundEdge) -> tuple[SheetPages, ...]:
    """Give the sheets of a booklet, the outermost first.

    Of the sheets from 1, sheet i of N pages holds N-2i+2 and 2i-1 on its front, 2i and N-2i+1 on its
    back. A booklet that is bound at the right has left and right swapped.

    Args:
        pages: how many pages there are, blank ones included: a multiple of four.
        bound_edge: the edge of the front cover where the pages are bound.

    Raises:
        ValueError: the pages do not fill the sheets.
    """
    if pages % PAGES_A_SHEET:
        raise ValueError(f"{pages} pages do not fill sheets of {PAGES_A_SHEET}")
    sheets = []
    for sheet in range(1, pages // PAGES_A_SHEET + 1):
        front = (pages - 2 * sheet + 2, 2 * sheet - 1)
        back = (2 * sheet, pages - 2 * sheet + 1)
        sheets.append(
            SheetPages(front, back) if bound_edge == "left" else SheetPages(front[::-1], back[::-1])
        )
    return tuple(sheets)


def pages_with_blanks(pages: int) -> tuple[int | None, ...]:
    """Give the pages from 1 in reading order, filled up to whole sheets with blank ones (None).

    Blank pages stand before the last page, which is the back cover; a single page is a front cover.
    """
    blanks = (None,) * (-pages % PAGES_A_SHEET)
    before = pages - 1 if pages > 1 else pages
    return (*range(1, before + 1), *blanks, *range(before + 1, pages + 1))

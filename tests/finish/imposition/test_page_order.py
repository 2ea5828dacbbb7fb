"""The page order: no page is lost, and the folded sheets read right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookletgen.finish.imposition.page_order import SheetPages, pages_with_blanks, stitched_sheets
from bookletgen.model.imposition import BoundEdge

WHOLE_COUNTS = st.integers(1, 24).map(lambda sheets: 4 * sheets)
EDGES = st.sampled_from(["left", "right"])


def read_folded(sheets: tuple[SheetPages, ...], bound_edge: BoundEdge) -> list[int]:
    """Stack the sheets, fold the stack, and read it leaf by leaf.

    The sheets lie open on a table, fronts down, the innermost on top. The half that shows its back at
    the left shows its front, which lies below, at the right. The half with the front cover is folded
    over the other; the reader then turns leaf after leaf from the top.
    """
    near, far = (0, 1) if bound_edge == "left" else (1, 0)
    read: list[int] = []
    for sheet in sheets:  # the half that was folded over: the outermost leaf is on top, its front up
        read += [sheet.front[far], sheet.back[near]]
    for sheet in reversed(sheets):  # the half that still lies on the table
        read += [sheet.back[far], sheet.front[near]]
    return read


def test_a_sheet_of_four_pages() -> None:
    assert stitched_sheets(4, "left") == (SheetPages(front=(4, 1), back=(2, 3)),)


def test_sixteen_pages_as_a_printer_lays_them_out_by_hand() -> None:
    assert stitched_sheets(16, "left") == (
        SheetPages((16, 1), (2, 15)),
        SheetPages((14, 3), (4, 13)),
        SheetPages((12, 5), (6, 11)),
        SheetPages((10, 7), (8, 9)),
    )


def test_a_booklet_bound_at_the_right_has_left_and_right_swapped() -> None:
    assert stitched_sheets(8, "right") == (SheetPages((1, 8), (7, 2)), SheetPages((3, 6), (5, 4)))


@given(pages=st.integers(4, 96), edge=EDGES)
def test_no_page_is_lost_and_none_comes_twice(pages: int, edge: BoundEdge) -> None:
    in_order = pages_with_blanks(pages)
    places = [
        place for sheet in stitched_sheets(len(in_order), edge) for place in (*sheet.front, *sheet.back)
    ]
    shown = [in_order[place - 1] for place in places]
    assert sorted(places) == list(range(1, len(in_order) + 1))
    assert sorted(page for page in shown if page) == list(range(1, pages + 1))


@given(pages=WHOLE_COUNTS, edge=EDGES)
def test_the_folded_sheets_read_from_the_first_page_to_the_last(pages: int, edge: BoundEdge) -> None:
    assert read_folded(stitched_sheets(pages, edge), edge) == list(range(1, pages + 1))


@given(pages=WHOLE_COUNTS, edge=EDGES)
def test_the_innermost_sheet_opens_at_the_middle(pages: int, edge: BoundEdge) -> None:
    assert sorted(stitched_sheets(pages, edge)[-1].back) == [pages // 2, pages // 2 + 1]


@pytest.mark.parametrize("pages", range(4, 97))
def test_every_count_is_filled_up_to_whole_sheets_before_the_back_cover(pages: int) -> None:
    in_order = pages_with_blanks(pages)
    blanks = in_order.count(None)
    assert len(in_order) % 4 == 0
    assert blanks < 4
    assert in_order == (*range(1, pages), *(None,) * blanks, pages)


@pytest.mark.parametrize(
    ("pages", "in_order"),
    [(0, ()), (1, (1, None, None, None)), (2, (1, None, None, 2)), (3, (1, 2, None, 3))],
)
def test_a_single_page_is_a_front_cover(pages: int, in_order: tuple[int | None, ...]) -> None:
    assert pages_with_blanks(pages) == in_order


def test_pages_that_do_not_fill_the_sheets_are_refused() -> None:
    with pytest.raises(ValueError, match="6 pages do not fill sheets of 4"):
        stitched_sheets(6, "left")

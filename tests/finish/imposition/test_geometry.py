"""Creep, the place of pages on the paper, and which way up the back stands."""

import pytest

from bookletgen.finish.imposition.creep import creep_mm
from bookletgen.finish.imposition.geometry import is_back_turned, sheet_geometry
from bookletgen.finish.imposition.paper import Paper
from bookletgen.model.imposition import Flip
from bookletgen.model.length import POINTS_A_MM

A4 = Paper("A4", 297, 210)
A5_PT = (148 * POINTS_A_MM, 210 * POINTS_A_MM)


def mm(lengths_pt: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(round(length / POINTS_A_MM, 6) for length in lengths_pt)


@pytest.mark.parametrize(
    ("sheet", "caliper_mm", "expected_mm"),
    [
        (1, 0.12, 0.0),
        (2, 0.12, 0.12),
        (10, 0.12, 1.08),  # 40 pages on 130 g silk paper: 9 x 0.12
        (14, 0.1, 1.3),  # 56 pages on 80 g office paper: 13 x 0.1
        (5, 0.0, 0.0),
    ],
)
def test_each_sheet_moves_by_the_leaves_around_it(sheet: int, caliper_mm: float, expected_mm: float) -> None:
    assert creep_mm(sheet, caliper_mm) == pytest.approx(expected_mm)


def test_pages_meet_at_the_fold_in_the_middle_of_the_paper() -> None:
    geometry = sheet_geometry(A4, A5_PT, creep_mm=0)
    assert mm(geometry.page_corner(0, *A5_PT)) == (0.5, 0.0)
    assert mm(geometry.page_corner(1, *A5_PT)) == (148.5, 0.0)
    assert mm(geometry.trim) == (0.5, 0.0, 296.5, 210.0)


def test_creep_moves_both_pages_to_the_fold_and_the_trim_with_them() -> None:
    geometry = sheet_geometry(A4, A5_PT, creep_mm=1.08)
    assert mm(geometry.page_corner(0, *A5_PT)) == (1.58, 0.0)
    assert mm(geometry.page_corner(1, *A5_PT)) == (147.42, 0.0)
    assert mm(geometry.trim) == (1.58, 0.0, 295.42, 210.0)
    assert mm(geometry.half(0)) == (0.0, 0.0, 148.5, 210.0)
    assert mm(geometry.half(1)) == (148.5, 0.0, 297.0, 210.0)


@pytest.mark.parametrize(
    ("paper", "flip", "is_turned"),
    [
        (A4, "short-edge", False),
        (A4, "long-edge", True),
        (A4.turned(), "long-edge", False),
        (A4.turned(), "short-edge", True),
    ],
)
def test_the_back_stands_on_its_head_where_the_sheet_is_not_turned_like_a_page(
    paper: Paper, flip: Flip, *, is_turned: bool
) -> None:
    assert is_back_turned(paper, flip) is is_turned

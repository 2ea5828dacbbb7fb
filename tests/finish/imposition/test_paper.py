"""Which paper two pages side by side are printed on."""

import pytest

from bookletgen.finish.imposition.paper import Paper, paper_for

A_POINT_MM = 25.4 / 72


def for_pages(width_mm: float, height_mm: float, *, margin_mm: float = 0, name: str | None = None) -> str:
    """Name the paper for two pages of this size, and which way it lies."""
    paper = paper_for(2 * width_mm, height_mm, margin_mm=margin_mm, name=name)
    return f"{paper.name} {'lying' if paper.width_mm > paper.height_mm else 'standing'}" if paper else "none"


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "paper"),
    [
        (148, 210, "A4 lying"),
        (148.5, 210, "A4 lying"),
        (420 * A_POINT_MM, 595 * A_POINT_MM, "A4 lying"),  # A5 in whole points
        (210, 297, "A3 lying"),
        (596 * A_POINT_MM, 842 * A_POINT_MM, "A3 lying"),  # A4 in whole points, rounded up
        (105, 148, "A5 lying"),
        (139.7, 215.9, "Letter lying"),
        (215.9, 279.4, "Tabloid lying"),
        (120, 180, "A4 lying"),
        (99, 210, "A4 lying"),
        (99, 230, "A4 standing"),
        (210, 148, "A3 lying"),
        (210, 210, "A3 lying"),
        (220, 300, "SRA3 lying"),
        (297, 420, "none"),
    ],
)
def test_the_paper_that_pages_fill_or_else_the_first_they_fit_on(
    width_mm: float, height_mm: float, paper: str
) -> None:
    assert for_pages(width_mm, height_mm) == paper


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "paper"),
    [(148, 210, "A3 lying"), (210, 297, "SRA3 lying"), (105, 148, "A4 lying"), (230, 297, "none")],
)
def test_marks_take_larger_paper(width_mm: float, height_mm: float, paper: str) -> None:
    assert for_pages(width_mm, height_mm, margin_mm=7) == paper


@pytest.mark.parametrize(
    ("name", "paper"), [("A3", "A3 lying"), ("SRA4", "SRA4 lying"), ("A5", "none"), ("Letter", "none")]
)
def test_no_other_paper_is_taken_than_the_one_asked_for(name: str, paper: str) -> None:
    assert for_pages(148, 210, name=name) == paper


def test_a_turned_paper_keeps_its_name() -> None:
    assert Paper("A4", 297, 210).turned() == Paper("A4", 210, 297)

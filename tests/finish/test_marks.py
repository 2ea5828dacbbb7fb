"""Boxes and marks as a printer asks for them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from bookletgen.finish.print import finish_print
from bookletgen.model.press import EdgeBleed, PressSettings
from tests.finish.conftest import PRESS, Finished
from tests.support.pdf_dump import box_mm
from tests.support.pdf_text import page_texts
from tests.support.pictures import cut_to, differing_pixels, drawn
from tests.support.printers import press_for

MM = 72 / 25.4
MARKED = replace(press_for("sheetfed-marks"), builds=PRESS.builds)
OFFICE = replace(press_for("office"), builds=PRESS.builds)
Finish = Callable[[PressSettings], Path]


@pytest.fixture
def finish(finished: Finished, tmp_path: Path) -> Finish:
    """Give a function that makes the print file of the small document for a printer."""

    def made(press: PressSettings) -> Path:
        target = tmp_path / "made.pdf"
        assert finish_print(finished.typeset, target, press, label="tiny") == ()
        return target

    return made


def boxes(file: Path) -> list[dict[str, tuple[float, ...]]]:
    with pikepdf.open(file) as pdf:
        return [
            {name[1:-3]: box_mm(page, name) for name in ("/MediaBox", "/BleedBox", "/TrimBox")}
            for page in pdf.pages
        ]


def test_marks_get_10_mm_around_the_bleed(finish: Finish) -> None:
    for page in boxes(finish(MARKED)):
        assert page == {
            "Media": (0.0, 0.0, 126.0, 106.0),
            "Bleed": (10.0, 10.0, 116.0, 96.0),
            "Trim": (13.0, 13.0, 113.0, 93.0),
        }


def test_an_office_printer_gets_trimmed_pages(finish: Finish) -> None:
    for page in boxes(finish(OFFICE)):
        assert set(page.values()) == {(0.0, 0.0, 100.0, 80.0)}


@pytest.mark.parametrize(("edge", "odd", "even"), [("left", 0.0, 3.0), ("right", 3.0, 0.0)])
def test_the_bound_edge_changes_sides_from_page_to_page(
    finish: Finish, edge: str, odd: float, even: float
) -> None:
    press = replace(PRESS, bleed=EdgeBleed(2 * MM, 1 * MM, 0, 3 * MM), bound_edge=edge)  # type: ignore[arg-type]
    lefts = [(page["Trim"][0], page["Trim"][1], page["Media"]) for page in boxes(finish(press))]
    whole = (0.0, 0.0, 103.0, 83.0)
    assert lefts == [(odd, 1.0, whole), (even, 1.0, whole)] * 2


def test_the_marks_are_one_form_in_every_ink(finish: Finish) -> None:
    with pikepdf.open(finish(MARKED)) as pdf:
        forms = {page.obj.Resources.XObject.Marks.objgen for page in pdf.pages}
        marks = pdf.pages[0].obj.Resources.XObject.Marks
        space = marks.Resources.ColorSpace.All
        instructions = pikepdf.parse_content_stream(marks)
        operators = {str(each.operator) for each in instructions}
        (width,) = (each.operands[0] for each in instructions if str(each.operator) == "w")
    assert len(forms) == 1
    assert [str(part) for part in list(space)[:3]] == ["/Separation", "/All", "/DeviceCMYK"]
    assert operators == {"CS", "SCN", "w", "m", "l", "c", "S", "q", "Q", "cm"}
    assert float(width) == 0.25


def test_marks_are_drawn_outside_the_bleed_only(finish: Finish, finished: Finished, tmp_path: Path) -> None:
    marked = finish(MARKED)
    inside = cut_to("/BleedBox", marked, tmp_path / "inside.pdf")
    for page in (1, 2):
        plain = drawn(finished.print, page, tmp_path)
        # The crop marks end where the bleed does, on pixels that they share with it.
        assert differing_pixels(drawn(inside, page, tmp_path), plain) <= 8
        whole = drawn(marked, page, tmp_path)
        whole.paste(255, (19, 19, 21 + plain.width, 21 + plain.height))
        assert differing_pixels(whole, Image.new("L", whole.size, 255)) > 100


@pytest.mark.parametrize("page", [1, 4])
def test_the_slug_line_says_what_this_sheet_is(finish: Finish, page: int) -> None:
    assert f"Tiny 2026-11-01 page {page} of 4" in " ".join(page_texts(finish(MARKED))[page - 1].split())


def test_the_font_of_the_slug_line_is_an_embedded_subset(finish: Finish) -> None:
    with pikepdf.open(finish(MARKED)) as pdf:
        font = pdf.pages[0].obj.Resources.Font.Slug
        (inner,) = font.DescendantFonts
        assert str(font.BaseFont)[7:] == "+AtkinsonHyperlegibleNext-Regular"
        assert font.BaseFont == inner.BaseFont == inner.FontDescriptor.FontName
        assert len(inner.FontDescriptor.FontFile2.read_bytes()) < 25_000


def test_a_mark_can_be_asked_for_alone(finish: Finish) -> None:
    press = replace(MARKED, crop_marks=False, slug_line=False)
    with pikepdf.open(finish(press)) as pdf:
        marks = pdf.pages[0].obj.Resources.XObject.Marks
        assert marks.read_bytes().count(b" cm ") == 4
        assert "/Slug" not in pdf.pages[0].obj.Resources.get("/Font", {})

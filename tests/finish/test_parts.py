"""Where a printer wants the cover by itself, the print file comes in two parts."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.print import finish_print
from bookletgen.model.press import EdgeBleed, PressSettings, PrintPart
from tests.finish.conftest import Finished
from tests.support.pdf_dump import box_mm
from tests.support.pdf_text import page_texts
from tests.support.printers import press_for
from tests.support.tiny_documents import TinyStyle

WORDS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight")
MARKED = replace(press_for("sheetfed-marks"), has_separate_cover=True)


@pytest.fixture(scope="module")
def eight_pages(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    body = "".join(f"<section><p>{word}</p></section>" for word in WORDS)
    return TinyStyle.at(tmp_path_factory.mktemp("eight") / "tiny").typeset(body).pdf


def part_of(pdf: bytes, part: PrintPart, folder: Path, press: PressSettings = MARKED) -> Path:
    target = folder / f"{part}.pdf"
    assert finish_print(pdf, target, press, label="tiny", part=part) == ()
    return target


@pytest.mark.parametrize(
    ("part", "numbers"), [(PrintPart.COVER, [1, 2, 7, 8]), (PrintPart.BODY, [3, 4, 5, 6])]
)
def test_each_part_has_its_pages_with_their_numbers(
    eight_pages: bytes, tmp_path: Path, part: PrintPart, numbers: list[int]
) -> None:
    texts = [" ".join(text.split()) for text in page_texts(part_of(eight_pages, part, tmp_path))]
    assert texts == [f"{WORDS[number - 1]} Tiny 2026-11-01 page {number} of 8" for number in numbers]


def test_the_inside_begins_on_a_right_hand_page(eight_pages: bytes, tmp_path: Path) -> None:
    press = replace(press_for(), bleed=EdgeBleed(0, 0, 0, 8))
    with pikepdf.open(part_of(eight_pages, PrintPart.BODY, tmp_path, press)) as pdf:
        lefts = [box_mm(page, "/TrimBox")[0] for page in pdf.pages]
    assert lefts == [0.0, 2.82, 0.0, 2.82]


def test_the_parts_have_ids_of_their_own(eight_pages: bytes, tmp_path: Path) -> None:
    ids = set()
    for part in PrintPart:
        with pikepdf.open(part_of(eight_pages, part, tmp_path)) as pdf, pdf.open_metadata() as metadata:
            ids.add(metadata["xmpMM:DocumentID"])
    assert len(ids) == 3


def test_four_pages_are_a_cover_with_nothing_inside(finished: Finished, tmp_path: Path) -> None:
    target = tmp_path / "body.pdf"

    (problem,) = finish_print(finished.typeset, target, MARKED, label="tiny", part=PrintPart.BODY)

    assert (problem.code, problem.hint) == ("PRS006", "use a printer with `cover: with-body`")
    assert not target.exists()

"""The sheets of the shipped booklet: every word of every page, at its place on its side."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from bookletgen.finish.duplex import finish_duplex
from bookletgen.finish.imposition.page_order import stitched_sheets
from tests.support.imposing import OFFICE
from tests.support.pdf_text import WordBox, corners_of
from tests.support.shipped import EDITIONS, ShippedEdition, ShippedFiles

COMPLETE = [edition for edition in EDITIONS if "complete" in edition.stem]
SHEET_MM = {False: 297.0, True: 420.0}
"""The width of the paper: A4 for A5 pages, A3 for large print."""

PAGE_MM = {False: 148.0, True: 210.0}

Placed = tuple[str, float, float]
"""A word, and how far it stands from the left edge of its page and from the head, in millimetres."""


def on_sheets(words: tuple[WordBox, ...], pages: int, *, is_large: bool) -> dict[int, Counter[Placed]]:
    """Say which words stand where on which page, as somebody finds it who knows how sheets are stitched."""
    fold, width = SHEET_MM[is_large] / 2, PAGE_MM[is_large]
    found: dict[int, Counter[Placed]] = {page: Counter() for page in range(1, pages + 1)}
    sheets = stitched_sheets(pages, "left")
    for word in words:
        sheet, is_back = divmod(word.page - 1, 2)
        assert word.right_mm <= fold or word.left_mm >= fold, f"{word} lies across the fold"
        column = int(word.left_mm >= fold)
        page = (sheets[sheet].back if is_back else sheets[sheet].front)[column]
        creep = sheet * OFFICE.caliper_mm
        left = fold - creep if column else fold + creep - width
        found[page][word.text, round(word.left_mm - left), round(word.top_mm)] += 1
    return found


@pytest.mark.parametrize("edition", COMPLETE, ids=lambda edition: edition.stem)
def test_every_word_of_every_page_stands_where_it_stood(
    shipped: ShippedFiles, edition: ShippedEdition, tmp_path: Path
) -> None:
    single, sheets = shipped.screen(edition), tmp_path / "sheets.pdf"
    settings = replace(OFFICE, max_pages=96)
    made = finish_duplex(settings, single.read_bytes(), sheets, shown_as=single.name)

    found = on_sheets(corners_of(sheets), made.pages, is_large=edition.size.large)

    assert (made.diagnostics, made.blanks) == ((), 0)
    lost = [
        word
        for word in corners_of(single)
        if not any(
            text == word.text and abs(left - word.left_mm) <= 1 and abs(top - word.top_mm) <= 1
            for text, left, top in found[word.page]
        )
    ]
    assert lost == []
    assert sum(words.total() for words in found.values()) == len(corners_of(single))

"""What is measured on the laid-out pages of every edition."""

import re
from pathlib import Path

import pikepdf
import pytest

from tests.support.pdf_dump import box_mm
from tests.support.pdf_text import font_sizes_pt, lines_of, page_texts, words_of
from tests.support.shipped import EDITIONS, ShippedEdition, ShippedFiles

every_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.stem)

NOTICE = "Sample: not clinically approved"
LONGEST_LINE = 70
NEAREST_TO_TRIM_MM = 5
LEADERS = re.compile(r"(?: ?\.){3,} ?\d*$")
"""Dots that lead the eye to a page number, which nobody reads."""

TRIM_MM = {False: (148.0, 210.0), True: (210.0, 297.0)}


def words_by_page(file: Path) -> list[list[str]]:
    """Give the words of each page by alphabet, because the order of Poppler moves with the page's origin."""
    return [sorted(text.split()) for text in page_texts(file)]


def test_every_edition_has_both_files_and_there_are_no_others(shipped: ShippedFiles) -> None:
    expected = {
        file.name for edition in EDITIONS for file in (shipped.print(edition), shipped.screen(edition))
    }
    assert {file.name for file in shipped.folder.glob("*.pdf")} == expected


@every_edition
def test_the_page_count_is_a_multiple_of_four(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    for file in (shipped.print(edition), shipped.screen(edition)):
        with pikepdf.open(file) as pdf:
            assert len(pdf.pages) % 4 == 0


@every_edition
def test_every_page_says_that_nobody_has_approved_it(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    pages = enumerate(page_texts(shipped.screen(edition)), 1)
    assert [number for number, text in pages if NOTICE not in " ".join(text.split())] == []


@every_edition
def test_print_and_screen_have_the_same_words_on_the_same_pages(
    shipped: ShippedFiles, edition: ShippedEdition
) -> None:
    assert words_by_page(shipped.print(edition)) == words_by_page(shipped.screen(edition))


@every_edition
def test_every_print_page_has_3_mm_of_bleed_around_the_trim(
    shipped: ShippedFiles, edition: ShippedEdition
) -> None:
    width, height = TRIM_MM[edition.size.large]
    with pikepdf.open(shipped.print(edition)) as pdf:
        boxes = {
            tuple(box_mm(page, name) for name in ("/MediaBox", "/BleedBox", "/TrimBox")) for page in pdf.pages
        }
    bled = (0.0, 0.0, width + 6, height + 6)
    assert boxes == {(bled, bled, (3.0, 3.0, width + 3, height + 3))}


@every_edition
def test_no_line_is_longer_than_70_characters(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    lines = [(line.page, LEADERS.sub("", line.text)) for line in lines_of(shipped.screen(edition))]
    assert [line for line in lines if len(line[1]) > LONGEST_LINE] == []


@every_edition
def test_no_word_stands_within_5_mm_of_the_trim(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    words = words_of(shipped.screen(edition))
    assert [word for word in words if word.edge_mm < NEAREST_TO_TRIM_MM] == []


@every_edition
def test_no_text_is_smaller_than_the_body(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    assert font_sizes_pt(shipped.screen(edition))[0] >= edition.size.body_pt

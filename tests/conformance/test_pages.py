"""What is measured on the laid-out pages of every edition."""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from bookletgen.render.html import FILLER_PAGES
from bookletgen.render.page_words import fixed_words
from tests.support.pdf_dump import box_mm
from tests.support.pdf_text import font_sizes_pt, lines_of, page_texts, words_of
from tests.support.shipped import EDITIONS, ShippedEdition, ShippedFiles

every_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.stem)

NOTICE = "Sample: not clinically approved"
LONGEST_LINE = 70
NEAREST_TO_TRIM_MM = 5
TO_WRITE_ON = tuple(fixed_words("en-GB")[page] for page in FILLER_PAGES)
"""The titles of the pages that are there to be written on."""

LEADERS = re.compile(r"(?: ?\.){3,} ?\d*$")
"""Dots that lead the eye to a page number, which nobody reads."""

HEAD_MM = {False: 16.0, True: 20.0}
FOOT_MM = {False: 16.0, True: 19.0}
"""The margins above and below the text block: standard, large print."""

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


@every_edition
def test_no_page_is_less_than_a_quarter_full(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    height = TRIM_MM[edition.size.large][1]
    foot = height - FOOT_MM[edition.size.large]
    lowest: dict[int, float] = {}
    for word in words_of(shipped.screen(edition)):
        if word.bottom_mm < foot:
            lowest[word.page] = max(lowest.get(word.page, 0), word.bottom_mm)
    head = HEAD_MM[edition.size.large]
    texts = page_texts(shipped.screen(edition))
    words_only = [page for page in lowest if not texts[page - 1].lstrip().startswith(TO_WRITE_ON)]
    assert words_only
    assert [page for page in words_only if (lowest[page] - head) / (foot - head) < 1 / 4] == []


@every_edition
def test_no_page_ends_with_a_heading(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    screen = shipped.screen(edition)
    with pikepdf.open(screen) as pdf, pdf.open_outline() as outline:
        # By page: the caption of a figure is a heading too, but only where its picture is described in words.
        headings = {(_page_number(pdf, item), item.title) for item in _all_items(outline.root)}
    pages: dict[int, list[str]] = {}
    for line in lines_of(screen):
        pages.setdefault(line.page, []).append(line.text)
    assert headings & {(page, text) for page, texts in pages.items() for text in texts}
    for page, texts in pages.items():
        # The folio and the notice stand below the text.
        body = [text for text in texts if text not in (str(page), NOTICE)]
        assert not body or (page, body[-1]) not in headings, f"page {page}"


def _page_number(pdf: pikepdf.Pdf, item: pikepdf.OutlineItem) -> int:
    assert isinstance(item.destination, pikepdf.Array)
    return pdf.pages.index(pikepdf.Page(item.destination[0])) + 1


def _all_items(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _all_items(item.children)

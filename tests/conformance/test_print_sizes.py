"""Every rule of clear and large print holds at every size, and with whatever readers ask for beyond it.

A leaflet takes the engine about a second, so that a few stand for all: the ends of the range and what lies
between, leaflets with tables, figures and long safety boxes, and the options at their widest.
"""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from bookletgen.finish.screen import finish_screen
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Edition
from bookletgen.model.reader_options import ReaderOptions, Tint
from bookletgen.model.ua_part import UaPart
from bookletgen.render.html import BACK_COVER, CONTENT, FILLER_PAGES, STYLES, render_html
from bookletgen.select.edition import select_edition
from bookletgen.typeset.pages import typeset_edition
from tests.support.editions import STYLES as STYLES_FOLDER
from tests.support.editions import sound_booklet
from tests.support.pdf_text import WordBox, corners_of, font_sizes_pt, lines_of, texts_smaller_than
from tests.support.shipped import FOLDER

LONGEST_LINE = 70
NEAREST_TO_TRIM_MM = 5
LEAST_LABEL_PT = {True: 16, False: 12}
"""A label may be smaller than the body, but not smaller than large print, or clear print, is (UKAAF G003)."""

FEWEST_WORDS = 10
"""A page with fewer words holds what was left over from the one before."""

EASY = ReaderOptions.chosen(is_easy=True)
NONE = ReaderOptions()
PLAIN, STANDARD = ReadingLevel.PLAIN, ReadingLevel.STANDARD
CHOICES = [
    Choice("support", PLAIN, PrintSize.large_print(16), "riverside"),
    Choice("treatment", STANDARD, PrintSize.large_print(20), "riverside"),
    Choice("support", STANDARD, PrintSize.large_print(22), "larkmoor"),
    Choice("treatment", PLAIN, PrintSize.large_print(24), "larkmoor"),
    Choice("diagnosis", STANDARD, PrintSize.large_print(28), "riverside"),
    Choice("treatment", STANDARD, PrintSize.standard(), "riverside", EASY),
    Choice("support", STANDARD, PrintSize.large_print(28), "riverside", EASY),
    Choice(
        "support",
        PLAIN,
        PrintSize.standard(),
        "larkmoor",
        ReaderOptions.chosen(tint=Tint.BLUE, line_spacing=2),
    ),
    Choice(
        "treatment", STANDARD, PrintSize.large_print(28), "larkmoor", ReaderOptions.chosen(line_spacing=2)
    ),
]


def named(choice: Choice) -> str:
    return "-".join([choice.variant, *choice.suffixes])


@pytest.mark.parametrize("choice", CHOICES, ids=named)
def test_every_rule_holds(choice: Choice, tmp_path: Path) -> None:
    edition = select_edition(sound_booklet(FOLDER), choice)
    folders = {STYLES: STYLES_FOLDER, CONTENT: FOLDER}
    typeset = typeset_edition(
        render_html(edition),
        label=edition.stem,
        folders=folders,
        filler_pages=FILLER_PAGES,
        back_cover=BACK_COVER,
    )
    assert typeset.diagnostics == ()
    assert typeset.pages % 4 == 0
    file = tmp_path / "screen.pdf"
    tint = choice.reader.tint.colour
    finish_screen(typeset.pdf, file, typeset.structure, UaPart.ONE, tint=tint)
    assert list(broken_rules(edition, file)) == []


def broken_rules(edition: Edition, file: Path) -> Iterator[str]:
    words = corners_of(file)
    assert len(words) > 1000
    width, height = (210, 297) if edition.choice.size.large else (148, 210)
    for word in words:
        nearest = min(word.left_mm, word.top_mm, width - word.right_mm, height - word.bottom_mm)
        if nearest < NEAREST_TO_TRIM_MM:
            yield f"page {word.page}: {word.text} stands {nearest:.1f} mm from the trim"
    yield from (f"{line}" for line in lines_of(file) if len(line.text) > LONGEST_LINE)
    pages = {page: [word for word in words if word.page == page] for page in {word.page for word in words}}
    for page, on_page in pages.items():
        if len(on_page) < FEWEST_WORDS:
            yield f"page {page} has only: {' '.join(word.text for word in on_page)}"
        pairs = combinations(on_page, 2)
        yield from (
            f"page {page}: {one.text} lies over {two.text}" for one, two in pairs if overlap(one, two)
        )
    yield from small_print(edition, file)


def overlap(one: WordBox, two: WordBox) -> bool:
    """Tell whether two words share a quarter of the smaller one's area; lines may touch."""
    across = min(one.right_mm, two.right_mm) - max(one.left_mm, two.left_mm)
    down = min(one.bottom_mm, two.bottom_mm) - max(one.top_mm, two.top_mm)
    if across <= 0 or down <= 0:
        return False
    return across * down > min(area(one), area(two)) / 4


def area(word: WordBox) -> float:
    return (word.right_mm - word.left_mm) * (word.bottom_mm - word.top_mm)


def small_print(edition: Edition, file: Path) -> Iterator[str]:
    """Give what is set smaller than the body but for labels and the logo, and labels that are too small."""
    body_pt = edition.choice.body_pt
    labels = (
        " ".join(label for figure in edition.figures() for label in figure.labels) + edition.organisation.name
    )
    yield from (text for text in texts_smaller_than(file, body_pt) if text and text not in labels)
    smallest = font_sizes_pt(file)[0]
    if smallest < LEAST_LABEL_PT[edition.choice.size.large]:
        yield f"labels of {smallest:.1f} pt"

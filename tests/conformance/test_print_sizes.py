"""Every rule of clear and large print holds at every size, and with whatever readers ask for beyond it.

A leaflet takes the engine about a second, so that a few stand for all: the ends of the range and what lies
between, leaflets with tables, figures and long safety boxes, and the options at their widest.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page import ValidationProfile, validate_pdf

from bookletgen.finish.screen import finish_screen
from bookletgen.model.choice import LARGE_BODY_RANGE_PT, Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Edition
from bookletgen.model.reader_options import LINE_SPACING_RANGE_PERCENT, ReaderOptions, Tint
from bookletgen.model.ua_part import UaPart
from bookletgen.model.walk import texts_in
from bookletgen.render.html import BACK_COVER, CONTENT, FILLER_PAGES, STYLES, render_html
from bookletgen.render.text_block import text_width_pt
from bookletgen.select.edition import select_edition
from bookletgen.typeset.pages import TypesetEdition, typeset_edition
from tests.support.booklets import STARTER
from tests.support.editions import STYLES as STYLES_FOLDER
from tests.support.editions import sound_booklet, starter_choice, starter_edition
from tests.support.pdf_text import PlacedLine, WordBox, corners_of, lines_of, texts_smaller_than
from tests.support.shipped import FOLDER
from tests.support.tag_rules import problems_of

LONGEST_LINE = 70
NEAREST_TO_TRIM_MM = 5
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
    typeset = laid_out(edition, render_html(edition), FOLDER)
    assert typeset.diagnostics == ()
    screen, screen_2 = tmp_path / "screen.pdf", tmp_path / "screen-2.pdf"
    assert list(broken_rules(edition, typeset, screen)) == []
    assert validate_pdf(screen, profile=ValidationProfile.PDF_UA_1).failures == []
    finish_screen(typeset.pdf, screen_2, typeset.structure, UaPart.TWO)
    assert problems_of(screen_2) == []


@settings(max_examples=10)
@given(
    level=st.sampled_from(ReadingLevel),
    size=st.builds(PrintSize.large_print, st.integers(*LARGE_BODY_RANGE_PT)) | st.just(PrintSize.standard()),
    reader=st.builds(
        ReaderOptions.chosen,
        tint=st.none() | st.sampled_from(Tint),
        line_spacing=st.none() | st.integers(*LINE_SPACING_RANGE_PERCENT).map(lambda percent: percent / 100),
        is_easy=st.booleans(),
    ),
)
def test_every_rule_holds_whatever_is_asked_for(
    level: ReadingLevel, size: PrintSize, reader: ReaderOptions
) -> None:
    choice = Choice("complete", level, size, "our-hospital", reader)
    edition = select_edition(sound_booklet(STARTER), choice)
    typeset = laid_out(edition, render_html(edition), STARTER)
    assert typeset.diagnostics == ()
    with TemporaryDirectory() as folder:
        assert list(broken_rules(edition, typeset, Path(folder) / "screen.pdf")) == []


def laid_out(edition: Edition, html: str, folder: Path) -> TypesetEdition:
    return typeset_edition(
        html,
        label=edition.stem,
        folders={STYLES: STYLES_FOLDER, CONTENT: folder},
        filler_pages=FILLER_PAGES,
        back_cover=BACK_COVER,
    )


SPOILT = [
    ("beyond-the-trim", "mm from the trim", ".section p { margin-left: 60mm; width: 100mm }"),
    ("over-other-words", "lies over", ".section p { margin-bottom: -1.3rem }"),
    ("clipped", "lies over", ".section ul { max-height: 1rem; overflow: hidden }"),
    ("too-long", "characters", ".section p { letter-spacing: -0.15em }"),
    (
        "left-over",
        "has only",
        ".notice { display: none } .section h3 { break-before: page; break-after: page }",
    ),
    ("lost", "is on no page", ".section li { display: none }"),
    ("small", "before you come is set", ".section h3 { font-size: 0.9rem; text-transform: lowercase }"),
    ("small-labels", "Main door is set", "figure img { width: 80% }"),
    ("sheets", "multiple of four", ".filler { display: none }"),
]
"""What is wrong, what the rules say of it, and a style that does it."""


@pytest.mark.parametrize(("said", "css"), [case[1:] for case in SPOILT], ids=[case[0] for case in SPOILT])
def test_a_style_that_breaks_a_rule_is_found_out(said: str, css: str, tmp_path: Path) -> None:
    edition = starter_edition("visit")
    html = render_html(edition).replace("</head>", f"<style>{css}</style></head>")
    broken = list(broken_rules(edition, laid_out(edition, html, STARTER), tmp_path / "screen.pdf"))
    assert any(said in each for each in broken), broken


def test_the_starter_breaks_no_rule(tmp_path: Path) -> None:
    edition = starter_edition("visit")
    typeset = laid_out(edition, render_html(edition), STARTER)
    assert list(broken_rules(edition, typeset, tmp_path / "screen.pdf")) == []


def broken_rules(edition: Edition, typeset: TypesetEdition, file: Path) -> Iterator[str]:
    finish_screen(typeset.pdf, file, typeset.structure, UaPart.ONE, tint=edition.choice.reader.tint.colour)
    words = corners_of(file)
    if typeset.pages % 4:
        yield f"{typeset.pages} pages are not a multiple of four"
    yield from lost_words(edition, words)
    yield from misplaced_words(edition, words)
    yield from (f"{line} has {len(line.text)} characters" for line in lines_of(file) if is_too_long(line))
    yield from small_print(edition, file)


def is_too_long(line: PlacedLine) -> bool:
    return len(line.text) > LONGEST_LINE


def lost_words(edition: Edition, words: Iterable[WordBox]) -> Iterator[str]:
    """Give the words of paragraphs, lists, tables, boxes and drawings that no page has."""
    others = {"figure", "quote"}
    blocks = [each for section in edition.sections() for each in section.blocks if each.kind not in others]
    texts = [str(text) for block in blocks for text in texts_in(block.content)]
    texts += [label for figure in edition.figures() for label in figure.labels]
    on_pages = {part for word in words for part in parts(word.text)}
    yield from (f"{each} is on no page" for text in texts for each in parts(text) if each not in on_pages)


def parts(text: str) -> list[str]:
    """Part a text into words; where a line ends, a long address is parted too."""
    return re.findall(r"[^\W_]+", text)


def misplaced_words(edition: Edition, words: Iterable[WordBox]) -> Iterator[str]:
    width, height = edition.choice.size.trim_mm
    pages: dict[int, list[WordBox]] = {}
    for word in words:
        pages.setdefault(word.page, []).append(word)
        nearest = min(word.left_mm, word.top_mm, width - word.right_mm, height - word.bottom_mm)
        if nearest < NEAREST_TO_TRIM_MM:
            yield f"page {word.page}: {word.text} stands {nearest:.1f} mm from the trim"
    for page, on_page in pages.items():
        if len(on_page) < FEWEST_WORDS:
            yield f"page {page} has only: {' '.join(word.text for word in on_page)}"
        pairs = combinations(on_page, 2)
        yield from (
            f"page {page}: {one.text} lies over {two.text}" for one, two in pairs if overlap(one, two)
        )


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
    """Give what is set smaller than the text; a logo is a picture of a name that stands beside it."""
    body_pt = edition.choice.body_pt
    logo = edition.organisation.name
    yield from (
        f"{text} is set smaller than {body_pt} pt"
        for text in texts_smaller_than(file, body_pt)
        if text and text not in logo
    )


@pytest.mark.parametrize("choice", [CHOICES[0], CHOICES[1], CHOICES[4], CHOICES[5]], ids=named)
def test_templates_know_how_wide_pictures_are(choice: Choice) -> None:
    """The style says it, and templates must know it before anything is laid out."""
    edition = replace(
        select_edition(sound_booklet(STARTER), replace(starter_choice("visit"), size=choice.size)),
        choice=choice,
    )
    structure = laid_out(edition, render_html(edition), STARTER).structure
    picture = next(each for each in structure.root.descendants() if "way-to" in str(each.refers_to))
    match picture.attributes["BBox"]:
        case (float(left), _, float(right), _):
            assert right - left == pytest.approx(text_width_pt(choice), abs=0.1)
        case other:
            pytest.fail(f"{other} is no rectangle")

"""One edition of each kind, and one with every kind of block: its tags, and what is heard of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.print import finish_print
from bookletgen.finish.screen import finish_screen
from bookletgen.model.blocks import BLOCK_KINDS
from bookletgen.model.choice import PrintSize
from bookletgen.model.edition import Edition
from bookletgen.model.ua_part import UaPart
from bookletgen.preflight.inspect import inspect_pdf
from bookletgen.preflight.structure.read import read_tagged_pdf
from bookletgen.preflight.structure.read_aloud import read_aloud
from bookletgen.render.html import CONTENT, FILLER_PAGES, STYLES, render_html
from bookletgen.select.edition import select_edition
from bookletgen.typeset.pages import typeset_edition
from tests.support.blocks import block_saying, text_of, with_one_section
from tests.support.booklets import STARTER
from tests.support.editions import STYLES as STYLES_FOLDER
from tests.support.editions import sound_booklet, starter_choice, starter_edition
from tests.support.goldens import Golden
from tests.support.pdf_dump import tag_tree
from tests.support.pdf_text import page_texts
from tests.support.printers import press_for

EXPECTED = Path(__file__).parent / "kinds"


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one edition, and what its kind is called."""

    name: str
    print: Path
    screen: Path


def standard() -> Edition:
    return select_edition(sound_booklet(STARTER), starter_choice("visit"))


def plain() -> Edition:
    return select_edition(sound_booklet(STARTER), starter_choice("visit", plain=True))


def large() -> Edition:
    return select_edition(sound_booklet(STARTER), starter_choice("visit", large=True))


def largest() -> Edition:
    choice = replace(starter_choice("visit"), size=PrintSize.large_print(28))
    return select_edition(sound_booklet(STARTER), choice)


def every_block() -> Edition:
    blocks = [block_saying(kind, partial(text_of, f"Words of {kind}.")) for kind in BLOCK_KINDS]
    return with_one_section(starter_edition(), text_of("Every kind of block"), *blocks)


@pytest.fixture(
    scope="session", params=[standard, plain, large, largest, every_block], ids=lambda make: make.__name__
)
def files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Files:
    edition = request.param()
    made = tmp_path_factory.mktemp("kinds")
    files = Files(request.param.__name__.replace("_", "-"), made / "print.pdf", made / "screen.pdf")
    folders = {STYLES: STYLES_FOLDER, CONTENT: STARTER}
    typeset = typeset_edition(
        render_html(edition), label=edition.stem, folders=folders, filler_pages=FILLER_PAGES
    )
    assert typeset.diagnostics == ()
    assert finish_print(typeset.pdf, files.print, press_for(), label=edition.stem) == ()
    finish_screen(typeset.pdf, files.screen, typeset.structure, UaPart.ONE)
    return files


def test_the_tags_are_as_expected(files: Files, golden: Golden) -> None:
    with pikepdf.open(files.screen) as pdf:
        golden(tag_tree(pdf), EXPECTED / f"{files.name}.tags.txt")


def test_a_screen_reader_says_what_is_expected(files: Files, golden: Golden) -> None:
    said = read_aloud(read_tagged_pdf(files.screen, "screen.pdf"))
    golden(said, EXPECTED / f"{files.name}.said.txt")


def test_the_reading_order_has_the_words_of_the_printed_pages(files: Files) -> None:
    """Running heads, folios and the notice are printed on each page, and read to nobody."""
    read = read_tagged_pdf(files.screen)
    assert read.root is not None
    assert read.unreached == ()
    heard: dict[int, str] = {}
    for content in read.root.contents():
        heard[content.page] = heard.get(content.page, "") + without_spaces(content.text)
    aside: dict[int, list[str]] = {}
    for run in inspect_pdf(files.screen).text:
        if run.where.is_artifact:
            aside.setdefault(run.where.page - 1, []).append(without_spaces(run.text))
    for page, text in enumerate(page_texts(files.print)):
        printed = but_for(aside.get(page, ()), without_spaces(text))
        assert sorted(printed) == sorted(heard.get(page, ""))
        assert letters_of(printed) == letters_of(heard.get(page, ""))


def letters_of(text: str) -> str:
    """Give the letters alone: where the signs of lists stand between lines, Poppler does not always know."""
    return re.sub(r"[\W\d_]", "", text)


def but_for(aside: Iterable[str], text: str) -> str:
    """Take out what is printed and read to nobody: signs on pictures stand before their key, a foot last."""
    for words in sorted(aside, key=len, reverse=True):
        before, found, after = text.partition(words) if len(words) == 1 else text.rpartition(words)
        assert found == words
        text = before + after
    return text


def without_spaces(words: str) -> str:
    return "".join(words.split())

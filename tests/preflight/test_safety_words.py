"""A safety statement has to be whole, and to be seen, on the pages of a finished file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from bookletgen.build.material import StatementsOnPages
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.finish.duplex import finish_duplex
from bookletgen.finish.print import finish_print
from bookletgen.finish.screen import finish_screen
from bookletgen.model.imposition import Flip
from bookletgen.model.placed_statement import PlacedStatement
from bookletgen.model.ua_part import UaPart
from bookletgen.preflight.inspect import inspect_pdf
from bookletgen.preflight.page_words import words_of
from bookletgen.preflight.safety_words import first_lost, lost_in_facts, lost_in_file, lost_on_sheets
from bookletgen.typeset.pages import TypesetEdition
from tests.support.imposing import OFFICE
from tests.support.printers import press_for
from tests.support.tiny_documents import TinyStyle

STATEMENT = PlacedStatement(
    "fever",
    "fever",
    (
        "A high temperature",
        "Call 01632\u00a0960\u00a0001 straight away, day or night, if it is 37.5°C or higher.",
        "you feel cold",
        "you shiver",
        "Say that you have well-known treatment.",
    ),
)
BODY = """
<p>Before it.</p>
<div id="fever" class="safety">
<p class="title"><b>Safety:</b> A high temperature</p>
<p>Call <a href="tel:+441632960001">01632\u00a0960\u00a0001</a> straight away, <b>day or night</b>, if it is
37.5°C or higher.</p>
<ul><li>you feel cold</li><li>you shiver</li></ul>
<p class="action">Say that you have well-known treatment.</p>
</div>
<p>After it.</p>
"""


@pytest.fixture
def style(tmp_path: Path) -> TinyStyle:
    return TinyStyle.at(tmp_path / "tiny")


LINK_BLUE = (0, 0, 255)
"""Of links, in the engine's own style."""

Look = Callable[[TypesetEdition, Path, StatementsOnPages], tuple[Diagnostic, ...]]


def on_screen(typeset: TypesetEdition, file: Path, statements: StatementsOnPages) -> tuple[Diagnostic, ...]:
    finish_screen(typeset.pdf, file, typeset.structure, UaPart.ONE)
    return lost_in_file(file, statements)


def in_print(typeset: TypesetEdition, file: Path, statements: StatementsOnPages) -> tuple[Diagnostic, ...]:
    press = press_for(more_builds={LINK_BLUE: (100, 80, 0, 0)})
    assert finish_print(typeset.pdf, file, press, label=file.name) == ()
    return lost_in_facts(inspect_pdf(file, file.name), statements)


def on_sheets(
    typeset: TypesetEdition, file: Path, statements: StatementsOnPages, flip: Flip = "short-edge"
) -> tuple[Diagnostic, ...]:
    settings = replace(OFFICE, flip=flip, min_pages=1)
    made = finish_duplex(settings, typeset.pdf, file, shown_as=file.name)
    assert made.diagnostics == ()
    return lost_on_sheets(file, made.places, statements)


LOOKS: dict[str, Look] = {
    "screen": on_screen,
    "print": in_print,
    "sheets": on_sheets,
    "turned sheets": partial(on_sheets, flip="long-edge"),
}


@pytest.fixture(params=list(LOOKS.values()), ids=list(LOOKS))
def look(request: pytest.FixtureRequest) -> Look:
    return cast(Look, request.param)


def problems(style: TinyStyle, css: str, look: Look) -> tuple[Diagnostic, ...]:
    """Lay the statement out with some CSS, make a file, and look for it there."""
    style.add(css)
    typeset = style.typeset(BODY)
    assert typeset.diagnostics == ()
    file = style.folder / "tiny.pdf"
    return look(typeset, file, ((STATEMENT, typeset.anchors.get(STATEMENT.anchor)),))


@pytest.mark.parametrize(
    "css",
    [
        "",
        "li { list-style: decimal } li::before { content: 'Note: ' }",
        ".safety { break-before: page; height: 35mm } ul { break-before: page }",
        "@page { size: 55mm 80mm } html { hyphens: auto; hyphenate-character: '-' }",
        "@page { @top-left { content: 'Head of the page' } } ul { break-before: page }",
        "p { text-align: justify; letter-spacing: 0.5pt; word-spacing: 3pt }",
        ".safety { overflow: hidden; line-height: 1 }",
    ],
)
def test_a_statement_that_is_seen_is_found_however_it_is_set(style: TinyStyle, css: str, look: Look) -> None:
    assert problems(style, css, look) == ()


@pytest.mark.parametrize(
    ("css", "lost"),
    [
        (".safety { display: none }", "A high temperature"),
        (".safety { visibility: hidden }", "A high temperature"),
        (".safety { opacity: 0 }", "A high temperature"),
        (".action { display: none }", "Say that you have well-known treatment."),
        ("li:last-child { visibility: hidden }", "you shiver"),
        ("b { display: none }", "Call 01632 960 001 straight away, day or ..."),
        ("@page { size: 100mm 200mm } .safety { max-height: 23mm; overflow: hidden }", "you feel cold"),
        (
            ".safety p { white-space: nowrap; overflow: hidden }",
            "Call 01632 960 001 straight away, day or ...",
        ),
        (".title { position: absolute; left: -300mm }", "A high temperature"),
        (".action { position: absolute; top: 400mm }", "Say that you have well-known treatment."),
        (".action { margin-left: 75mm; width: 80mm }", "Say that you have well-known treatment."),
    ],
)
def test_what_a_style_hides_clips_or_moves_off_the_page_is_an_error(
    style: TinyStyle, css: str, lost: str, look: Look
) -> None:
    (found,) = problems(style, css, look)
    assert (found.code, found.severity) == ("SAF005", "error")
    assert found.message.startswith(f'"{lost}')
    assert str(found.where).startswith("tiny.pdf")


def cut(words: list[str]) -> Iterator[list[str]]:
    """Leave each word out in turn."""
    for at in range(len(words)):
        yield [*words[:at], *words[at + 1 :]]


def test_no_word_may_be_missing() -> None:
    words = words_of(" ".join(STATEMENT.texts))
    assert first_lost(STATEMENT.texts, words) is None
    assert all(first_lost(STATEMENT.texts, left) is not None for left in cut(words))


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("a well-known treatment", "a well-\nknown treatment"),
        ("lymphoedema", "lymph-\noedema"),
        ("37.5 °C or more", "37.5\u00a0°C  or\nmore"),
        ("the first", "the \ufb01rst"),
    ],
)
def test_hyphens_spaces_and_ligatures_make_no_difference(said: str, printed: str) -> None:
    assert first_lost([said], words_of(printed)) is None


@pytest.mark.parametrize("printed", ["37 5 °C or more", "37.5 °C or", "or more 37.5 °C", "137.5 °C or more"])
def test_other_words_do(printed: str) -> None:
    assert first_lost(["37.5 °C or more"], words_of(printed)) == "37.5 °C or more"

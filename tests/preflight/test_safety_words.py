"""A safety statement has to be whole, and to be seen, on the pages of a finished file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.finish.screen import finish_screen
from bookletgen.model.placed_statement import PlacedStatement
from bookletgen.model.ua_part import UaPart
from bookletgen.preflight.page_words import words_of
from bookletgen.preflight.safety_words import check_safety_words, first_lost
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


def problems(style: TinyStyle, css: str, body: str = BODY) -> list[Diagnostic]:
    """Lay the statement out with some CSS, make the screen file, and look for it there."""
    style.add(css)
    typeset = style.typeset(body)
    assert typeset.diagnostics == ()
    file = style.folder / "tiny.screen.pdf"
    finish_screen(typeset.pdf, file, typeset.structure, UaPart.ONE)
    return list(check_safety_words(file, [(STATEMENT, typeset.anchors.get(STATEMENT.anchor))]))


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
def test_a_statement_that_is_seen_is_found_however_it_is_set(style: TinyStyle, css: str) -> None:
    assert problems(style, css) == []


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
    style: TinyStyle, css: str, lost: str
) -> None:
    (found,) = problems(style, css)
    assert (found.code, found.severity) == ("SAF005", "error")
    assert found.message.startswith(f'"{lost}')
    assert str(found.where).startswith("tiny.screen.pdf")


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

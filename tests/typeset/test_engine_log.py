"""What the engine only logs becomes a diagnostic that stops the build."""

import logging

import pytest

from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.place import PageSpot
from bookletgen.typeset.engine_log import engine_diagnostics
from tests.support.tiny_documents import TinyStyle

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">'
    '<text y="20" font-family="{family}">Label</text></svg>'
)


def found(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    assert all(item.severity is Severity.ERROR and item.where == PageSpot("tiny") for item in diagnostics)
    assert all(item.hint for item in diagnostics)
    return [item.code for item in diagnostics]


def drawing_in(tiny: TinyStyle, family: str) -> str:
    (tiny.folder / "booklet" / "drawing.svg").write_text(DRAWING.format(family=family), encoding="utf-8")
    return '<img src="booklet/drawing.svg" alt="A drawing">'


def test_a_sound_document_has_no_diagnostics(tiny: TinyStyle) -> None:
    body = f'<p id="here">Words <a href="#here">here</a></p>{drawing_in(tiny, "Atkinson Hyperlegible Next")}'
    assert tiny.typeset(body).diagnostics == ()


@pytest.mark.parametrize(
    ("body", "code", "says"),
    [
        ('<img src="booklet/none.svg" alt="None">', "ENG001", "none.svg"),
        ('<img src="styles/../../etc/passwd" alt="None">', "ENG001", "passwd"),
        ('<img src="file:///etc/passwd" alt="None">', "ENG001", "passwd"),
        ('<img src="http://example.org/a.png" alt="None">', "ENG001", "example.org"),
        ('<link rel="stylesheet" href="styles/none.css">', "ENG001", "none.css"),
        ('<p><a href="#nowhere">words</a></p>', "ENG002", "nowhere"),
        ('<p style="text-wrap: pretty">words</p>', "ENG003", "text-wrap"),
        ('<p style="color: device-rainbow(1)">words</p>', "ENG003", "rainbow"),
    ],
)
def test_a_defect_of_the_document_is_found(tiny: TinyStyle, body: str, code: str, says: str) -> None:
    diagnostics = tiny.typeset(f"<p>Words</p>{body}").diagnostics
    assert found(diagnostics) == [code]
    assert says in diagnostics[0].message


@pytest.mark.parametrize(
    ("css", "code", "says"),
    [
        ("p { text-wrap: pretty }", "ENG003", "text-wrap"),
        ("p { color: }", "ENG003", "color"),
        ("@nonsense { }", "ENG003", "@nonsense"),
        ("@page { @unheard-of { content: none } }", "ENG003", "unheard-of"),
        ("p:unheard-of { color: red }", "ENG003", "unheard-of"),
        ('@import url("none.css");', "ENG003", "@import"),
        ('@font-face { font-family: X; src: url("fonts/none.ttf") }', "ENG001", "X"),
        ('a[href]::after { content: target-counter(url("#nowhere"), page) }', "ENG002", "nowhere"),
    ],
)
def test_a_defect_of_the_style_is_found(tiny: TinyStyle, css: str, code: str, says: str) -> None:
    tiny.add(css)
    diagnostics = tiny.typeset('<p>Words <a href="https://example.org">here</a></p>').diagnostics
    assert set(found(diagnostics)) == {code}
    assert says in diagnostics[0].message


@pytest.mark.parametrize("family", ["Arial", "DejaVu Sans", "serif"])
def test_a_font_of_the_machine_in_a_drawing_is_found(tiny: TinyStyle, family: str) -> None:
    diagnostics = tiny.typeset(drawing_in(tiny, family)).diagnostics
    assert found(diagnostics) == ["ENG004"]
    assert "not the style's own" in diagnostics[0].message


def test_a_character_that_only_a_font_of_the_machine_has_is_found(tiny: TinyStyle) -> None:
    assert found(tiny.typeset("<p>Words and ⠿</p>").diagnostics) == ["ENG004"]


def test_a_broken_drawing_is_found(tiny: TinyStyle) -> None:
    (tiny.folder / "booklet" / "broken.svg").write_text("<svg><not closed", encoding="utf-8")
    assert found(tiny.typeset('<img src="booklet/broken.svg" alt="Broken">').diagnostics) == ["ENG001"]


def test_the_same_complaint_is_made_once(tiny: TinyStyle) -> None:
    body = '<p><a href="#nowhere">one</a> <a href="#nowhere">two</a></p>'
    assert found(tiny.typeset(body).diagnostics) == ["ENG002"]


def test_what_nobody_knows_is_an_error_too() -> None:
    with engine_diagnostics("tiny") as gathered:
        logging.getLogger("weasyprint").warning("Unheard-of %s", "thing")
    (item,) = gathered
    assert (item.code, item.message) == ("ENG005", "Unheard-of thing")


def test_progress_is_no_complaint() -> None:
    with engine_diagnostics("tiny") as gathered:
        logging.getLogger("weasyprint.progress").info("Step 1")
        logging.getLogger("weasyprint").info("Information")
    assert gathered == []


def test_nothing_is_gathered_once_it_is_over() -> None:
    with engine_diagnostics("tiny") as gathered:
        pass
    logging.getLogger("weasyprint").warning("Too late")
    assert gathered == []

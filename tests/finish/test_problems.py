"""What cannot be printed is said with its page and what it paints, and no file is made."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bookletgen.finish.print import finish_print
from bookletgen.model.press import EdgeBleed
from bookletgen.typeset.pages import TypesetEdition
from tests.support.printers import press_for
from tests.support.tiny_documents import TinyStyle

PICTURE = '<section><p><img src="booklet/drawing.svg" alt="A circle"></p></section>'
CIRCLE = '<circle cx="20" cy="20" r="15" fill="{}"/>'
SHADES = (
    '<defs><linearGradient id="g"><stop stop-color="#000000"/><stop offset="1" stop-color="#ffffff"/>'
    "</linearGradient></defs>"
)
NAME_THE_INKS = (
    "use a colour of the style, or add to press-colours.yaml in the booklet's folder: "
    '`a-name: {srgb: "#ff8800", cmyk: [0, 55, 94, 1]}`'
)
FLAT = "use one flat colour instead"


@dataclass(frozen=True, slots=True)
class Case:
    """A document that cannot be printed, and what is said about it."""

    said: str
    hint: str
    body: str
    css: str = ""
    drawing: str = ""


CASES = {
    "text-without-inks": Case(
        "tiny: page 2 PRS001 the colour #ff8800 has no inks; it paints text",
        NAME_THE_INKS,
        '<h1>One</h1><section><p style="color: #ff8800">Two</p></section>',
    ),
    "line-without-inks": Case(
        "tiny: page 1 PRS001 the colour #ff8800 has no inks; it paints a line",
        NAME_THE_INKS,
        '<p style="border: 1pt dotted #ff8800">One</p>',
    ),
    "drawing-without-inks": Case(
        "tiny: page 2 PRS001 the colour #ff8800 has no inks; it paints a shape in the picture “A circle”",
        NAME_THE_INKS,
        f"<h1>One</h1>{PICTURE}",
        drawing=CIRCLE.format("#ff8800"),
    ),
    "gradient-in-a-style": Case(
        "tiny: page 1 PRS002 there is a gradient; it paints a shape",
        FLAT,
        "<p>One</p>",
        css="p { background: linear-gradient(#000000, #ffffff) }",
    ),
    "gradient-in-a-drawing": Case(
        "tiny: page 2 PRS002 there is a gradient; it paints a shape in the picture “A circle”",
        FLAT,
        f"<h1>One</h1>{PICTURE}",
        drawing=SHADES + CIRCLE.format("url(#g)"),
    ),
    "colour-of-another-kind": Case(
        "tiny: page 1 PRS003 a colour is given in another way than as sRGB; it paints text",
        "write it as an sRGB colour, such as #6d2a72",
        '<p style="color: lab(30% 20 10)">One</p>',
    ),
}


def typeset(folder: Path, case: Case) -> TypesetEdition:
    tiny = TinyStyle.at(folder / "tiny")
    tiny.add(case.css)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{case.drawing}</svg>'
    (tiny.folder / "booklet" / "drawing.svg").write_text(svg, encoding="utf-8")
    laid_out = tiny.typeset(case.body)
    assert laid_out.diagnostics == ()
    return laid_out


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_cannot_be_printed_is_said_and_no_file_is_made(tmp_path: Path, case: Case) -> None:
    target = tmp_path / "made.pdf"

    laid_out = typeset(tmp_path, case)
    (problem,) = finish_print(laid_out.pdf, target, press_for(), label="tiny", structure=laid_out.structure)

    assert f"{problem.where} {problem.code} {problem.message}" == case.said
    assert problem.hint == case.hint
    assert not target.exists()


def test_a_colour_that_the_booklet_names_inks_for_is_printed(tmp_path: Path) -> None:
    pdf = typeset(tmp_path, CASES["text-without-inks"]).pdf
    press = press_for(more_builds={(255, 136, 0): (0, 55, 100, 0)})

    assert finish_print(pdf, tmp_path / "made.pdf", press, label="tiny") == ()
    assert (tmp_path / "made.pdf").is_file()


def test_more_bleed_than_the_pages_have_is_refused(tmp_path: Path) -> None:
    pdf = typeset(tmp_path, Case("", "", "<p>One</p>")).pdf
    press = replace(press_for(), bleed=EdgeBleed(12.0, 8.5, 8.5, 8.5))

    (problem,) = finish_print(pdf, tmp_path / "made.pdf", press, label="tiny")

    assert str(problem.where) == "tiny: page 1"
    assert problem.message == "the printer asks for 1.23 mm more bleed than the page has"
    assert problem.hint == "raise `bleed` in the style's page.css"

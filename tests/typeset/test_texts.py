"""Texts that come again are set and painted from memory: the same as if they came for the first time."""

import pytest
from weasyprint.text.line_break import split_first_line

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.figures import text_boxes
from bookletgen.typeset.joining.own_parts import typeset_parts
from bookletgen.typeset.joining.shared_layout import SharedLayout
from tests.support.tiny_documents import TinyStyle

CSS = """
i { display: inline-block; font: inherit; }
u { text-decoration: underline; overflow-wrap: anywhere; }
p { text-align: justify; }
"""
PART = "<p data-own>a b c</p>"
OTHERS = (
    "<p data-own>a b c <i>a b c</i> b</p>",
    f"<p data-own>{'a b c ' * 9}</p>",
    f"<p data-own>{'a b c ' * 12}<u>{'abc' * 20}</u></p>",
    f"<p data-own><i>{'a b c ' * 9}</i> <i>{'a b c ' * 9}</i></p>",
    "<p data-own>a b  c <u>a</u> b <u>a b c</u></p>",
)


def test_what_was_set_before_changes_nothing(tiny: TinyStyle) -> None:
    tiny.add(CSS)

    def shared() -> SharedLayout:
        return tiny.share(PART, "abc ")

    def made(layout: SharedLayout, part: str) -> bytes:
        return typeset_parts(layout, "<head></head>", [part]).pdf

    alone = [made(shared(), part) for part in OTHERS]
    layout = shared()
    in_a_row = [made(layout, part) for part in OTHERS]
    again = [made(layout, part) for part in reversed(OTHERS)]

    assert in_a_row == list(reversed(again)) == alone
    assert len(set(alone)) == len(OTHERS)


def test_what_the_fonts_lack_is_not_remembered(tiny: TinyStyle) -> None:
    layout = tiny.share(PART, "abc ")

    for _ in range(2):
        with pytest.raises(CannotJoinError, match="lack a character: Q"):
            typeset_parts(layout, "<head></head>", [PART.replace("a", "Q Q")])


def test_a_space_that_a_line_had_no_room_for_comes_back(tiny: TinyStyle) -> None:
    tiny.add("p { margin: 0 }")
    layout = tiny.share(part_named("a"), "abilm: 01")
    box = next(text_boxes(layout.gaps[0].place.box))
    room = layout.gaps[0].place.box.width

    def width(text: str) -> float:
        found: float = split_first_line(text, box.style, layout.layout.context, None, 0)[3]
        return found

    names = ("m" * wide + "i" * narrow for wide in range(30) for narrow in range(10))
    name = next(name for name in names if width(":") < room - width(name) < width(": "))

    said = [typeset_parts(layout, "<head></head>", [part_named(each)]).lines[0].text for each in (name, "b")]

    assert said[0] == f"{name}:"
    assert said[1] == "b: 01"


def part_named(name: str) -> str:
    return f"<section data-own><p><b>{name}</b>: <i>01</i></p></section>"

"""Texts that come again are set and painted from memory: the same as if they came for the first time."""

import pytest

from bookletgen.model.joining import CannotJoinError
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

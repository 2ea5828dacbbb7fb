"""Parts in which only figures change: which of them stay as they are laid out."""

import pytest

from bookletgen.typeset.joining.own_parts import typeset_parts
from bookletgen.typeset.joining.shared_layout import SharedLayout
from tests.support.tiny_documents import TinyStyle

TABULAR = "p { font-variant-numeric: tabular-nums; } "
OUTLINE = "p { bookmark-level: 1; bookmark-label: content(); }"
PART = "<p data-own>Call 0123 now</p>"


def shared(tiny: TinyStyle, css: str, part: str) -> SharedLayout:
    tiny.add(css)
    return tiny.share(part, "0123456789 Calnorw")


def stays(layout: SharedLayout, other: str) -> bool:
    return any(figures.change(other) for figures in layout.figures.values())


@pytest.mark.parametrize(
    ("css", "part", "other"),
    [
        (TABULAR, PART, "<p data-own>Call 01234 now</p>"),
        (TABULAR, PART, "<p data-own>Call 0123 or 1</p>"),
        ("", PART, "<p data-own>Call 1711 now</p>"),
        (TABULAR, '<p data-own><a href="tel:01">01</a></p>', '<p data-own><a href="tel:17">17</a></p>'),
        (TABULAR + "p::before { content: '7 '; }", PART, "<p data-own>Call 1711 now</p>"),
        (TABULAR, "<p data-own>It&#39;s <b>0</b></p>", "<p data-own>It&#39;s &lt;b&gt;1&lt;/b&gt;</p>"),
        (TABULAR + OUTLINE, PART, "<p data-own>Call 1711 now</p>"),
        (TABULAR + "p { string-set: head content(); }", PART, "<p data-own>Call 1711 now</p>"),
    ],
    ids=["one more", "other words", "wider", "in a link", "as words", "not in the source", "outline", "head"],
)
def test_what_changes_more_than_figures_as_wide_is_laid_out(
    css: str, part: str, other: str, tiny: TinyStyle
) -> None:
    assert not stays(shared(tiny, css, part), other)


def test_figures_as_wide_change_where_they_stand(tiny: TinyStyle) -> None:
    layout = shared(tiny, TABULAR, PART)

    said = {
        number: typeset_parts(layout, "<head></head>", [PART.replace("0123", number)]).structure.root.text()
        for number in ("0123", "1711", "9999", "0123")
    }

    assert stays(layout, PART)
    assert said == {number: f"Call {number} now" for number in said}
    assert layout.figures[0].boxes[0].text == "Call 0123 now"

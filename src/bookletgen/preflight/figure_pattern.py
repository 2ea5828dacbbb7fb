"""Pieces of content that differ in figures alone, such as telephone numbers, and paint the same otherwise.

Figures of one font and one advance take the place of one another without anything else being different. So
what was read of one such piece holds for the others, but for the figures, which are those of the codes that
each has itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from string import digits

from bookletgen.preflight.content.font import Font
from bookletgen.preflight.content.parse_bytes import holds_anything, with_strings_joined
from bookletgen.preflight.painted import Painted, TextRun
from bookletgen.preflight.piece import Piece

_SHOWN = re.compile(rb"(/[\w+.-]+)(\s+-?[\d.]+\s+Tf\s+\[)((?:<(?:[0-9a-f]{2})++>|[-\d. \r\n])*+)(\]\s*TJ\s)")
"""A line of text right after the font that it is in is chosen."""

_STRING = re.compile(rb"<([0-9a-f]+)>")
_FIGURE = re.compile(f"[{digits}]")


@dataclass(frozen=True, slots=True)
class FigurePattern:
    """Content with a mark for each figure in lines of text, and these figures in their order.

    The mark names the advance; two contents of one pattern choose the same fonts in the same places.
    """

    content: bytes
    figures: str


def figure_pattern(content: bytes, font: Callable[[str], Font | None]) -> FigurePattern:
    """Take the figures out of content; `font` gives fonts by their names."""
    found: list[str] = []

    def line(shown: re.Match[bytes]) -> bytes:
        chosen = font(shown[1].decode())
        codes = chosen.figures if chosen else {}
        if not any(code in shown[3] for code in codes):
            return shown[0]

        def string(codes_of: re.Match[bytes]) -> bytes:
            return _marked(codes_of[1], codes, found)

        joined = with_strings_joined(shown[3], chosen.code_bytes if chosen else 0)
        return shown[1] + shown[2] + _STRING.sub(string, joined) + shown[4]

    marked = content if holds_anything(content) else _SHOWN.sub(line, content)
    return FigurePattern(marked, "".join(found))


def figures_of(piece: Piece) -> str:
    """Give all figures in the text of a piece, in the order they are painted."""
    return "".join(figure for item in piece.painted for figure in _FIGURE.findall(_text(item)))


def with_figures(piece: Piece, figures: str) -> Piece:
    """Make of a piece one with as many other figures in its text; it is new to all rules."""
    following = iter(figures)

    def changed(item: Painted) -> Painted:
        if not isinstance(item, TextRun) or not _FIGURE.search(item.text):
            return item
        return replace(item, text=_FIGURE.sub(lambda _: next(following), item.text))

    return Piece(
        tuple(map(changed, piece.painted)),
        piece.groups,
        piece.oddities,
        piece.unread,
        piece.operators,
        piece.before,
        piece.after,
        piece.meant,
    )


def _marked(string: bytes, codes: dict[bytes, tuple[str, bytes]], found: list[str]) -> bytes:
    """Put marks in the place of figures in a string, and note the figures."""
    length = len(next(iter(codes)))
    if len(string) % length:
        return b"<" + string + b">"
    marked = []
    for start in range(0, len(string), length):
        code = string[start : start + length]
        if code in codes:
            figure, advance = codes[code]
            found.append(figure)
            code = b"{" + advance + b"}"
        marked.append(code)
    return b"<" + b"".join(marked) + b">"


def _text(item: Painted) -> str:
    return item.text if isinstance(item, TextRun) else ""

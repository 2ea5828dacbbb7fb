"""Pieces of content that end in lines of text, such as names or telephone numbers, and differ in them alone.

Lines change nothing that outlives their text object. So what was read of one such piece holds for all others,
but for the lines, which each shows itself.
"""

import re
from dataclasses import dataclass

from bookletgen.preflight.content.matrix import Matrix
from bookletgen.preflight.content.parse_bytes import LINE, STRING, ShownLine, holds_anything

_END = b"ET"
_NUMBER = rb"(-?\d++(?:\.\d++)?)\s++"
_SHOWN = rb"(?:%b|%b)\s++" % (LINE, STRING)
_TEXT_OBJECT = re.compile(
    rb"BT\s++%bTm\s++(/[\w+.-]++\s++\d++(?:\.\d++)?\s++Tf)\s*+(%b)((?:%b)*+)ET\s*\Z"
    % (6 * _NUMBER, _SHOWN, _SHOWN)
)
"""A text object of lines after one another: where it begins, the font it is in, and what is shown."""

_EACH_SHOWN = re.compile(_SHOWN)


@dataclass(frozen=True, slots=True)
class TextPattern:
    """Content without its last lines, but with their font and number; the lines, and their first matrix."""

    content: tuple[bytes, bytes, int]
    matrix: Matrix
    lines: tuple[ShownLine, ...]


def text_pattern(content: bytes) -> TextPattern | None:
    """Take the lines out of content that ends in a text object of lines; None where it does not."""
    if not content.rstrip().endswith(_END) or holds_anything(content):
        return None
    found = _TEXT_OBJECT.search(content)
    before = content[: found.start()] if found else b""
    if found is None or (before and not before[-1:].isspace()):
        return None
    *matrix, font, first, others = found.groups()
    a, b, c, d, e, f = map(float, matrix)
    lines = tuple(map(ShownLine, (first, *_EACH_SHOWN.findall(others))))
    return TextPattern((before, font, len(lines)), (a, b, c, d, e, f), lines)

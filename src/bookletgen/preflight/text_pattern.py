"""Pieces of content that end in a line of text, such as a name or a telephone number, and differ in it alone.

A line changes nothing that outlives its text object. So what was read of one such piece holds for all others,
but for the line, which each shows itself.
"""

import re
from dataclasses import dataclass

from bookletgen.preflight.content.matrix import Matrix
from bookletgen.preflight.content.parse_bytes import LINE, ShownLine, holds_anything

_END = b"ET"
_NUMBER = rb"(-?\d++(?:\.\d++)?)\s++"
_TEXT_OBJECT = re.compile(
    rb"BT\s++%bTm\s++(/[\w+.-]++\s++\d++(?:\.\d++)?\s++Tf)\s*+%b\s++ET\s*\Z" % (6 * _NUMBER, LINE)
)
"""A text object of one line: where it begins, the font it is in, and what is shown."""


@dataclass(frozen=True, slots=True)
class TextPattern:
    """Content without its last line, but with the font of it; the line, and the matrix it begins with."""

    content: tuple[bytes, bytes]
    matrix: Matrix
    line: ShownLine


def text_pattern(content: bytes) -> TextPattern | None:
    """Take the line out of content that ends in a text object of one line; None where it does not."""
    if not content.rstrip().endswith(_END) or holds_anything(content):
        return None
    found = _TEXT_OBJECT.search(content)
    before = content[: found.start()] if found else b""
    if found is None or (before and not before[-1:].isspace()):
        return None
    *matrix, font, line = found.groups()
    a, b, c, d, e, f = map(float, matrix)
    return TextPattern((before, font), (a, b, c, d, e, f), ShownLine(line))

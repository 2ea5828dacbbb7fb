"""Finds in a content stream the operators that have to do with colour (ISO 32000-1:2008, 7.8.2, 8.6.8).

A page of an edition has thousands of operators, of which one in ten sets a colour. So one regular
expression jumps from one of them to the next; strings and comments, in which the same letters mean
nothing, are passed over whole. Hexadecimal strings hold no such letters, and names no white space.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_BEFORE = rb"[\0\t\n\f\r \]>)]"
_NOTHING_MORE = rb"(?![^\0\t\n\f\r /\[(<%])"
_INTERESTING = re.compile(
    # The last letter of an operator, or the start of a string or comment: looking for single letters is
    # what makes this fast. Whether the letter ends one of the operators is asked afterwards.
    rb"[gGkKqQsScCnNhI(%](?:(?<=[(%])|" + _NOTHING_MORE + rb"(?:"
    rb"(?<=" + _BEFORE + rb"([qQgGkK]))|"
    rb"(?<=" + _BEFORE + rb"(rg|RG|cs|CS|sc|SC|sh|BI))|"
    rb"(?<=" + _BEFORE + rb"(scn|SCN))))"
)
_STRING_PART = re.compile(rb"\\.|[()]", re.DOTALL)
_END_OF_LINE = re.compile(rb"[\r\n]|\Z")

_OPERANDS = {b"BI": 0, b"rg": 3, b"RG": 3, b"k": 4, b"K": 4}
"""How many operands an operator takes; of the others, the last one is what matters."""

_LONGEST_OPERANDS = 100
"""Four numbers never take more bytes than this."""


class Operation(NamedTuple):
    """An operator with its operands, and the bytes that they take: from `start` up to `end`."""

    operator: bytes
    operands: tuple[bytes, ...]
    start: int
    end: int


SAVE = Operation(b"q", (), 0, 0)
RESTORE = Operation(b"Q", (), 0, 0)
"""The graphics state is saved and restored; nobody asks where."""


def colour_operations(content: bytes) -> Iterator[Operation]:
    """Give every operation that sets a colour, paints a shading or an inline image, saves or restores.

    The content has to begin with white space.
    """
    position = 0
    for found in _INTERESTING.finditer(content):
        if found.start() < position:
            continue  # in a string or comment
        match found.lastindex:
            case 1 if found[1] == b"q":
                yield SAVE
            case 1 if found[1] == b"Q":
                yield RESTORE
            case None:
                skip = _end_of_string if found[0] == b"(" else _end_of_line
                position = skip(content, found.end())
            case group:
                yield _with_operands(content, found[group], found.end())


def _with_operands(content: bytes, operator: bytes, end: int) -> Operation:
    before = end - len(operator)
    floor = max(0, before - _LONGEST_OPERANDS)
    count = _OPERANDS.get(operator, 1)
    parts = content[floor:before].replace(b"\0", b" ").rsplit(None, count)
    start = floor + len(parts[0]) if len(parts) > count else floor
    return Operation(operator, tuple(parts[max(len(parts) - count, 0) :]), start, end)


def _end_of_string(content: bytes, position: int) -> int:
    """Find the end of a literal string, in which brackets may nest (7.3.4.2)."""
    depth = 1
    while depth and (part := _STRING_PART.search(content, position)):
        depth += {b"(": 1, b")": -1}.get(part[0], 0)
        position = part.end()
    return len(content) if depth else position


def _end_of_line(content: bytes, position: int) -> int:
    found = _END_OF_LINE.search(content, position)
    return found.end() if found else len(content)

"""Operators of content that comes by itself, read faster than those of a page."""

import re
from binascii import unhexlify
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf

from bookletgen.preflight.content.library import Instruction, parsed

_SHOW = "TJ"
DRAW = "draw path"
"""The operator of a `DrawnPath`; no operator of a file has a space in its name."""

_TAKEN_OUT = "Taken"
"""Stands for an operator while its operand is the number of what was taken out; none is called so."""

_CODES = rb"<(?:[0-9A-Fa-f]{2})++>"
LINE = rb"\[(?:%b|-?\d++(?:\.\d++)?(?=[\s<\]])|[ \r\n])*+\]\s*+TJ(?=\s|$)" % _CODES
STRING = rb"%b\s*+Tj(?=\s|$)" % _CODES
"""What is shown, as regular expressions: strings and numbers, or one string, and the operator."""

_SHOWN_LINE = re.compile(LINE)
_NUMBER = rb"-?(?:\d++(?:\.\d*+)?|\.\d++)\s++"
_STEP = rb"(?:%b(?:[ml]|%b(?:re|[vy]|%bc))|h)\s++" % (3 * (2 * _NUMBER,))
_DRAWN_PATH = re.compile(rb"(?<!\S)(?:%b){8,}+" % _STEP)
"""Steps of a path, so many that it is worth the while to take them out."""

_STRING_OR_NUMBER = re.compile(rb"<([0-9A-Fa-f]+)>|(-?[\d.]+)")
"""Strings of whole bytes and plain numbers; a line in which anything else stands is left alone."""

_HALF_CODE = re.compile(rb"<(?:[0-9A-Fa-f]{4})*+[0-9A-Fa-f]{2}>")
"""A string that is not of whole codes of two bytes."""

_INLINE_IMAGE = re.compile(rb"\bBI\b")


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of text as it is written: strings and numbers, with the operator that shows them."""

    written: bytes

    def pieces(self, code_bytes: int) -> Iterator[bytes | float]:
        """Give its strings and numbers, for a font with codes of this length, 0 where they differ."""
        for string, number in _STRING_OR_NUMBER.findall(with_strings_joined(self.written, code_bytes)):
            yield unhexlify(string) if string else float(number)


@dataclass(frozen=True, slots=True)
class DrawnPath:
    """Steps of a path, as they are written: numbers, and the operators that they are for."""

    written: bytes


def with_strings_joined(line: bytes, code_bytes: int) -> bytes:
    """Make one string of those that nothing is adjusted between, where all are of whole codes."""
    is_whole = code_bytes == 1 or (code_bytes == 2 and not _HALF_CODE.search(line))  # noqa: PLR2004  as said
    return line.replace(b">0<", b"") if is_whole else line


def parsed_bytes(content: bytes, nowhere: pikepdf.Pdf) -> tuple[Instruction, ...]:
    """Read operators, as `parsed` does; `nowhere` is a file to hold the content meanwhile.

    Lines of text and long paths are most of what engines write, and the parser makes an object of every
    number in them. So they are taken out before, where nothing else can look like them, and put back after:
    the operand of `TJ` is then a `ShownLine`, and that of `DRAW` a `DrawnPath`.

    Raises:
        TooMuchContentError: there is more than can be looked at.
    """
    taken: list[ShownLine | DrawnPath] = []

    def take_out(what: ShownLine | DrawnPath) -> bytes:
        taken.append(what)
        return b"%d %b " % (len(taken) - 1, _TAKEN_OUT.encode())

    rest = content
    if not holds_anything(content) and _TAKEN_OUT.encode() not in content:
        rest = _SHOWN_LINE.sub(lambda found: take_out(ShownLine(found[0])), rest)
        rest = _DRAWN_PATH.sub(lambda found: take_out(DrawnPath(found[0])), rest)
    instructions = parsed(pikepdf.Stream(nowhere, rest), len(content))
    return tuple(_put_back(each, taken) for each in instructions) if taken else instructions


def holds_anything(content: bytes) -> bool:
    """Tell whether any bytes may stand in content: in strings in brackets, comments and inline images.

    Elsewhere operators are no part of anything else: names begin with a slash, and other strings are of
    hexadecimal figures.
    """
    return b"(" in content or b"%" in content or (b"BI" in content and bool(_INLINE_IMAGE.search(content)))


def _put_back(instruction: Instruction, taken: Sequence[ShownLine | DrawnPath]) -> Instruction:
    name, operands = instruction
    if name != _TAKEN_OUT:
        return instruction
    *others, number = operands
    found = taken[int(number)]  # type: ignore[call-overload]
    return (_SHOW if isinstance(found, ShownLine) else DRAW), (*others, found)

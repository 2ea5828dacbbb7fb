"""Character maps: code to CID, and code to Unicode, read by pdfminer.six within bounds.

A hostile map may name four thousand million codes in one range; what is longer than a map can
sensibly be is cut off.
"""

from collections.abc import Iterator
from io import BytesIO

from pdfminer.cmapdb import CMap, CMapBase, CMapDB, CMapParser, FileUnicodeMap
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfminer.psparser import PSKeyword, PSLiteral
from pdfminer.utils import choplist

_MOST_CODES = 0x20000
"""Twice the codes that two bytes have; no map of a real font comes near."""

_FAULTS = (
    PDFException,
    PSException,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    AssertionError,
    OverflowError,
)


class _TooManyCodesError(ValueError):
    """The map goes on without end."""


class _ToUnicode(FileUnicodeMap):
    """A ToUnicode map: the code as a number, and its text."""

    left = _MOST_CODES

    def add_cid2unichr(self, cid: int, code: PSLiteral | bytes | int) -> None:
        self.left -= 1
        if self.left < 0:
            raise _TooManyCodesError
        super().add_cid2unichr(cid, code)

    def use_cmap(self, cmap: CMapBase) -> None:
        """Take nothing over: a ToUnicode map stands alone."""


class _ToCid(CMapBase):
    """An embedded map from codes to CIDs."""

    def __init__(self) -> None:
        super().__init__()
        self.codes: dict[bytes, int] = {}

    def add_cid2unichr(self, cid: int, code: PSLiteral | bytes | int) -> None:
        if len(self.codes) >= _MOST_CODES:
            raise _TooManyCodesError
        if isinstance(code, bytes):
            self.codes[code] = cid

    def use_cmap(self, cmap: CMapBase) -> None:
        """Take the codes of another map over."""
        if isinstance(cmap, CMap):
            self.codes |= dict(_codes_of(cmap.code2cid, b""))


class _Parser(CMapParser):
    """Reads `begincidchar` too, whose pairs the library takes in the wrong order."""

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        if token is self.KEYWORD_ENDCIDCHAR:
            for code, cid in choplist(2, [value for _, value in self.popall()]):
                if isinstance(code, bytes) and isinstance(cid, int):
                    self.cmap.add_cid2unichr(cid, code)
            return
        super().do_keyword(pos, token)


def read_to_unicode(stream: bytes) -> dict[int, str]:
    """Give the text of each code of a ToUnicode map (ISO 32000-1, 9.10.3), as far as it can be read."""
    read = _ToUnicode()
    _parse(read, stream)
    return read.cid2unichr


def read_code_map(stream: bytes) -> dict[bytes, int]:
    """Give the CID of each code of an embedded map, as far as it can be read."""
    read = _ToCid()
    _parse(read, stream)
    return read.codes


def predefined_code_map(name: str) -> dict[bytes, int] | None:
    """Give the CIDs of a predefined map; None for the identity, and for an unknown name, two bytes a code."""
    try:
        found = CMapDB.get_cmap(name)
    except _FAULTS:
        return None
    return dict(_codes_of(found.code2cid, b"")) if isinstance(found, CMap) else None


def text_of_cids(ordering: str) -> dict[int, str]:
    """Give the text of the CIDs of an Adobe character collection, such as `Adobe-Japan1`."""
    try:
        return CMapDB.get_unicode_map(ordering).cid2unichr
    except _FAULTS:
        return {}


def split_codes(text: bytes, codes: dict[bytes, int] | None) -> Iterator[tuple[bytes, int]]:
    """Split a string into codes with their CIDs: the longest code that is known, or two bytes."""
    if codes is None:
        for at in range(0, len(text) - 1, 2):
            yield text[at : at + 2], text[at] << 8 | text[at + 1]
        return
    lengths = sorted({len(code) for code in codes}, reverse=True) or [2]
    at = 0
    while at < len(text):
        length = next((each for each in lengths if text[at : at + each] in codes), lengths[-1])
        code = text[at : at + length]
        yield code, codes.get(code, 0)
        at += length


def _parse(into: CMapBase, stream: bytes) -> None:
    try:
        _Parser(into, BytesIO(stream)).run()
    except _FAULTS:
        return


def _codes_of(tree: object, prefix: bytes) -> Iterator[tuple[bytes, int]]:
    if isinstance(tree, int):
        yield prefix, tree
    elif isinstance(tree, dict):
        for byte, below in tree.items():
            yield from _codes_of(below, prefix + bytes([byte]))

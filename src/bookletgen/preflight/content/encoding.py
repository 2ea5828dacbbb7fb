"""What text the codes of a simple font stand for (ISO 32000-1, 9.6.6)."""

import re

from fontTools.agl import toUnicode
from pdfminer.encodingdb import EncodingDB

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.values import entry, items_of, name_of, number_of

_CODES = 256
_LONGEST_HEADER = 64 * 1024
_ENCODING_ENTRY = re.compile(rb"dup\s+(\d{1,3})\s*/([^\s/]{1,60})\s+put")


def text_of_codes(font: object) -> dict[int, str]:
    """Give the text of each code by the font's encoding: a base, and the names of glyphs that differ.

    Without a named base, an embedded Type 1 program brings its own.
    """
    encoding = entry(font, "/Encoding")
    base = name_of(encoding) or name_of(entry(encoding, "/BaseEncoding"))
    texts = dict(EncodingDB.get_encoding(base))
    if not base:
        texts |= _built_in(entry(entry(font, "/FontDescriptor"), "/FontFile"))
    for code, glyph in _differences(encoding):
        texts[code] = toUnicode(glyph)
    return texts


def glyph_names(encoding: object) -> dict[int, str]:
    """Give the glyph names that an encoding states itself, by code."""
    return dict(_differences(encoding))


def _built_in(program: object) -> dict[int, str]:
    """Read the encoding in the clear text of a Type 1 program (Adobe Type 1 Font Format, 2.2)."""
    header = read_bounded(program)[:_LONGEST_HEADER]
    return {
        int(code): toUnicode(name.decode("latin-1"))
        for code, name in _ENCODING_ENTRY.findall(header)
        if name != b".notdef"
    }


def _differences(encoding: object) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    code = 0
    for item in items_of(entry(encoding, "/Differences")):
        number = number_of(item)
        if number is not None:
            code = int(number)
        elif 0 <= code < _CODES:
            found.append((code, name_of(item)))
            code += 1
    return found

"""What text the codes of a simple font stand for (ISO 32000-1, 9.6.6)."""

from fontTools.agl import toUnicode
from pdfminer.encodingdb import EncodingDB

from bookletgen.preflight.values import entry, items_of, name_of, number_of

_CODES = 256


def text_of_codes(encoding: object) -> dict[int, str]:
    """Give the text of each code by the font's encoding: a base, and the names of glyphs that differ."""
    base = name_of(encoding) or name_of(entry(encoding, "/BaseEncoding"))
    texts = dict(EncodingDB.get_encoding(base))
    for code, glyph in _differences(encoding):
        texts[code] = toUnicode(glyph)
    return texts


def glyph_names(encoding: object) -> dict[int, str]:
    """Give the glyph names that an encoding states itself, by code."""
    return dict(_differences(encoding))


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

"""Simple fonts: Type 1, TrueType and Type 3, one byte a code (ISO 32000-1, 9.6)."""

from collections.abc import Iterator

import pikepdf
from pdfminer.fontmetrics import FONT_METRICS

from bookletgen.preflight.content.encoding import glyph_names, text_of_codes
from bookletgen.preflight.content.font import GLYPH_SPACE, Font, Type3
from bookletgen.preflight.content.matrix import Matrix
from bookletgen.preflight.values import entries_of, entry, name_of, number_of, numbers_of

_MATRIX = 6


def read_simple_font(font: object, key: int) -> Font:
    """Read the encoding and the widths of a simple font."""
    type3 = _type3(font) if name_of(entry(font, "/Subtype")) == "Type3" else None
    thousandth = (type3.matrix if type3 else GLYPH_SPACE)[0]
    texts = text_of_codes(font)
    widths = _widths(font) or _standard_widths(font, texts)
    missing = number_of(entry(entry(font, "/FontDescriptor"), "/MissingWidth")) or 0.0
    return Font(
        key,
        split_bytes,
        {code: width * thousandth for code, width in widths.items()},
        missing * thousandth,
        texts,
        type3=type3,
        code_bytes=1,
    )


def split_bytes(text: bytes) -> Iterator[tuple[bytes, int]]:
    """Take every byte as a code."""
    for code in text:
        yield bytes((code,)), code


def _widths(font: object) -> dict[int, float]:
    first = int(number_of(entry(font, "/FirstChar")) or 0)
    return dict(enumerate(numbers_of(entry(font, "/Widths")), first))


def _standard_widths(font: object, texts: dict[int, str]) -> dict[int, float]:
    """Give the widths of the standard 14 fonts, which need not state them."""
    _, metrics = FONT_METRICS.get(name_of(entry(font, "/BaseFont")), ({}, {}))
    return {code: float(metrics[text]) for code, text in texts.items() if text in metrics}


def _type3(font: object) -> Type3:
    stated = numbers_of(entry(font, "/FontMatrix"))
    a, b, c, d, e, f = stated if len(stated) == _MATRIX else GLYPH_SPACE
    matrix: Matrix = (a, b, c, d, e, f)
    procedures = {
        name[1:]: stream
        for name, stream in entries_of(entry(font, "/CharProcs"))
        if isinstance(stream, pikepdf.Stream)
    }
    names = glyph_names(entry(font, "/Encoding"))
    by_code = {code: procedures[name] for code, name in names.items() if name in procedures}
    return Type3(matrix, by_code, entry(font, "/Resources"))

"""Stated widths of glyphs beside those of the embedded font program.

Only glyphs that content shows are compared. Type 1 programs (`FontFile`) are not looked into.
"""

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
from fontTools.ttLib import TTFont

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.content.font import Font
from bookletgen.preflight.values import entry, name_of

WrongWidth = tuple[int, float, float]
"""Code, stated width and true width, in thousandths of an em."""

_TrueWidth = Callable[[int], float | None]
"""Gives the width of the glyph of a CID (the code, in a simple font), in thousandths of an em."""

_LEAST = 0.5
"""A difference that rounding to whole thousandths cannot make."""


def wrong_widths(font: Font, value: object, carrier: object) -> Iterator[WrongWidth]:
    """Compare the widths of the glyphs that a font shows; `carrier` is the font that has the descriptor."""
    true_width = _true_width(font, value, carrier)
    if true_width is None or font.type3:
        return
    for cid, code in sorted(font.used.items()):
        stated = 1000 * font.widths.get(cid, font.default_width)
        true = true_width(cid)
        if true is not None and abs(stated - true) > _LEAST:
            yield code, stated, true


def _true_width(font: Font, value: object, carrier: object) -> _TrueWidth | None:
    descriptor = entry(carrier, "/FontDescriptor")
    opened = read_bounded(entry(descriptor, "/FontFile2")) or read_bounded(entry(descriptor, "/FontFile3"))
    if not opened:
        return None
    if opened[:4] in (b"\0\1\0\0", b"true", b"OTTO"):
        return _of_sfnt(TTFont(BytesIO(opened), lazy=True), font, value, carrier)
    return _of_cff(opened)


def _of_sfnt(program: TTFont, font: Font, value: object, carrier: object) -> _TrueWidth | None:
    scale = 1000 / program["head"].unitsPerEm
    widths = [advance for advance, _ in map(program["hmtx"].metrics.get, program.getGlyphOrder())]
    if name_of(entry(value, "/Subtype")) == "Type0":
        to_glyph = _glyph_of_cid(carrier)
    else:
        to_glyph = _glyph_of_code(program, font)

    def width(cid: int) -> float | None:
        glyph = to_glyph(cid)
        return widths[glyph] * scale if glyph is not None and glyph < len(widths) else None

    return width


def _glyph_of_cid(carrier: object) -> Callable[[int], int | None]:
    stated = entry(carrier, "/CIDToGIDMap")
    if not isinstance(stated, pikepdf.Stream):
        return lambda cid: cid
    table = read_bounded(stated)
    return lambda cid: int.from_bytes(table[2 * cid : 2 * cid + 2], "big") if 2 * cid < len(table) else None


def _glyph_of_code(program: TTFont, font: Font) -> Callable[[int], int | None]:
    """Find glyphs of a simple font by the Unicode table; fonts with symbols of their own have none."""
    table = program.getBestCmap() if "cmap" in program else None
    if not table:
        return lambda _: None

    def glyph(code: int) -> int | None:
        text = font.texts.get(code, "")
        name = table.get(ord(text)) if len(text) == 1 else None
        return None if name is None else program.getGlyphID(name)

    return glyph


def _of_cff(program: bytes) -> _TrueWidth | None:
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415  slow to load, and few files need it
    from fontTools.misc.psCharStrings import T2WidthExtractor  # noqa: PLC0415

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(program), None)
    top = fonts[0]
    if not hasattr(top, "ROS"):
        return None  # glyphs of a simple font go by names, which `Differences` may change
    strings = top.CharStrings

    def width(cid: int) -> float | None:
        name = f"cid{cid:05d}"
        if name not in strings:
            return None
        string = strings[name]
        private = string.private
        extractor = T2WidthExtractor(
            getattr(private, "Subrs", []), fonts.GlobalSubrs, private.nominalWidthX, private.defaultWidthX
        )
        extractor.execute(string)
        return float(extractor.width)

    return width

"""Fonts of content, of any kind."""

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.content.cid_font import descendant_of, read_cid_font
from bookletgen.preflight.content.cmap import read_to_unicode
from bookletgen.preflight.content.font import Font
from bookletgen.preflight.content.simple_font import read_simple_font
from bookletgen.preflight.values import entry, name_of, number_of

_HIGHEST, _LOWEST = 1.0, -0.35
"""Beyond these, in ems, an ascent or descent is that of the tallest accent, not of a line of text."""


def read_font(font: object, key: int) -> Font:
    """Read a font; `key` is its number in the file."""
    is_composite = name_of(entry(font, "/Subtype")) == "Type0"
    read = read_cid_font(font, key) if is_composite else read_simple_font(font, key)
    read.texts |= read_to_unicode(read_bounded(entry(font, "/ToUnicode")))
    descriptor = entry(descendant_of(font) if is_composite else font, "/FontDescriptor")
    ascent, descent = number_of(entry(descriptor, "/Ascent")), number_of(entry(descriptor, "/Descent"))
    if ascent:
        read.ascent = min(_HIGHEST, ascent / 1000)
    if descent:
        read.descent = max(_LOWEST, -abs(descent) / 1000)
    return read

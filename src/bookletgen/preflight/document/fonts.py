"""Fonts as the file carries them: embedded or not, whole or as a subset (ISO 32000-1, 9.8 and 9.9)."""

import re

import pikepdf

from bookletgen.preflight.content.cid_font import descendant_of
from bookletgen.preflight.content.font import Font
from bookletgen.preflight.document.font_widths import WrongWidth, wrong_widths
from bookletgen.preflight.facts import FontFacts
from bookletgen.preflight.values import entry, name_of

_SUBSET = re.compile(r"[A-Z]{6}\+")
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


def read_font_facts(font: Font, value: object) -> FontFacts:
    """Read what the file says about a font that content uses."""
    kind = name_of(entry(value, "/Subtype"))
    descendant = descendant_of(value) if kind == "Type0" else None
    carrier = value if descendant is None else descendant
    descriptor = entry(carrier, "/FontDescriptor")
    name = name_of(entry(value, "/BaseFont")) or name_of(entry(value, "/Name"))
    encoding = entry(value, "/Encoding")
    return FontFacts(
        name or "without a name",
        kind,
        name_of(entry(descendant, "/Subtype")),
        kind == "Type3" or any(isinstance(entry(descriptor, key), pikepdf.Stream) for key in _PROGRAMS),
        bool(_SUBSET.match(name)),
        name_of(encoding) or name_of(entry(encoding, "/BaseEncoding")),
        isinstance(entry(value, "/ToUnicode"), pikepdf.Stream),
        tuple(sorted(font.pages)),
        _wrong_widths(font, value, carrier),
    )


def _wrong_widths(font: Font, value: object, carrier: object) -> tuple[WrongWidth, ...] | None:
    try:
        return tuple(wrong_widths(font, value, carrier))
    except Exception:  # noqa: BLE001  reading a broken font can end in anything
        return None

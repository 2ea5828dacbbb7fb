"""Colour spaces of content, read as far as rules need them (ISO 32000-1, 8.6)."""

from hashlib import sha256

import pikepdf

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.colour import CMYK, GRAY, PATTERN, RGB, UNKNOWN, ColourSpace
from bookletgen.preflight.icc import read_icc_header
from bookletgen.preflight.values import entry, items_of, name_of, names_of, number_of

_SHORT = {
    "G": GRAY,
    "RGB": RGB,
    "CMYK": CMYK,
    "DeviceGray": GRAY,
    "DeviceRGB": RGB,
    "DeviceCMYK": CMYK,
    "Pattern": PATTERN,
}
_COMPONENTS = {"CalGray": 1, "CalRGB": 3, "Lab": 3}

_LONG = {"I": "Indexed"}
_WITH_PARAMETERS = 2
"""Parts of an array that is more than the name of a family."""

_TINT = 3
"""Where the tint transform stands in a Separation or DeviceN space."""

_DEEPEST = 8
"""How many spaces may lie below one another; a real file has three."""


def read_colour_space(value: object, depth: int = 0) -> ColourSpace:
    """Read a colour space from its name or its array; what cannot be read is of the family `unknown`."""
    parts = list(items_of(value))
    family = name_of(parts[0]) if parts else name_of(value)
    if len(parts) < _WITH_PARAMETERS:
        return _SHORT.get(family, UNKNOWN)
    match family:
        case "ICCBased":
            return _icc_based(parts[1])
        case "CalGray" | "CalRGB" | "Lab":
            return ColourSpace(family, _COMPONENTS[family])
        case "Indexed" | "I" | "Pattern":
            return ColourSpace(_LONG.get(family, family), 1, base=_base(parts[1], depth))
        case "Separation" | "DeviceN":
            colorants = names_of(parts[1])
            base = _base(parts[2], depth) if len(parts) > _WITH_PARAMETERS else UNKNOWN
            tint = _digest(parts[_TINT]) if len(parts) > _TINT else ""
            return ColourSpace(family, len(colorants), colorants, base, tint=tint)
    return UNKNOWN


def _digest(function: object) -> str:
    """Tell functions apart by what they say, not by where they stand."""
    if isinstance(function, pikepdf.Stream):
        return sha256(read_bounded(function)).hexdigest()
    if isinstance(function, pikepdf.Object):
        return sha256(function.unparse(resolved=True)).hexdigest()
    return ""


def _base(value: object, depth: int) -> ColourSpace:
    return read_colour_space(value, depth + 1) if depth < _DEEPEST else UNKNOWN


def _icc_based(stream: object) -> ColourSpace:
    components = int(number_of(entry(stream, "/N")) or 0)
    profile = read_icc_header(read_bounded(stream)) if isinstance(stream, pikepdf.Stream) else None
    return ColourSpace("ICCBased", components, profile=profile)

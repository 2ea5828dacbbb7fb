"""Dates of the information dictionary and of XMP, compared."""

import re

_PDF = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?")
_XMP = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:(Z)|([+-]\d\d):(\d\d))?)?)?)?"
)


def same_moment(pdf_date: str, xmp_date: str) -> bool:
    """Tell whether two dates agree as far as both go (ISO 32000-1, 7.9.4; XMP part 1, 8.2.1.2)."""
    first, second = _PDF.match(pdf_date), _XMP.match(xmp_date)
    if first is None or second is None:
        return False
    parts = list(zip(first.groups(), second.groups(), strict=True))
    moments = all(a is None or b is None or a == b for a, b in parts[:6])
    (z1, z2), hours, minutes = parts[6:]
    zone1 = (z1, hours[0], minutes[0])
    zone2 = (z2, hours[1], minutes[1])
    return moments and (not any(zone1) or not any(zone2) or _offset(zone1) == _offset(zone2))


def _offset(zone: tuple[str | None, str | None, str | None]) -> int:
    _, hours, minutes = zone
    sign = -1 if (hours or "").startswith("-") else 1
    return int(hours or 0) * 60 + sign * int(minutes or 0)

"""Where in a page something is painted, in words: for the diagnostics of a print file."""

import re
from collections.abc import Mapping
from textwrap import shorten

_MARKED = re.compile(
    rb"/(\w+)\s+(?:(BMC)|<<[^<>]*?/MCID\s+(\d+)[^<>]*>>\s*(BDC)|<<[^<>]*>>\s*(BDC)|/\w+\s+(BDC))|\b(EMC)\b"
)
_TEXT_SHOWN = re.compile(rb"\b(?:TJ|Tj|f\*?|F|B\*?|b\*?|S|s|Do|sh)(?![\w*])")
_LONGEST = 80
"""How many characters of a description are enough to know a picture by."""

_PAINTS = {b"T": "text", b"S": "a line", b"s": "a line", b"D": "a picture"}


def what_is_painted(pictures: Mapping[int, str], content: bytes, position: int) -> str:
    """Name what is painted next after a position in a page's content, and in what.

    Such as: a shape in the picture "A person lies on the table of a CT scanner". `pictures` gives the short
    description of each picture on the page, by the id of its marked content.
    """
    shown = _TEXT_SHOWN.search(content, position)
    what = _PAINTS.get(shown[0][:1], "a shape") if shown else "a shape"
    alt = pictures.get(_innermost(content, position))
    return what if alt is None else f"{what} in the picture “{_shortened(alt)}”"


def _shortened(words: str) -> str:
    return shorten(words, _LONGEST, placeholder=" ...")


def _innermost(content: bytes, position: int) -> int:
    """Give the id of the marked content that a position lies in; -1 where it lies in none."""
    inside: list[int | None] = []
    for found in _MARKED.finditer(content, 0, position):
        if found[7]:
            inside = inside[:-1]
        else:
            inside.append(int(found[3]) if found[3] else None)
    return next((number for number in reversed(inside) if number is not None), -1)

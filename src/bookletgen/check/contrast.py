"""How well colours can be told apart, and how well they must be."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from bookletgen.check.rule import Finding
from bookletgen.model.press import Rgb
from bookletgen.model.style import ColourPair

TEXT_CONTRAST = 7.0
"""What letters need (WCAG 2.2, success criterion 1.4.6)."""

GRAPHIC_CONTRAST = 3.0
"""What lines, frames and marks need (WCAG 2.2, success criterion 1.4.11)."""

_LINEAR_BELOW = 0.04045
"""Where the curve of sRGB begins (IEC 61966-2-1)."""

_ROUNDING = 0.05
"""Ratios are stated, and compared, to one decimal."""


@cache
def contrast(one: Rgb, other: Rgb) -> float:
    """Give the contrast ratio of two sRGB colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_low(colour: Rgb, grounds: Iterable[Rgb], limit: float, printed: Mapping[Rgb, Rgb]) -> Iterator[str]:
    """Say how near a colour is to all it may lie on, on a screen and, where its inks are known, in print."""
    pairs = [(colour, ground) for ground in grounds]
    inked = [(printed[one], printed[other]) for one, other in pairs if one in printed and other in printed]
    for worlds, where in ((pairs, "on a screen"), (inked, "as it is printed")):
        best = max((contrast(*pair) for pair in worlds), default=limit)
        if best < limit - _ROUNDING:
            yield f"{best:.1f}:1 {where}"


def judge_pairs(
    pairs: Iterable[ColourPair], limit: float, printed: Mapping[Rgb, Rgb], hint: str
) -> Iterator[Finding]:
    """Find the colours that are too near to what they lie on."""
    for pair in pairs:
        for ratio in too_low(pair.colour, pair.grounds, limit, printed):
            grounds = " or ".join(map(hex_of, pair.grounds))
            message = f"{hex_of(pair.colour)} on {grounds} has a contrast of {ratio};"
            yield Finding(pair.at, f"{message} the least is {limit:g}:1", hint)


def hex_of(colour: Rgb) -> str:
    """Write a colour as stylesheets do."""
    return "#" + bytes(colour).hex()


@cache
def _luminance(colour: Rgb) -> float:
    red, green, blue = (
        band / 255 / 12.92 if band / 255 <= _LINEAR_BELOW else ((band / 255 + 0.055) / 1.055) ** 2.4
        for band in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

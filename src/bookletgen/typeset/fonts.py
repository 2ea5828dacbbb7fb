"""The fonts of a style: which characters they all have, and what their family is called."""

from functools import cache
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

_FAMILY_NAME_IDS = (16, 1)
"""Typographic family, else legacy family (OpenType `name` table)."""


def characters_of(styles: Path) -> frozenset[str]:
    """Give the characters that every font of the style can print."""
    return _characters(tuple(_files(styles)))


def families_of(styles: Path) -> frozenset[str]:
    """Give the family names of the style's fonts."""
    return _families(tuple(_files(styles)))


def x_heights_of(styles: Path) -> dict[str, float]:
    """Give the height of the letter x of each font of the style, in ems, by the name of its file."""
    return {path.name: _x_height(path) for path in _files(styles)}


def _x_height(path: Path) -> float:
    with TTFont(path, lazy=True) as font:
        height = getattr(font["OS/2"], "sxHeight", 0)
        if not height:
            pen = BoundsPen(glyphs := font.getGlyphSet())
            glyphs[font.getBestCmap()[ord("x")]].draw(pen)
            height = pen.bounds[3]
        return float(height / font["head"].unitsPerEm)


def _files(styles: Path) -> list[Path]:
    return sorted(path for path in (styles / "fonts").iterdir() if path.suffix in (".ttf", ".otf"))


@cache
def _characters(files: tuple[Path, ...]) -> frozenset[str]:
    sets = []
    for path in files:
        with TTFont(path, lazy=True) as font:
            sets.append(frozenset(map(chr, font.getBestCmap())))
    return frozenset.intersection(*sets) if sets else frozenset()


@cache
def _families(files: tuple[Path, ...]) -> frozenset[str]:
    found = set()
    for path in files:
        with TTFont(path, lazy=True) as font:
            names = font["name"]
            found |= {str(name) for name_id in _FAMILY_NAME_IDS if (name := names.getDebugName(name_id))}
    return frozenset(found)

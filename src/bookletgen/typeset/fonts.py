"""The fonts of a style: which characters they all have, and what their family is called."""

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

_FAMILY_NAME_IDS = (16, 1)
"""Typographic family, else legacy family (OpenType `name` table)."""


def characters_of(styles: Path) -> frozenset[str]:
    """Give the characters that every font of the style can print."""
    return _characters(tuple(_files(styles)))


def families_of(styles: Path) -> frozenset[str]:
    """Give the family names of the style's fonts."""
    return _families(tuple(_files(styles)))


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

"""What the print finish has to know of a printer: plain values that reach a worker process at no cost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from bookletgen.model.imposition import BoundEdge

Rgb = tuple[int, int, int]
"""Red, green and blue of a colour in sRGB, from 0 to 255."""

Cmyk = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black ink, in percent."""


class PrintPart(StrEnum):
    """What of an edition goes into a print file: all of it, its cover, or what is inside the cover."""

    WHOLE = "whole"
    COVER = "cover"
    BODY = "body"


COVER_PAGES = 4
"""A cover is one folded sheet: the first two pages of an edition and the last two."""


@dataclass(frozen=True, slots=True)
class EdgeBleed:
    """How far colour runs over each edge of the trimmed page, in points; inner is the bound edge."""

    top_pt: float
    bottom_pt: float
    inner_pt: float
    outer_pt: float


@dataclass(frozen=True, slots=True)
class PressSettings:
    """What a print file is made for.

    `identifier`, `condition` and `registry` name the printing condition, `icc` is its colour profile.
    `bound_edge` is the edge of the front cover where the pages are bound; `builds` are the inks
    that print each colour. `slug_font` is what a slug line is set in.
    With `has_separate_cover`, the cover comes in a file of its own.
    """

    identifier: str
    condition: str
    registry: str
    icc: Path
    bleed: EdgeBleed
    crop_marks: bool
    registration_marks: bool
    slug_line: bool
    bound_edge: BoundEdge
    builds: Mapping[Rgb, Cmyk] = field(default_factory=dict)
    slug_font: Path | None = None
    has_separate_cover: bool = False

    @property
    def parts(self) -> tuple[PrintPart, ...]:
        """Name what the print files of an edition hold, one file each."""
        return (PrintPart.COVER, PrintPart.BODY) if self.has_separate_cover else (PrintPart.WHOLE,)

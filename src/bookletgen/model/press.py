"""What the print finish has to know of a printer: plain values that reach a worker process at no cost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bookletgen.model.imposition import BoundEdge

Rgb = tuple[int, int, int]
"""Red, green and blue of a colour in sRGB, from 0 to 255."""

Cmyk = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black ink, in percent."""


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

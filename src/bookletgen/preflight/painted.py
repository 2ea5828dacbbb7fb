"""What pages paint, each object with its place, colour and the state it is painted in."""

from dataclasses import dataclass

from bookletgen.preflight.colour import BLACK, Colour, ColourSpace

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the page's user space (UserUnit not applied)."""


@dataclass(frozen=True, slots=True)
class PaintState:
    """The part of the graphics state that decides how an object is printed (ISO 32000-1, 8.4).

    `soft_mask` is `Alpha` or `Luminosity`, or empty.
    """

    fill: Colour = BLACK
    stroke: Colour = BLACK
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    blend_mode: str = "Normal"
    soft_mask: str = ""
    overprint_fill: bool = False
    overprint_stroke: bool = False
    overprint_mode: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What is read instead of the text of one piece of marked content (`ActualText`)."""

    words: str


@dataclass(frozen=True, slots=True)
class Where:
    """Where an object is: page (from 1), the box that is left of it after clipping, and its role.

    `is_artifact` tells that it lies in an artifact, `is_hidden` that optional content is off, and
    `mcid` is the number of the marked content around it, for the structure tree, and `stream` the
    form it is numbered in, unless that is the page; `said` is read instead of its text.
    """

    page: int
    box: Box
    is_artifact: bool = False
    is_hidden: bool = False
    mcid: int | None = None
    stream: tuple[int, int] | None = None
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class TextRun:
    """The text of one showing operator: its Unicode, and how large it is on the page.

    What has no Unicode is U+FFFD. `font` is the key of the font in `PdfFacts.fonts`.
    `advance_pt` is how far it moves the pen along the page, `baseline` where the pen starts.
    """

    where: Where
    text: str
    font: int
    size_pt: float
    is_filled: bool
    is_stroked: bool
    state: PaintState
    baseline: tuple[float, float] = (0.0, 0.0)
    line_width_pt: float = 0.0

    @property
    def is_invisible(self) -> bool:
        """Whether it is neither filled nor stroked, as the text behind a scanned page."""
        return not (self.is_filled or self.is_stroked)


@dataclass(frozen=True, slots=True)
class PaintedPath:
    """A path, filled or stroked or both.

    `line_width_pt` is that of the stroke on the page, and `thin_side_pt` the shorter side of the
    thinnest rectangle of a filled path: drawing programs draw lines as rectangles.
    """

    where: Where
    is_filled: bool
    is_stroked: bool
    state: PaintState
    line_width_pt: float = 0.0
    thin_side_pt: float | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image as it is stored; a `is_stencil` image is painted in the fill colour."""

    width_px: int
    height_px: int
    bits: int
    space: ColourSpace | None
    filters: tuple[str, ...] = ()
    is_stencil: bool = False
    has_soft_mask: bool = False
    is_inline: bool = False


@dataclass(frozen=True, slots=True)
class PaintedImage:
    """An image on a page; `ppi` is its effective resolution along its width and its height."""

    where: Where
    image: Image
    ppi: tuple[float, float]
    state: PaintState


@dataclass(frozen=True, slots=True)
class PaintedShading:
    """A gradient painted over everything inside the clip."""

    where: Where
    space: ColourSpace
    state: PaintState


@dataclass(frozen=True, slots=True)
class TransparencyGroup:
    """A transparency group: `role` is `page`, `form`, `Alpha` or `Luminosity` (of a soft mask)."""

    where: Where
    role: str
    space: ColourSpace | None


Painted = TextRun | PaintedPath | PaintedImage | PaintedShading

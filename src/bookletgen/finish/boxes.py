"""Page boxes: what is trimmed, what bleeds, and where the origin lies (ISO 32000-1, 14.11.2)."""

from dataclasses import dataclass

import pikepdf

from bookletgen.model.press import PressSettings

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""

MM_A_POINT = 25.4 / 72
_NEGLIGIBLE_PT = 0.01


@dataclass(frozen=True, slots=True)
class PageBleed:
    """How far colour runs over each edge of one page, in points."""

    left_pt: float
    bottom_pt: float
    right_pt: float
    top_pt: float


def bleed_of_page(press: PressSettings, number: int) -> PageBleed:
    """Turn inner and outer edges into left and right: the bound edge changes sides from page to page.

    Page 1 is the front cover, which is bound at `press.bound_edge`.
    """
    bleed = press.bleed
    is_bound_left = (press.bound_edge == "left") == (number % 2 == 1)
    left, right = (bleed.inner_pt, bleed.outer_pt) if is_bound_left else (bleed.outer_pt, bleed.inner_pt)
    return PageBleed(left, bleed.bottom_pt, right, bleed.top_pt)


def crop_to_trim(page: pikepdf.Page) -> None:
    """Show the trimmed page alone: what bleeds stays outside the media box."""
    trim = _trim_box(page)
    page.obj.MediaBox = as_array(trim)
    for name in ("/CropBox", "/BleedBox", "/ArtBox", "/TrimBox"):
        if name in page.obj:
            del page.obj[name]


@dataclass(frozen=True, slots=True)
class PageFrame:
    """The boxes of a print page, and how far its content moves to fit them, in points.

    The origin is the corner of the media box: some programs misplace pages where it is another.
    """

    media: Box
    bleed: Box
    trim: Box
    move: tuple[float, float]


def print_frame(page: pikepdf.Page, bleed: PageBleed, margin_pt: float) -> PageFrame:
    """Lay bleed around the trim of a page, and a margin for marks around the bleed."""
    left, bottom, right, top = _trim_box(page)
    width, height = right - left, top - bottom
    x, y = margin_pt + bleed.left_pt, margin_pt + bleed.bottom_pt
    bleed_box = (margin_pt, margin_pt, x + width + bleed.right_pt, y + height + bleed.top_pt)
    return PageFrame(
        media=(0, 0, bleed_box[2] + margin_pt, bleed_box[3] + margin_pt),
        bleed=bleed_box,
        trim=(x, y, x + width, y + height),
        move=(x - left, y - bottom),
    )


def missing_bleed_mm(page: pikepdf.Page, bleed: PageBleed) -> float:
    """Tell by how much a page is painted too small for a bleed: 0 where it is large enough."""
    media, trim = page.mediabox, _trim_box(page)
    there = [abs(float(edge) - trim[index]) for index, edge in enumerate(media)]
    wanted = (bleed.left_pt, bleed.bottom_pt, bleed.right_pt, bleed.top_pt)
    missing = max(want - have for want, have in zip(wanted, there, strict=True))
    return 0 if missing < _NEGLIGIBLE_PT else missing * MM_A_POINT


def set_print_boxes(page: pikepdf.Page, frame: PageFrame) -> None:
    """Give a page its boxes, and no others."""
    page.obj.MediaBox = as_array(frame.media)
    page.obj.BleedBox = as_array(frame.bleed)
    page.obj.TrimBox = as_array(frame.trim)
    for name in ("/CropBox", "/ArtBox"):
        if name in page.obj:
            del page.obj[name]


def _trim_box(page: pikepdf.Page) -> Box:
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    return left, bottom, right, top


def as_array(box: Box) -> pikepdf.Array:
    """Write a box as PDF does, to a thousandth of a point."""
    return pikepdf.Array([round(edge, 3) for edge in box])

"""Page boxes: what is trimmed, what bleeds, and where the origin lies (ISO 32000-1, 14.11.2)."""

from dataclasses import dataclass

import pikepdf

from bookletgen.model.press import PressSettings

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


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
    page.obj.MediaBox = _array(trim)
    for name in ("/CropBox", "/BleedBox", "/ArtBox", "/TrimBox"):
        if name in page.obj:
            del page.obj[name]


def set_print_boxes(pdf: pikepdf.Pdf, page: pikepdf.Page, bleed: PageBleed) -> None:
    """Put the origin at the corner of the bleed, with trim inside bleed inside media.

    Some programs misplace pages whose media box does not start at 0, 0.
    """
    trim = _trim_box(page)
    left, bottom = trim[0] - bleed.left_pt, trim[1] - bleed.bottom_pt
    width, height = trim[2] + bleed.right_pt - left, trim[3] + bleed.top_pt - bottom
    clip = f"q 0 0 {width:g} {height:g} re W n 1 0 0 1 {-left:g} {-bottom:g} cm"
    page.contents_add(pdf.make_stream(clip.encode()), prepend=True)
    page.contents_add(pdf.make_stream(b"Q"))
    page.obj.MediaBox = _array((0, 0, width, height))
    page.obj.BleedBox = page.obj.MediaBox
    page.obj.TrimBox = _array((trim[0] - left, trim[1] - bottom, trim[2] - left, trim[3] - bottom))
    for name in ("/CropBox", "/ArtBox"):
        if name in page.obj:
            del page.obj[name]


def _trim_box(page: pikepdf.Page) -> Box:
    left, bottom, right, top = (float(edge) for edge in page.trimbox)
    return left, bottom, right, top


def _array(box: Box) -> pikepdf.Array:
    return pikepdf.Array([round(edge, 3) for edge in box])

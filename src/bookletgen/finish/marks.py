"""What is printed outside the bleed: crop marks and registration marks, drawn once for all pages.

They are in Separation All, so that they show on every plate.
"""

from collections.abc import Iterator

import pikepdf

from bookletgen.finish.boxes import Box, PageFrame
from bookletgen.finish.crop_marks import LEAST_OFFSET_MM, LINE_WIDTH_PT, crop_marks, stroked
from bookletgen.model.length import POINTS_A_MM

MARGIN_PT = 10 * POINTS_A_MM
"""The room for marks around the bleed."""

CROP_MARK_MM = 5

REGISTRATION_MM = 2.75
"""How far outside the bleed the middle of a registration mark lies."""

_CROSS_ARM_MM = 2.25
_CIRCLE_MM = 1.25
_CIRCLE = 0.5523
"""The handle of a Bézier curve that is a quarter of a circle with radius 1."""


def all_inks(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """Make the colour space that prints with every ink (ISO 32000-1:2008, 8.6.6.4)."""
    tint = pikepdf.Dictionary(
        FunctionType=2,
        Domain=pikepdf.Array([0, 1]),
        C0=pikepdf.Array([0, 0, 0, 0]),
        C1=pikepdf.Array([1, 1, 1, 1]),
        N=1,
    )
    names = (pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK)
    return pdf.make_indirect(pikepdf.Array([*names, tint]))


def draw_marks(
    pdf: pikepdf.Pdf, frame: PageFrame, inks: pikepdf.Object, *, crop: bool, registration: bool
) -> pikepdf.Object:
    """Draw the marks of pages with these boxes as a form, to be painted on each of them."""
    lines = [f"/All CS 1 SCN {LINE_WIDTH_PT} w"]
    if crop:
        lines += map(stroked, crop_marks(frame.trim, _offsets(frame), CROP_MARK_MM * POINTS_A_MM))
    if registration:
        lines += _registration_marks(frame)
    form = pikepdf.Stream(pdf, "\n".join(lines).encode())
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox = pikepdf.Array([round(edge, 3) for edge in frame.media])
    form.Resources = pikepdf.Dictionary(ColorSpace=pikepdf.Dictionary(All=inks))
    return pdf.make_indirect(form)


def _offsets(frame: PageFrame) -> Box:
    """Give how far from each edge of the trim the crop marks begin."""
    least = LEAST_OFFSET_MM * POINTS_A_MM
    left, bottom, right, top = (
        max(abs(bleed - trim), least) for bleed, trim in zip(frame.bleed, frame.trim, strict=True)
    )
    return left, bottom, right, top


def _registration_marks(frame: PageFrame) -> Iterator[str]:
    """Draw a cross in a circle outside the middle of each edge."""
    left, bottom, right, top = frame.bleed
    out = REGISTRATION_MM * POINTS_A_MM
    x, y = (frame.trim[0] + frame.trim[2]) / 2, (frame.trim[1] + frame.trim[3]) / 2
    for middle in ((left - out, y), (right + out, y), (x, bottom - out), (x, top + out)):
        yield _registration_mark(*middle)


def _registration_mark(x: float, y: float) -> str:
    arm, radius = _CROSS_ARM_MM * POINTS_A_MM, _CIRCLE_MM * POINTS_A_MM
    curve = radius * _CIRCLE
    return (
        f"q 1 0 0 1 {x:.3f} {y:.3f} cm {-arm:.3f} 0 m {arm:.3f} 0 l 0 {-arm:.3f} m 0 {arm:.3f} l\n"
        f"{radius:.3f} 0 m {radius:.3f} {curve:.3f} {curve:.3f} {radius:.3f} 0 {radius:.3f} c\n"
        f"{-curve:.3f} {radius:.3f} {-radius:.3f} {curve:.3f} {-radius:.3f} 0 c\n"
        f"{-radius:.3f} {-curve:.3f} {-curve:.3f} {-radius:.3f} 0 {-radius:.3f} c\n"
        f"{curve:.3f} {-radius:.3f} {radius:.3f} {-curve:.3f} {radius:.3f} 0 c S Q"
    )

"""Page boxes: what is trimmed, what bleeds, and where the origin lies (ISO 32000-1, 14.11.2)."""

import pikepdf

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


def crop_to_trim(page: pikepdf.Page) -> None:
    """Show the trimmed page alone: what bleeds stays outside the media box."""
    trim = _trim_box(page)
    page.obj.MediaBox = _array(trim)
    for name in ("/CropBox", "/BleedBox", "/ArtBox", "/TrimBox"):
        if name in page.obj:
            del page.obj[name]


def set_print_boxes(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Put the origin at the corner of the bleed, with trim inside bleed inside media.

    Some programs misplace pages whose media box does not start at 0, 0.
    """
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    trim = _trim_box(page)
    page.contents_add(pdf.make_stream(f"q 1 0 0 1 {-left:g} {-bottom:g} cm".encode()), prepend=True)
    page.contents_add(pdf.make_stream(b"Q"))
    page.obj.MediaBox = _array((0, 0, right - left, top - bottom))
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

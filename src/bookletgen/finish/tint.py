"""Lays pages on a tinted ground, as tinted paper would: on a screen there is no paper to choose."""

import pikepdf


def lay_on_tint(pdf: pikepdf.Pdf, page: pikepdf.Page, colour: str) -> None:
    """Paint the whole page in a colour behind everything on it.

    Args:
        pdf: the file that the page is in.
        page: the page, with its final MediaBox.
        colour: the colour in sRGB, such as `#fdf6e3`.

    The ground is an artifact of the kind "background", which has to state its box (ISO 32000-1, 14.8.2.2.2).
    """
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    properties = f"<</Type /Background /BBox [{left:g} {bottom:g} {right:g} {top:g}]>>"
    paint = f"{red:.4f} {green:.4f} {blue:.4f} rg {left:g} {bottom:g} {right - left:g} {top - bottom:g} re f"
    ground = f"/Artifact {properties} BDC q {paint} Q EMC\n"
    page.contents_add(pdf.make_stream(ground.encode()), prepend=True)

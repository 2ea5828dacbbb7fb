"""Images: how they are stored, and how finely they are printed."""

from pathlib import Path

import pytest
from pikepdf import Array, Name

from bookletgen.preflight.colour import CMYK, GRAY, RGB
from bookletgen.preflight.painted import PaintedImage
from tests.support.tiny_pdfs import TinyPdf


def image_of(pdf: TinyPdf, folder: Path, content: str) -> PaintedImage:
    pdf.add_page(content)
    facts = pdf.facts(folder)
    assert facts.unread == ()
    return facts.images[0]


@pytest.mark.parametrize(
    ("matrix", "ppi"),
    [
        ("72 0 0 72 0 0", (300, 150)),
        ("144 0 0 36 0 0", (150, 300)),
        ("0 72 -72 0 72 0", (300, 150)),
        ("50.911688 50.911688 -50.911688 50.911688 80 0", (300, 150)),
    ],
)
def test_resolution_is_that_on_the_page(
    pdf: TinyPdf, tmp_path: Path, matrix: str, ppi: tuple[float, float]
) -> None:
    pdf.add("/XObject", "/I", pdf.image(300, 150))
    assert image_of(pdf, tmp_path, f"{matrix} cm /I Do").ppi == pytest.approx(ppi)


def test_an_image_says_how_it_is_stored(pdf: TinyPdf, tmp_path: Path) -> None:
    mask = pdf.image(4, 4, ColorSpace=Name.DeviceGray)
    pdf.add("/XObject", "/I", pdf.image(4, 8, ColorSpace=Name.DeviceRGB, BitsPerComponent=16, SMask=mask))
    image = image_of(pdf, tmp_path, "72 0 0 72 10 10 cm /I Do").image
    assert (image.width_px, image.height_px, image.bits, image.space) == (4, 8, 16, RGB)
    assert image.has_soft_mask
    assert not image.is_stencil


def test_a_stencil_has_one_bit_and_no_colour_of_its_own(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add("/XObject", "/I", pdf.image(8, 8, ImageMask=True))
    painted = image_of(pdf, tmp_path, "0 0 0 1 k 72 0 0 72 10 10 cm /I Do")
    assert (painted.image.is_stencil, painted.image.bits, painted.image.space) == (True, 1, None)
    assert painted.state.fill.space == CMYK


def test_an_indexed_image_names_the_space_of_its_palette(pdf: TinyPdf, tmp_path: Path) -> None:
    indexed = Array([Name.Indexed, Name.DeviceRGB, 1, b"\0\0\0\xff\xff\xff"])
    pdf.add("/XObject", "/I", pdf.image(2, 2, ColorSpace=indexed))
    space = image_of(pdf, tmp_path, "9 0 0 9 0 0 cm /I Do").image.space
    assert space is not None
    assert (space.family, space.base) == ("Indexed", RGB)


@pytest.mark.parametrize(
    "entries", ["/W 2 /H 1 /BPC 8 /CS /G", "/Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"]
)
def test_an_inline_image_may_use_short_names(pdf: TinyPdf, tmp_path: Path, entries: str) -> None:
    painted = image_of(pdf, tmp_path, f"72 0 0 72 0 0 cm BI {entries} ID ab EI")
    image = painted.image
    assert (image.width_px, image.height_px, image.bits, image.space) == (2, 1, 8, GRAY)
    assert image.is_inline
    assert painted.ppi == pytest.approx((2, 1))

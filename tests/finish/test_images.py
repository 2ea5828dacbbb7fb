"""Pictures are converted through the profile of the press, and grey ones to black ink."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageCms

from bookletgen.finish.print import finish_print
from tests.finish.conftest import PRESS
from tests.support.separations import colour_spaces_of_images
from tests.support.tiny_documents import TinyStyle

SIZE = (40, 30)


def printed(folder: Path, picture: Image.Image, name: str) -> Path:
    """Print a document with a picture."""
    tiny = TinyStyle.at(folder / "tiny")
    picture.save(tiny.folder / "booklet" / name)
    typeset = tiny.typeset(f'<p><img src="booklet/{name}" alt="A picture"></p>')
    assert typeset.diagnostics == ()
    target = folder / "made.pdf"
    assert finish_print(typeset.pdf, target, PRESS, label="tiny") == ()
    return target


def picture_in(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    """Give the picture of the page, but not the mask that belongs to it."""
    images = [
        each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
    ]
    masks = {image.SMask.objgen for image in images if "/SMask" in image}
    (picture,) = (image for image in images if image.objgen not in masks)
    return picture


def through_the_profile(colour: tuple[int, int, int]) -> tuple[int, ...]:
    """Convert a colour as a prepress program would: relative colorimetric, black point compensated."""
    transform = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(BytesIO(PRESS.icc.read_bytes())),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    patch = ImageCms.applyTransform(Image.new("RGB", (1, 1), colour), transform)
    assert patch is not None
    return patch.getpixel((0, 0))  # type: ignore[return-value]


@pytest.mark.parametrize("name", ["picture.png", "picture.jpg"])
def test_a_picture_in_rgb_is_converted(tmp_path: Path, name: str) -> None:
    with pikepdf.open(printed(tmp_path, Image.new("RGB", SIZE, (200, 80, 40)), name)) as pdf:
        inks = pikepdf.PdfImage(picture_in(pdf)).as_pil_image()

    assert (inks.mode, inks.size) == ("CMYK", SIZE)
    wanted, found = through_the_profile((200, 80, 40)), inks.getpixel((20, 15))
    assert isinstance(found, tuple)
    assert max(abs(one - other) for one, other in zip(found, wanted, strict=True)) <= 3
    assert sum(wanted) <= 300 * 2.55


def test_what_is_transparent_in_a_picture_stays_so(tmp_path: Path) -> None:
    with pikepdf.open(printed(tmp_path, Image.new("RGBA", SIZE, (200, 80, 40, 100)), "a.png")) as pdf:
        picture = picture_in(pdf)
        assert (str(picture.ColorSpace), str(picture.SMask.ColorSpace)) == ("/DeviceCMYK", "/DeviceGray")
        assert pdf.pages[0].obj.Group.CS == "/DeviceCMYK"


def test_a_grey_picture_is_black_ink_alone(tmp_path: Path) -> None:
    with pikepdf.open(printed(tmp_path, Image.new("L", SIZE, 100), "grey.png")) as pdf:
        inks = pikepdf.PdfImage(picture_in(pdf)).as_pil_image()
    assert (inks.mode, inks.getpixel((5, 5))) == ("CMYK", (0, 0, 0, 155))


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        (Image.new("CMYK", SIZE, (10, 20, 30, 40)), "inks.jpg"),
        (Image.new("L", SIZE, 100), "grey.jpg"),
        (Image.new("1", SIZE, 1), "black-and-white.png"),
        (Image.new("P", SIZE, 0), "palette.png"),
    ],
    ids=["inks", "grey", "black-and-white", "palette"],
)
def test_every_picture_is_in_inks(tmp_path: Path, picture: Image.Image, name: str) -> None:
    assert colour_spaces_of_images(printed(tmp_path, picture, name)) == {"cmyk"}

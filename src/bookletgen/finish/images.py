"""Pictures in inks: converted through the colour profile of the press, with black-point compensation."""

from functools import lru_cache
from io import BytesIO

import pikepdf
from PIL import Image, ImageChops, ImageCms

_REMEMBERED = 32
"""How many converted pictures a worker keeps: logos come again in every edition."""


def convert_image(image: pikepdf.Stream, icc: bytes) -> bool:
    """Convert a picture in place; tell whether that was possible.

    Stencils stay as they are, and so does the mask that says where a picture is transparent. Pixels
    are not scaled.
    """
    if "/Interpolate" in image:
        # Smoothing is the business of the press; PDF/A forbids it, and printed pixels are small enough.
        del image["/Interpolate"]
    if image.get("/ImageMask") or image.get("/ColorSpace") == "/DeviceCMYK":
        return True
    try:
        picture = pikepdf.PdfImage(image).as_pil_image()
    except pikepdf.PdfError:
        return False
    if picture.mode in ("RGB", "P", "RGBA"):
        rgb = picture.convert("RGB")
        inks = _in_inks(rgb.tobytes(), rgb.size, picture.info.get("icc_profile") or b"", icc)
    elif picture.mode in ("L", "1"):
        inks = _in_black(picture.convert("L"))
    else:
        return False
    image.write(inks)
    image.ColorSpace = pikepdf.Name.DeviceCMYK
    image.BitsPerComponent = 8
    for name in ("/Decode", "/DecodeParms"):
        if name in image:
            del image[name]
    return True


def _in_black(grey: Image.Image) -> bytes:
    """Print greys with black ink alone.

    In DeviceGray they would overprint wherever black text does (Ghent Workgroup 2015, 4.7).
    """
    none = Image.new("L", grey.size, 0)
    return Image.merge("CMYK", (none, none, none, ImageChops.invert(grey))).tobytes()


@lru_cache(_REMEMBERED)
def _in_inks(pixels: bytes, size: tuple[int, int], embedded: bytes, icc: bytes) -> bytes:
    source = ImageCms.ImageCmsProfile(BytesIO(embedded)) if embedded else ImageCms.createProfile("sRGB")
    transform = ImageCms.buildTransform(
        source,
        ImageCms.ImageCmsProfile(BytesIO(icc)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    converted = ImageCms.applyTransform(Image.frombytes("RGB", size, pixels), transform)
    assert converted is not None, "the transform gives a new image"
    return converted.tobytes()

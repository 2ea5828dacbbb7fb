"""Pictures in inks: converted through the colour profile of the press, with black-point compensation."""

import zlib
from functools import lru_cache

import pikepdf
from PIL import Image, ImageChops

from bookletgen.finish.conversion import in_inks

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
        picture = pikepdf.PdfImage(image).as_pil_image(apply_mask=False)
    except pikepdf.PdfError:
        return False
    if picture.mode in ("RGB", "P"):
        rgb = picture.convert("RGB")
        inks = _through_profile(rgb.tobytes(), rgb.size, picture.info.get("icc_profile") or b"", icc)
    elif picture.mode in ("L", "1"):
        inks = _in_black(picture.convert("L"))
    else:
        return False
    image.write(inks, filter=pikepdf.Name.FlateDecode)
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
    return _packed(Image.merge("CMYK", (none, none, none, ImageChops.invert(grey))))


@lru_cache(_REMEMBERED)
def _through_profile(pixels: bytes, size: tuple[int, int], own_profile: bytes, icc: bytes) -> bytes:
    return _packed(in_inks(Image.frombytes("RGB", size, pixels), icc, own_profile))


def _packed(picture: Image.Image) -> bytes:
    return zlib.compress(picture.tobytes())

"""Colours through the colour profile of the press."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageCms

from bookletgen.model.press import Cmyk, Rgb

_FULL = 255
_REMEMBERED = 4
"""How many ways from one profile to another are kept: to make one takes longer than to convert a logo."""


def in_inks(picture: Image.Image, icc: bytes, own_profile: bytes = b"") -> Image.Image:
    """Convert a picture from its own profile, or sRGB, to the inks of a profile.

    Relative colorimetric with black-point compensation: what is in reach of the inks stays as it is,
    paper counts as white, and the darkest black of the screen becomes the darkest of the press.
    """
    converted = ImageCms.applyTransform(picture, _transform(icc, own_profile))
    assert converted is not None, "the transform gives a new image"
    return converted


@lru_cache(_REMEMBERED)
def _transform(icc: bytes, own_profile: bytes) -> ImageCms.ImageCmsTransform:
    source = ImageCms.ImageCmsProfile(BytesIO(own_profile)) if own_profile else ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(
        source,
        ImageCms.ImageCmsProfile(BytesIO(icc)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def suggested_inks(colour: Rgb, icc: bytes) -> Cmyk:
    """Suggest a build for a colour, in whole percent: greys are black ink alone."""
    if len(set(colour)) == 1:
        return 0, 0, 0, round(100 - 100 * colour[0] / _FULL)
    patch = in_inks(Image.new("RGB", (1, 1), colour), icc)
    cyan, magenta, yellow, black = (round(100 * ink / _FULL) for ink in patch.tobytes())
    return cyan, magenta, yellow, black

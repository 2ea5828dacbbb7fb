"""How colours look when they are printed: their inks, through the colour profile of the press."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageCms

from bookletgen.model.press import Cmyk, Rgb

_BYTE_A_PERCENT = 2.55


def printed_colours(builds: Mapping[Rgb, Cmyk], profile: Path) -> dict[Rgb, Rgb]:
    """Give each colour's inks (in percent of cyan, magenta, yellow and black) as sRGB.

    Relative colorimetric: the paper itself counts as white, as the eye takes it.
    """
    return dict(_printed(tuple(builds.items()), profile))


@lru_cache(maxsize=8)
def _printed(named: tuple[tuple[Rgb, Cmyk], ...], profile: Path) -> dict[Rgb, Rgb]:
    builds = dict(named)
    if not builds:
        return {}
    strip = Image.new("CMYK", (len(builds), 1))
    strip.putdata([tuple(round(ink * _BYTE_A_PERCENT) for ink in inks) for inks in builds.values()])
    transform = ImageCms.buildTransform(
        ImageCms.getOpenProfile(str(profile)),
        ImageCms.createProfile("sRGB"),
        "CMYK",
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )
    seen = ImageCms.applyTransform(strip, transform)
    assert seen is not None, "a new image comes back unless the strip itself is to be changed"
    pixels = seen.tobytes()
    return {
        colour: (pixels[at], pixels[at + 1], pixels[at + 2])
        for colour, at in zip(builds, range(0, len(pixels), 3), strict=True)
    }

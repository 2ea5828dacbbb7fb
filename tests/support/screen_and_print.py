"""Compares print pages with screen pages, pixel by pixel: only colour conversion and bleed may differ.

Every flat colour of a screen page is one that the style has inks for. What Poppler makes of those inks is
measured on patches; a print page must then be the screen page with each colour replaced. Pixels on edges,
which are mixtures, are left out, and so are greys, which the edges of black letters are mixed to.
"""

import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import Image, ImageChops

from bookletgen.model.press import Cmyk, Rgb
from tests.support.pictures import cut_to

DPI = 100
PATCH_PX = 8
SLIGHT = 3
"""How far a band may be off, of 255, where colours are mixed in another order."""

BLACK_AND_WHITE = ((0, 0, 0), (255, 255, 255))

COVER_TINT = 0.2
"""How much of the accent shows through the white of the cover's motif."""

MOSTLY_FLAT, NEXT_TO_NOTHING = 0.8, 0.0005
"""Which part of a page has to be compared, and which part of it may differ: fewer pixels than one letter."""

DARK = 320
"""The most that the bands of a colour of covers add up to."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Of the pixels of a page: how many have a flat colour, and how many of those are printed as another."""

    pixels: int
    flat: int
    different: int

    @property
    def is_same(self) -> bool:
        """Tell whether the pages are the same; mixtures happen to look like a flat colour now and then."""
        return self.flat / self.pixels > MOSTLY_FLAT and self.different / self.pixels < NEXT_TO_NOTHING


def compare_pages(
    screen: Path, printed: Path, builds: Mapping[Rgb, Cmyk], folder: Path
) -> Iterator[Comparison]:
    """Compare every page; pictures and copies go to an empty folder."""
    plain = {
        colour: inks for colour, inks in builds.items() if colour in BLACK_AND_WHITE or len({*colour}) > 1
    }
    replaced = _with_tints(dict(zip(plain, _patches(list(plain.values()), folder), strict=True)))
    # Cut to the trim, both files lie on one grid of pixels.
    trimmed = cut_to("/TrimBox", printed, folder / "trimmed.pdf")
    pairs = zip(_drawn(screen, folder / "screen"), _drawn(trimmed, folder / "print"), strict=True)
    for on_screen, on_paper in pairs:
        yield _compared(on_screen, on_paper, replaced)


def _compared(on_screen: Image.Image, on_paper: Image.Image, replaced: Mapping[Rgb, Rgb]) -> Comparison:
    assert on_screen.size == on_paper.size
    pixels = on_screen.width * on_screen.height
    flat = different = 0
    for count, colour in on_screen.getcolors(pixels) or ():
        if colour in replaced:
            here = _mask(on_screen, colour, 0)  # type: ignore[arg-type]  # pixels of three bands
            right = _mask(on_paper, replaced[colour], SLIGHT)  # type: ignore[index]
            flat += count
            different += _count(ImageChops.subtract(here, right))
    return Comparison(pixels, flat, different)


def _mask(picture: Image.Image, colour: Rgb, tolerance: int) -> Image.Image:
    """Give a mask that is white where no band of a picture is farther from a colour than the tolerance."""
    plain = Image.new("RGB", picture.size, colour)
    red, green, blue = ImageChops.difference(picture, plain).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point([255 if value <= tolerance else 0 for value in range(256)])


def _count(mask: Image.Image) -> int:
    return mask.histogram()[255] if mask.getbbox() else 0


def _with_tints(replaced: Mapping[Rgb, Rgb]) -> dict[Rgb, Rgb]:
    """Add what is seen where dark colours shine through the motif of the cover."""
    dark = {one: other for one, other in replaced.items() if sum(one) < DARK}
    tints = {
        _tint(one, rounded): _tint(other, round) for one, other in dark.items() for rounded in (round, int)
    }
    return {**tints, **replaced}


def _tint(colour: Rgb, rounded: Callable[[float], int]) -> Rgb:
    red, green, blue = (rounded(255 - COVER_TINT * (255 - band)) for band in colour)
    return red, green, blue


def _patches(inks: list[Cmyk], folder: Path) -> list[Rgb]:
    """Measure what Poppler makes of inks."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(PATCH_PX * len(inks), PATCH_PX))
    squares = (
        f"{' '.join(str(ink / 100) for ink in build)} k {number * PATCH_PX} 0 {PATCH_PX} {PATCH_PX} re f"
        for number, build in enumerate(inks)
    )
    pdf.pages[0].Contents = pdf.make_stream("\n".join(squares).encode())
    pdf.save(folder / "patches.pdf")
    (picture,) = _drawn(folder / "patches.pdf", folder / "patches", dpi=72)
    middle = PATCH_PX // 2
    return [
        picture.getpixel((number * PATCH_PX + middle, middle))  # type: ignore[misc]  # three bands
        for number in range(len(inks))
    ]


def _drawn(file: Path, name: Path, *, dpi: int = DPI) -> Iterator[Image.Image]:
    subprocess.run(["pdftoppm", "-r", str(dpi), file, name], check=True)
    for path in sorted(name.parent.glob(f"{name.name}-*.ppm")):
        with Image.open(path) as picture:
            yield picture.convert("RGB")

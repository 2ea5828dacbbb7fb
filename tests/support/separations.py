"""Pages as Ghostscript separates them: what each ink prints."""

import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageCms

INKS = ("Cyan", "Magenta", "Yellow", "Black")
Plates = Mapping[str, Image.Image]
"""The picture of each ink of a page: 0 is none of it, 255 all."""


def separate_text(file: Path, folder: Path, *options: str, dpi: int = 50) -> list[Plates]:
    """Separate the text of pages alone; pictures go to an empty folder."""
    _ghostscript(
        *("-sDEVICE=tiff32nc", "-dFILTERVECTOR", "-dFILTERIMAGE", f"-r{dpi}", *options),
        *("-o", f"{folder}/%03d.tif", file),
    )
    pictures = [Image.open(BytesIO(path.read_bytes())) for path in sorted(folder.glob("*.tif"))]
    assert {picture.mode for picture in pictures} == {"CMYK"}
    return [dict(zip(INKS, picture.split(), strict=True)) for picture in pictures]


def separate(file: Path, folder: Path, *options: str, dpi: int = 50) -> list[Plates]:
    """Separate pages; pictures go to an empty folder."""
    _ghostscript("-sDEVICE=tiffsep", f"-r{dpi}", *options, "-o", f"{folder}/%03d.tif", file)
    composites = sorted(path for path in folder.glob("*.tif") if "(" not in path.name)
    assert composites
    return [
        {ink: ImageChops.invert(_picture(path.with_name(f"{path.stem}({ink}).tif"))) for ink in INKS}
        for path in composites
    ]


def most_ink_percent(plates: Plates) -> float:
    """Give the most ink in one place of a page, all of them added up."""
    heaviest = 0
    for pixel in zip(*(plate.tobytes() for plate in plates.values()), strict=True):
        heaviest = max(heaviest, sum(pixel))
    return heaviest / 2.55


def rgb_shows(file: Path, folder: Path) -> bool:
    """Tell whether Ghostscript paints anything of a file through its profile for RGB.

    It paints the file twice: once with sRGB, and once with red and blue exchanged.
    """
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exchanged = srgb.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
    painted = []
    for name, profile in (("srgb", srgb), ("exchanged", exchanged)):
        icc = folder / f"{name}.icc"
        icc.write_bytes(profile)
        options = (f"--permit-file-read={icc}", f"-sDefaultRGBProfile={icc}", "-r36")
        painted.append(_ghostscript("-sDEVICE=pamcmyk32", *options, "-o", "-", file))
    assert len(painted[0]) > 0
    return painted[0] != painted[1]


def colour_spaces_of_images(file: Path) -> set[str]:
    """Name the colour space of each image, as Poppler lists them."""
    listed = subprocess.run(["pdfimages", "-list", file], check=True, capture_output=True, text=True).stdout
    return {line.split()[5] for line in listed.splitlines()[2:]}


def _ghostscript(*arguments: str | Path) -> bytes:
    command = ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout


def _picture(path: Path) -> Image.Image:
    return Image.open(BytesIO(path.read_bytes())).convert("L")

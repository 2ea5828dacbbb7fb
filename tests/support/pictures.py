"""Pages drawn by Poppler."""

import subprocess
from pathlib import Path

import pikepdf
from PIL import Image, ImageChops

PIXELS_A_MM = 2


def drawn(file: Path, page: int, folder: Path, pixels_a_mm: int = PIXELS_A_MM) -> Image.Image:
    """Draw a page in greys."""
    arguments = ["-gray", "-r", str(25.4 * pixels_a_mm), "-f", str(page), "-singlefile"]
    subprocess.run(["pdftoppm", *arguments, file, folder / "page"], check=True)
    with Image.open(folder / "page.pgm") as image:
        return image.copy()


def cut_to(box: str, file: Path, target: Path) -> Path:
    """Copy a print file with nothing but one of its boxes of each page."""
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            page.obj.MediaBox = page.obj[box]
            for name in ("/BleedBox", "/TrimBox"):
                del page.obj[name]
        pdf.save(target)
    return target


def differing_pixels(one: Image.Image, other: Image.Image) -> int:
    """Count the pixels that differ."""
    return sum(ImageChops.difference(one, other).histogram()[1:])

"""Pages rendered into their inks by Ghostscript, and the heaviest square of each.

The mean over any square of 15 mm2 counts (Ghent PDF Specification 2015, 4.22), so pages are rendered
coarsely and averaged over a square that is moved pixel by pixel.
"""

import subprocess
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageFilter, ImageMath

from bookletgen.preflight.facts import PageFacts, PdfFacts
from bookletgen.preflight.ink_areas import InkAreas, InkSpot

_DPI = 72
"""A pixel a point: the square is 11 pixels wide, which is 3.88 mm of the 3.873 mm asked for."""

_RADIUS_PX = 5
_SECONDS = 600
_FULL = 255


def render_ink(path: Path, facts: PdfFacts, ghostscript: Path) -> InkAreas:
    """Render every page into one gray image an ink, and find where they add up to most."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "page-%d.tif"
        command = [
            str(ghostscript),
            *("-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dNoUserUnit", "-sDEVICE=tiffsep"),
            *(f"-r{_DPI}", "-dGraphicsAlphaBits=4", "-dTextAlphaBits=4", f"-sOutputFile={target}"),
            str(path.resolve()),
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as error:
            return InkAreas(missing=f"Ghostscript could not render the pages ({type(error).__name__})")
        plates = _plates(Path(folder))
        if done.returncode or len(plates) != len(facts.pages):
            return InkAreas(missing="Ghostscript could not render the pages")
        return InkAreas(tuple(_heaviest(page, plates[page.number]) for page in facts.pages))


def _plates(folder: Path) -> dict[int, list[Path]]:
    """Find the image of each ink: page-1.tif holds the colours, page-1(Cyan).tif one ink."""
    plates: defaultdict[int, list[Path]] = defaultdict(list)
    for file in sorted(folder.glob("page-*(*).tif")):
        plates[int(file.name.partition("(")[0].removeprefix("page-"))].append(file)
    return plates


def _heaviest(page: PageFacts, plates: list[Path]) -> InkSpot:
    """Add the means of all inks up, and find the largest sum."""
    left, _, _, top = page.boxes.bled
    means = [_means(page, plate) for plate in plates]
    total = means[0]
    for other in means[1:]:
        total = ImageMath.lambda_eval(lambda args: args["a"] + args["b"], a=total, b=other)
    _, most = total.getextrema()
    assert isinstance(most, int)
    is_there = ImageMath.lambda_eval(lambda args: args["a"] == args["most"], a=total, most=most)
    x, y, _, _ = is_there.convert("L").getbbox()
    corner_x, corner_y = left + x - _RADIUS_PX, top - y - _RADIUS_PX - 1
    side = 2 * _RADIUS_PX + 1
    return InkSpot(page.number, (corner_x, corner_y, corner_x + side, corner_y + side), 100 * most / _FULL)


def _means(page: PageFacts, plate: Path) -> Image.Image:
    """Give the mean of one ink over the square around each pixel inside the bleed, from 0 to 255."""
    left, bottom, right, top = page.boxes.bled
    media_left, _, _, media_top = page.boxes.media
    with Image.open(plate) as image:
        ink = Image.eval(image.convert("L"), lambda value: _FULL - value)
    edges = (left - media_left, media_top - top, right - media_left, media_top - bottom)
    x0, y0, x1, y1 = map(round, edges)
    return ink.crop((x0, y0, x1, y1)).filter(ImageFilter.BoxBlur(_RADIUS_PX)).convert("I")

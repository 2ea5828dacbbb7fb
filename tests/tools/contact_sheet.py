"""Puts the pages of each PDF on one PNG, to be looked at all at once.

    python tests/tools/contact_sheet.py --to build/proof build/*.pdf

Needs pdftoppm (Debian: poppler-utils).
"""

import argparse
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

GAP = 8
BACKGROUND = "#777777"


def main() -> None:
    """Draw a sheet for every file named on the command line."""
    parser = argparse.ArgumentParser(description="Put the pages of each PDF on one PNG.")
    parser.add_argument("pdf", nargs="+", type=Path)
    parser.add_argument("--to", required=True, type=Path, metavar="DIRECTORY", help="where the PNGs go")
    parser.add_argument("--columns", type=int, default=6)
    parser.add_argument("--dpi", type=int, default=50)
    parser.add_argument("--pages", type=numbers, default=(), metavar="1,4,9", help="only these pages")
    arguments = parser.parse_args()
    arguments.to.mkdir(parents=True, exist_ok=True)
    for pdf in arguments.pdf:
        pages = draw_pages(pdf, arguments.dpi)
        pages = [pages[number - 1] for number in arguments.pages] or pages
        arrange(pages, arguments.columns).save(arguments.to / f"{pdf.stem}.png")
    print(f"{len(arguments.pdf)} proof sheets in {arguments.to}")


def numbers(text: str) -> tuple[int, ...]:
    """Read numbers that are parted by commas."""
    return tuple(int(number) for number in text.split(","))


def draw_pages(pdf: Path, dpi: int) -> list[Image.Image]:
    """Draw every page of a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-png", pdf, f"{folder}/page"], check=True)
        # pdftoppm pads its numbers to one width, so names sort as pages do.
        return [Image.open(path).convert("RGB") for path in sorted(Path(folder).iterdir())]


def arrange(pages: Sequence[Image.Image], columns: int) -> Image.Image:
    """Put pages on one sheet in reading order, each in the top left corner of its cell."""
    columns = min(columns, len(pages))
    rows = -(-len(pages) // columns)
    width = GAP + max(page.width for page in pages)
    height = GAP + max(page.height for page in pages)
    sheet = Image.new("RGB", (columns * width + GAP, rows * height + GAP), BACKGROUND)
    for number, page in enumerate(pages):
        row, column = divmod(number, columns)
        sheet.paste(page, (GAP + column * width, GAP + row * height))
    return sheet


if __name__ == "__main__":
    main()

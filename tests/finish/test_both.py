"""Both files show the same pages, and are the same on every run."""

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops

from bookletgen.finish.print import finish_print
from bookletgen.finish.screen import finish_screen
from tests.finish.conftest import Finished
from tests.support.pdf_text import page_texts
from tests.support.printers import press_for

PIXELS_A_MM = 2
BLEED_PIXELS = 3 * PIXELS_A_MM
SLIGHT = 24
"""How far a grey may be off where edges are smoothed, of 255."""


def drawn(file: Path, page: int, folder: Path) -> Image.Image:
    """Draw a page in greys, two pixels a millimetre."""
    arguments = ["-gray", "-r", str(25.4 * PIXELS_A_MM), "-f", str(page), "-singlefile"]
    subprocess.run(["pdftoppm", *arguments, file, folder / "page"], check=True)
    with Image.open(folder / "page.pgm") as image:
        return image.copy()


@pytest.mark.parametrize("page", [1, 2, 3, 4])
def test_the_trimmed_print_page_looks_like_the_screen_page(
    finished: Finished, tmp_path: Path, page: int
) -> None:
    screen = drawn(finished.screen, page, tmp_path)
    width, height = screen.size
    trim = (BLEED_PIXELS, BLEED_PIXELS, BLEED_PIXELS + width, BLEED_PIXELS + height)
    printed = drawn(finished.print, page, tmp_path).crop(trim)
    difference = ImageChops.difference(printed, screen)
    assert screen.getextrema() != (255, 255)
    assert sum(difference.histogram()[SLIGHT:]) <= width * height // 1000


def test_colour_runs_to_the_edge_of_the_bleed(finished: Finished, tmp_path: Path) -> None:
    printed = drawn(finished.print, 1, tmp_path)
    corners = [printed.getpixel((x, y)) for x in (1, printed.width - 2) for y in (1, printed.height - 2)]
    assert all(isinstance(grey, int) and grey < 250 for grey in corners)


def test_both_files_have_the_same_words_on_the_same_pages(finished: Finished) -> None:
    assert page_texts(finished.print) == page_texts(finished.screen)
    assert len(page_texts(finished.screen)) == 4


@pytest.mark.parametrize(
    ("finish", "kind"), [(partial(finish_print, press_for()), "print"), (finish_screen, "screen")]
)
def test_finishing_again_gives_the_same_bytes(
    finished: Finished, tmp_path: Path, finish: Callable[[bytes, Path], None], kind: str
) -> None:
    again = tmp_path / "again.pdf"
    finish(finished.typeset, again)
    assert again.read_bytes() == getattr(finished, kind).read_bytes()


@pytest.mark.parametrize("kind", ["print", "screen"])
def test_the_dates_are_those_of_the_document(finished: Finished, kind: str) -> None:
    with pikepdf.open(getattr(finished, kind)) as pdf:
        dates = [str(pdf.docinfo[name]) for name in ("/CreationDate", "/ModDate")]
    assert dates[0].startswith("D:20261101")
    assert dates[1].startswith("D:20261101")


@pytest.mark.parametrize("kind", ["print", "screen"])
def test_qpdf_finds_nothing_wrong(finished: Finished, kind: str) -> None:
    with pikepdf.open(getattr(finished, kind)) as pdf:
        assert pdf.check_pdf_syntax() == []

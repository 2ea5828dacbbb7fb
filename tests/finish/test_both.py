"""Both files show the same pages, and are the same on every run."""

from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.print import finish_print
from bookletgen.finish.screen import finish_screen
from bookletgen.model.ua_part import UaPart
from tests.finish.conftest import PRESS, Finished
from tests.support.pdf_text import page_texts
from tests.support.pictures import drawn
from tests.support.screen_and_print import compare_pages


def test_print_pages_differ_from_screen_pages_by_colour_conversion_and_bleed_only(
    finished: Finished, tmp_path: Path
) -> None:
    pages = list(compare_pages(finished.screen, finished.print, PRESS.builds, tmp_path))
    assert len(pages) == 4
    assert [page for page in pages if not page.is_same] == []


def test_the_comparison_sees_a_page_with_other_words(finished: Finished, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    with pikepdf.open(finished.print) as pdf:
        pdf.pages[1].Contents, pdf.pages[2].Contents = pdf.pages[2].Contents, pdf.pages[1].Contents
        pdf.save(other)
    pages = compare_pages(finished.screen, other, PRESS.builds, tmp_path)
    assert [page.is_same for page in pages] == [True, False, False, True]


def test_the_comparison_sees_another_colour(finished: Finished, tmp_path: Path) -> None:
    other = {**PRESS.builds, (0, 86, 91): (0.0, 100.0, 0.0, 0.0)}
    pages = compare_pages(finished.screen, finished.print, other, tmp_path)
    assert [page.is_same for page in pages] == [False, True, True, True]


def test_colour_runs_to_the_edge_of_the_bleed(finished: Finished, tmp_path: Path) -> None:
    printed = drawn(finished.print, 1, tmp_path)
    corners = [printed.getpixel((x, y)) for x in (1, printed.width - 2) for y in (1, printed.height - 2)]
    assert all(isinstance(grey, int) and grey < 250 for grey in corners)


def test_both_files_have_the_same_words_on_the_same_pages(finished: Finished) -> None:
    assert page_texts(finished.print) == page_texts(finished.screen)
    assert len(page_texts(finished.screen)) == 4


def test_finishing_again_gives_the_same_bytes(finished: Finished, tmp_path: Path) -> None:
    printed, screen = tmp_path / "print.pdf", tmp_path / "screen.pdf"
    finish_print(finished.typeset, printed, PRESS, label="tiny")
    finish_screen(finished.typeset, screen, finished.structure, UaPart.ONE)
    assert printed.read_bytes() == finished.print.read_bytes()
    assert screen.read_bytes() == finished.screen.read_bytes()


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

"""Print files are made for the printer asked for; screen files are the same for all of them."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from bookletgen.build.outputs import Output
from bookletgen.load.printer import PROGRAM
from tests.support.booklets import BookletCopy
from tests.support.builds import Builder

PRESS = "printers/our-press.yaml"


@pytest.fixture
def press(booklet: BookletCopy) -> BookletCopy:
    """Give a booklet with a printer that wants the cover by itself."""
    shipped = (PROGRAM.folder / "printers" / "sheetfed-coated.yaml").read_text(encoding="utf-8")
    assert shipped.count("cover: with-body") == 1
    booklet.write(PRESS, shipped.replace("cover: with-body", "cover: separate"))
    return booklet


def page_counts(folder: Path) -> dict[str, int]:
    counts = {}
    for path in folder.glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            counts[path.name.partition(".")[2]] = len(pdf.pages)
    return counts


def test_cover_and_inside_are_two_files_where_the_printer_wants_it_so(press: BookletCopy) -> None:
    builder = Builder(press)
    request = replace(builder.request, printer="our-press", outputs=(Output.PRINT, Output.SCREEN))

    made = builder.build(request)

    assert made.report.errors == 0, made.report.diagnostics
    whole = page_counts(builder.to)["screen.pdf"]
    assert page_counts(builder.to) == {
        "print-cover.pdf": 4,
        "print-body.pdf": whole - 4,
        "screen.pdf": whole,
    }
    assert [file.pages for file in made.files] == [4, whole - 4, whole]
    assert builder.build(request).was_current


def test_another_printer_changes_the_print_file_and_not_the_screen_file(booklet: BookletCopy) -> None:
    builder = Builder(booklet)
    files = [
        {file.output: file.sha256 for file in builder.build(replace(builder.request, printer=name)).files}
        for name in (None, "office")
    ]
    assert files[0]["print"] != files[1]["print"]
    assert files[0]["screen"] == files[1]["screen"]

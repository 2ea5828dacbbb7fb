"""Print files are made for the printer asked for; screen files are the same for all of them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from bookletgen.build.outputs import Output
from bookletgen.diagnostics.place import PageSpot
from tests.support.booklets import BookletCopy
from tests.support.builds import Builder
from tests.support.editions import STYLES
from tests.support.printers import write_printer_with_separate_cover

PRESS = "printers/our-press.yaml"


@pytest.fixture
def press(booklet: BookletCopy) -> BookletCopy:
    """Give a booklet with a printer that wants the cover by itself."""
    write_printer_with_separate_cover(booklet)
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


def binding(booklet: BookletCopy, least: int, most: int) -> None:
    profile = (booklet.folder / PRESS).read_text(encoding="utf-8")
    assert "min_pages: 8, max_pages: 64" in profile
    booklet.write(
        PRESS, profile.replace("min_pages: 8, max_pages: 64", f"min_pages: {least}, max_pages: {most}")
    )


@pytest.mark.parametrize(("less", "more"), [(0, 0), (4, -4), (-4, 4)])
def test_the_binding_counts_the_pages_of_cover_and_inside_together(
    press: BookletCopy, built_starter: Path, less: int, more: int
) -> None:
    builder = Builder(press)
    whole = page_counts(built_starter)["screen.pdf"]
    binding(press, whole - less, whole + more)

    result = builder.build(replace(builder.request, printer="our-press", outputs=(Output.PRINT,)))

    refused = {(item.code, item.where.path.partition(".")[2]) for item in result.report.diagnostics}
    assert refused == ({("PDF121", "print-body.pdf")} if more < 0 or less < 0 else set())


def test_a_statement_that_is_lost_inside_is_missed_on_its_page_of_that_file(
    press: BookletCopy, tmp_path: Path
) -> None:
    styles = tmp_path / "styles"
    shutil.copytree(STYLES, styles)
    with (styles / "part.css").open("a", encoding="utf-8") as css:
        css.write(".safety p { visibility: hidden !important }")
    builder = Builder(press, styles=styles)
    outputs = (Output.PRINT, Output.SCREEN, Output.DUPLEX)

    result = builder.build(replace(builder.request, printer="our-press", outputs=outputs))

    lost = {item.where.path.partition(".")[2]: item.where for item in result.report.diagnostics}
    assert {item.code for item in result.report.diagnostics} == {"SAF005"}
    assert lost.keys() == {"print-body.pdf", "screen.pdf", "duplex.pdf"}
    pages = {name: place.page for name, place in lost.items() if isinstance(place, PageSpot)}
    assert pages["print-body.pdf"] == pages["screen.pdf"] - 2
    assert pages["duplex.pdf"] == pages["screen.pdf"]


def test_another_printer_changes_the_print_file_and_not_the_screen_file(booklet: BookletCopy) -> None:
    builder = Builder(booklet)
    files = [
        {file.output: file.sha256 for file in builder.build(replace(builder.request, printer=name)).files}
        for name in (None, "office")
    ]
    assert files[0]["print"] != files[1]["print"]
    assert files[0]["screen"] == files[1]["screen"]

"""Sheets as an output of a build."""

from dataclasses import replace
from pathlib import Path

import pytest

from bookletgen.build.outputs import Output
from tests.support.booklets import STARTER, BookletCopy
from tests.support.builds import Builder
from tests.support.folders import contents_of
from tests.support.pdf_text import corners_of

BUILD = Path("build")
SHEETS = BUILD / "clinic-visit-visit.duplex.pdf"


def profile_of(printer: str) -> str:
    """Give a printer's profile as it is shipped."""
    return (STARTER.parent / "printers" / f"{printer}.yaml").read_text(encoding="utf-8")


def test_sheets_are_made_again_where_their_printer_changed(builder: Builder, booklet: BookletCopy) -> None:
    asked = replace(builder.request, outputs=(Output.DUPLEX,))
    (sheets,) = builder.build(asked).files
    booklet.write("printers/office.yaml", profile_of("office").replace("short-edge", "long-edge"))

    (turned,) = builder.build(asked).files

    assert (sheets.name, sheets.pages) == ("clinic-visit-visit.duplex.pdf", 8)
    assert turned.sha256 != sheets.sha256


def test_a_booklet_that_cannot_be_stitched_gets_no_files(builder: Builder, booklet: BookletCopy) -> None:
    before = contents_of(BUILD)
    booklet.write("printers/office.yaml", profile_of("office").replace("max_pages: 60", "max_pages: 4"))

    result = builder.build(replace(builder.request, outputs=(Output.SCREEN, Output.DUPLEX)))

    assert [(item.code, str(item.where)) for item in result.report.diagnostics] == [
        ("IMP004", "clinic-visit-visit.duplex.pdf")
    ]
    assert contents_of(BUILD) == before


@pytest.mark.parametrize(("edge", "is_at_the_right"), [("left", True), ("right", False)])
def test_sheets_are_bound_where_the_printer_of_the_booklet_binds_it(
    builder: Builder, booklet: BookletCopy, edge: str, *, is_at_the_right: bool
) -> None:
    press = profile_of("sheetfed-coated").replace("edge: left", f"edge: {edge}")
    booklet.write("printers/sheetfed-coated.yaml", press)

    builder.build(replace(builder.request, outputs=(Output.DUPLEX,)))

    title = next(word for word in corners_of(SHEETS) if word.page == 1 and word.text == "Your")
    assert (title.left_mm > 148.5) is is_at_the_right

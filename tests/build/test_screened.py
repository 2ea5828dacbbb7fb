"""Print files are screened as they are made; one that a press would refuse gets no name."""

from dataclasses import replace
from pathlib import Path

import pytest

import bookletgen.printers
from bookletgen.build.outputs import Output
from tests.support.builds import Builder
from tests.support.folders import contents_of

PROFILE = Path(bookletgen.printers.__path__[0]) / "sheetfed-coated.yaml"


def own_printer(builder: Builder, old: str, new: str) -> None:
    profile = PROFILE.read_text(encoding="utf-8")
    assert old in profile
    builder.booklet.write("printers/our-press.yaml", profile.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("min_pages: 8, max_pages: 64", "min_pages: 4, max_pages: 4", "PDF121", "our-press binds 4 to 4"),
        ("safe_zone_mm: 5 ", "safe_zone_mm: 30 ", "PDF120", "our-press asks for 30 mm"),
    ],
)
def test_what_the_printer_cannot_print_is_an_error_and_publishes_nothing(
    builder: Builder, old: str, new: str, code: str, words: str
) -> None:
    before = contents_of(Path("build"))
    own_printer(builder, old, new)

    result = builder.build(replace(builder.request, printer="our-press"))

    assert {item.code for item in result.report.diagnostics} == {code}
    assert words in result.report.diagnostics[0].message
    assert result.report.diagnostics[0].where.path == "clinic-visit-visit.print.pdf"
    assert result.files == ()
    assert contents_of(Path("build")) == before


def test_a_screen_file_is_not_held_to_what_a_press_asks_for(builder: Builder) -> None:
    own_printer(builder, "safe_zone_mm: 5 ", "safe_zone_mm: 30 ")

    result = builder.build(replace(builder.request, printer="our-press", outputs=(Output.SCREEN,)))

    assert result.report.diagnostics == ()
    assert [file.output for file in result.files] == ["screen"]

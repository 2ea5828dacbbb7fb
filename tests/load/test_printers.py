"""Printer profiles: those that come with the program, and those of a booklet."""

from bookletgen.load.booklet import load_booklet
from bookletgen.load.printer import shipped_printers
from bookletgen.model.printer import PrinterProfile
from tests.load.broken_inputs import write_printer
from tests.support.booklets import BookletCopy
from tests.support.runs import Runner

MM_3_PT = 8.504


def own_printers(booklet: BookletCopy) -> dict[str, PrinterProfile]:
    loaded = load_booklet(booklet.folder, "booklet")
    assert loaded.booklet, loaded.diagnostics
    return dict(loaded.booklet.printers)


def test_three_printers_are_there_without_any_booklet() -> None:
    assert list(shipped_printers()) == ["office", "sheetfed-coated", "sheetfed-marks"]


def test_every_shipped_printer_names_the_condition_of_its_colour_profile() -> None:
    for profile in shipped_printers().values():
        assert profile.press.identifier == "FOGRA39"
        assert profile.icc.is_file()


def test_a_booklet_adds_a_printer_and_may_use_a_shipped_colour_profile(booklet: BookletCopy) -> None:
    write_printer(booklet, "3 mm, bottom", "0.125 in, bottom")

    printers = own_printers(booklet)

    assert set(printers) == {*shipped_printers(), "our-press"}
    assert printers["our-press"].icc == shipped_printers()["office"].icc
    bleed = printers["our-press"].printer.bleed
    assert (str(bleed.top), bleed.top.pt, round(bleed.bottom.pt, 3)) == ("0.125 in", 9.0, MM_3_PT)


def test_a_booklet_replaces_a_shipped_printer_by_its_id(booklet: BookletCopy) -> None:
    write_printer(booklet, "name: Sheetfed offset, coated paper", "name: The machine downstairs")
    booklet.path("printers/our-press.yaml").rename(booklet.path("printers/office.yaml"))

    assert own_printers(booklet)["office"].printer.name.text == "The machine downstairs"


def test_a_build_for_a_printer_that_is_not_there_is_wrong_usage(booklet: BookletCopy, run: Runner) -> None:
    result = run("build", str(booklet.folder), "--printer", "ofice", "--jobs", "1")

    assert (result.exit_code, result.out) == (2, "")
    assert result.err == "error: the booklet has no printer `ofice`\nhint: did you mean `office`?\n"

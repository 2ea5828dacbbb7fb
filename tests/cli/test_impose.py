"""`bookletgen impose`: which file it makes, how its options count, and what it says."""

from pathlib import Path

import pikepdf
import pytest

from tests.support.booklets import STARTER, BookletCopy
from tests.support.numbered_pdf import PageMaker, numbered_pdf, saved
from tests.support.pdf_dump import box_mm
from tests.support.pdf_text import corners_of
from tests.support.runs import Runner

PROFILE = STARTER.parent / "printers" / "office.yaml"


@pytest.fixture(autouse=True)
def leaflet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file of eight A5 pages in the current folder."""
    monkeypatch.chdir(tmp_path)
    return saved(numbered_pdf(*[PageMaker(around_mm=3)] * 8), Path("leaflet.pdf"))


def left_mm(file: str, word: str) -> float:
    """Say how far a word stands from the left edge of its sheet."""
    return next(box.left_mm for box in corners_of(Path(file)) if box.text == word)


def paper_and_marks(file: str) -> tuple[tuple[float, ...], bool]:
    """Give the paper in millimetres, and whether the sheets are to be trimmed."""
    with pikepdf.open(file) as pdf:
        return box_mm(pdf.pages[0], "/MediaBox"), "/TrimBox" in pdf.pages[0]


def test_the_sheets_stand_beside_the_file_and_it_says_how_to_print_them(run: Runner) -> None:
    result = run("impose", "leaflet.pdf")

    assert (result.exit_code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "leaflet.duplex.pdf: 8 pages of 148 x 210 mm on 2 sheets of A4",
        "print both sides at actual size, turned over the short edge; then fold and stitch",
    ]
    assert sorted(path.name for path in Path().iterdir()) == ["leaflet.duplex.pdf", "leaflet.pdf"]


def test_it_says_what_it_had_to_do_with_a_file(run: Runner) -> None:
    saved(numbered_pdf(*[PageMaker()] * 6), Path("plain.pdf"))

    result = run("impose", "plain.pdf", "--flip", "long")

    assert result.out.splitlines()[1:] == [
        "blank pages before the back cover, to fill the last sheet: 2",
        "the file does not say where its pages are trimmed: whole pages are used",
        "print both sides at actual size, turned over the long edge; then fold and stitch",
    ]


def test_options_count_for_more_than_the_profile(run: Runner) -> None:
    run("impose", "leaflet.pdf", "--to", "as-is.pdf")
    run("impose", "leaflet.pdf", "--to", "thick.pdf", "--paper-caliper", "0.5")
    run("impose", "leaflet.pdf", "--to", "thin.pdf", "--paper-caliper", "0")
    run("impose", "leaflet.pdf", "--to", "right.pdf", "--binding", "right")
    run("impose", "leaflet.pdf", "--to", "marked.pdf", "--marks")
    run("impose", "leaflet.pdf", "--to", "large.pdf", "--sheet", "A3")
    run("impose", "leaflet.pdf", "--to", "press.pdf", "--printer", "sheetfed-marks")
    run("impose", "leaflet.pdf", "--to", "bare.pdf", "--printer", "sheetfed-marks", "--no-marks")

    assert left_mm("as-is.pdf", "page3") == pytest.approx(148.5 + 20 - 0.1, abs=0.02)
    assert left_mm("thick.pdf", "page3") == pytest.approx(148.5 + 20 - 0.5, abs=0.02)
    assert left_mm("thin.pdf", "page3") == pytest.approx(148.5 + 20, abs=0.02)
    assert left_mm("right.pdf", "page1") == pytest.approx(0.5 + 20, abs=0.02)
    assert paper_and_marks("marked.pdf") == ((0, 0, 420, 297), True)
    assert paper_and_marks("large.pdf") == ((0, 0, 420, 297), False)
    assert paper_and_marks("press.pdf") == ((0, 0, 420, 297), True)
    assert paper_and_marks("bare.pdf") == ((0, 0, 297, 210), False)


def test_a_printer_of_the_booklet_is_known_by_its_id(run: Runner, tmp_path: Path) -> None:
    booklet = BookletCopy.of(STARTER, tmp_path / "booklet")
    profile = PROFILE.read_text(encoding="utf-8")
    booklet.write("printers/reception.yaml", profile.replace("max_pages: 60", "max_pages: 4"))

    result = run("impose", "leaflet.pdf", "--printer", "reception")

    assert result.exit_code == 1
    assert result.out.splitlines()[:2] == [
        (
            "leaflet.pdf: error[IMP004] the booklet has 8 pages, "
            "and the printer `reception` stitches no more than 4"
        ),
        (
            "   hint: shorten it, name another --printer, or have a press bind it   "
            "more: bookletgen explain IMP004"
        ),
    ]
    assert not Path("leaflet.duplex.pdf").exists()


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        (("--printer", "ofice"), "bookletgen has no printer `ofice`", "did you mean `office`?"),
        (("--to", "leaflet.pdf"), "leaflet.pdf is the file to impose", "name another file with --to"),
    ],
)
def test_wrong_usage_is_told_apart(
    run: Runner, leaflet: Path, options: tuple[str, ...], message: str, hint: str
) -> None:
    before = leaflet.read_bytes()

    result = run("impose", "leaflet.pdf", *options)

    assert (result.exit_code, result.err) == (2, f"error: {message}\nhint: {hint}\n")
    assert leaflet.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kind: saddle-stitch", "kind: perfect", "the printer `own` does not stitch sheets"),
        ("kind: saddle-stitch", "kind: glue", "the profile of the printer `own` is not sound"),
    ],
)
def test_a_printer_that_cannot_stitch_is_refused(
    run: Runner, tmp_path: Path, old: str, new: str, message: str
) -> None:
    booklet = BookletCopy.of(STARTER, tmp_path / "booklet")
    booklet.write("printers/own.yaml", PROFILE.read_text(encoding="utf-8").replace(old, new))

    result = run("impose", "leaflet.pdf", "--printer", "own")

    assert (result.exit_code, message in result.err) == (2, True)

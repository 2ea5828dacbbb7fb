"""The duplex file: every page at its place on its side, whole, in its own size, and nothing else."""

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops

from bookletgen.finish.duplex import finish_duplex
from bookletgen.model.imposition import BoundEdge, Flip
from tests.finish.conftest import Finished
from tests.support.imposing import OFFICE, imposed
from tests.support.numbered_pdf import A5, PageMaker, numbered_pdf
from tests.support.pdf_dump import box_mm
from tests.support.pdf_text import corners_of

FOLD_MM = 148.5


def halves(file: Path) -> list[tuple[str, ...]]:
    """Name the words on each side of the sheets, from left to right."""
    sides: dict[int, list[tuple[float, str]]] = {}
    for word in corners_of(file):
        sides.setdefault(word.page, []).append((word.left_mm, word.text))
    return [tuple(text for _, text in sorted(sides[side])) for side in sorted(sides)]


def test_eight_pages_stand_on_two_sheets(to: Path) -> None:
    made = imposed(numbered_pdf(*[PageMaker()] * 8), to)

    assert (made.pages, made.sheets, made.paper, made.blanks, made.diagnostics) == (8, 2, "A4", 0, ())
    assert halves(to) == [("page8", "page1"), ("page2", "page7"), ("page6", "page3"), ("page4", "page5")]


def test_bound_at_the_right_left_and_right_are_swapped(to: Path) -> None:
    imposed(numbered_pdf(*[PageMaker()] * 4), to, replace(OFFICE, bound_edge="right"))

    assert halves(to) == [("page1", "page4"), ("page3", "page2")]


def test_blank_pages_stand_before_the_back_cover_and_are_counted(to: Path) -> None:
    made = imposed(numbered_pdf(*[PageMaker()] * 6), to)

    assert (made.pages, made.blanks) == (6, 2)
    assert halves(to) == [("page6", "page1"), ("page2",), ("page3",), ("page4", "page5")]


def test_the_sheet_is_a4_and_each_page_keeps_its_size_beside_the_fold(to: Path) -> None:
    imposed(numbered_pdf(*[PageMaker()] * 8), to)

    with pikepdf.open(to) as pdf:
        assert {box_mm(page, "/MediaBox") for page in pdf.pages} == {(0, 0, 297, 210)}
    places = {(word.page, word.text): word.left_mm for word in corners_of(to)}
    # 20 mm into each page; the second sheet is moved to the fold by one leaf of 0.1 mm.
    assert places[1, "page1"] == pytest.approx(FOLD_MM + 20, abs=0.05)
    assert places[1, "page8"] == pytest.approx(FOLD_MM - 148 + 20, abs=0.05)
    assert places[3, "page3"] == pytest.approx(FOLD_MM + 20 - 0.1, abs=0.05)
    assert places[4, "page4"] == pytest.approx(FOLD_MM - 148 + 20 + 0.1, abs=0.05)


def test_turned_over_the_long_edge_the_back_stands_on_its_head(to: Path) -> None:
    pdf = numbered_pdf(*[PageMaker()] * 4)
    imposed(pdf, to)
    upright = {word.text: word for word in corners_of(to)}
    imposed(pdf, to, replace(OFFICE, flip="long-edge"))
    turned = {word.text: word for word in corners_of(to)}

    for name in ("page1", "page4"):
        assert turned[name] == upright[name]
    for name in ("page2", "page3"):
        assert turned[name].right_mm == pytest.approx(297 - upright[name].left_mm, abs=0.01)
        assert turned[name].bottom_mm == pytest.approx(210 - upright[name].top_mm, abs=0.01)


@pytest.mark.parametrize(
    "maker",
    [
        PageMaker(rotation=90),
        PageMaker(rotation=180),
        PageMaker(rotation=270),
        PageMaker(unit=2.5),
        PageMaker(origin_mm=-30),
        PageMaker(around_mm=5),
        PageMaker(around_mm=3, rotation=90, unit=2, origin_mm=12),
    ],
    ids=str,
)
def test_what_a_reader_sees_stands_at_the_same_place_however_a_page_states_it(
    maker: PageMaker, to: Path
) -> None:
    imposed(numbered_pdf(*[PageMaker()] * 4), to)
    plain = {word.text: word for word in corners_of(to)}
    imposed(numbered_pdf(*[maker] * 4), to)

    for word in corners_of(to):
        assert (word.left_mm, word.top_mm) == pytest.approx(
            (plain[word.text].left_mm, plain[word.text].top_mm), abs=0.02
        )


def drawn(file: Path, page: int, folder: Path) -> Image.Image:
    """Draw a page, four pixels a millimetre."""
    arguments = ["-r", str(25.4 * 4), "-f", str(page), "-singlefile"]
    subprocess.run(["pdftoppm", *arguments, file, folder / "page"], check=True)
    with Image.open(folder / "page.ppm") as image:
        return image.copy()


def test_a_page_looks_as_it_did(finished: Finished, tmp_path: Path, to: Path) -> None:
    made = finish_duplex(OFFICE, finished.typeset, to, shown_as="tiny")
    assert (made.paper, made.sheets, made.page_size) == ("A4", 1, "100 x 80 mm")
    sheet = drawn(to, 2, tmp_path)
    # Pages of 100 x 80 mm lie in the middle of A4: 48.5 and 65 mm from its edges.
    for page, left in ((2, 4 * 48.5), (3, 4 * 148.5)):
        screen = drawn(finished.screen, page, tmp_path).crop((0, 0, 4 * 100, 4 * 80))
        box = (round(left), 4 * 65, round(left) + 4 * 100, 4 * (65 + 80))
        difference = ImageChops.difference(sheet.crop(box), screen).convert("L")
        assert min(screen.convert("L").tobytes()) < 128
        assert sum(difference.histogram()[24:]) <= screen.width * screen.height // 1000


def test_nothing_shows_beyond_the_trim_unless_the_sheet_is_trimmed(tmp_path: Path, to: Path) -> None:
    pdf = numbered_pdf(*[PageMaker((100, 80), around_mm=10)] * 4)
    pages, outside = (4 * 100, 4 * 100), (4 * 47, 4 * 100)

    imposed(pdf, to)
    folded = drawn(to, 1, tmp_path)
    imposed(pdf, to, replace(OFFICE, marks=True))
    trimmed = drawn(to, 1, tmp_path)

    red, white = (255, 204, 204), (255, 255, 255)
    assert (folded.getpixel(pages), folded.getpixel(outside)) == (red, white)
    assert (trimmed.getpixel(pages), trimmed.getpixel(outside)) == (red, red)
    # Bleed ends where the marks begin, 3 mm from the trim.
    assert trimmed.getpixel((4 * 45, 4 * 100)) == white


def test_marks_show_the_trim_and_the_fold_outside_the_bleed(tmp_path: Path, to: Path) -> None:
    made = imposed(numbered_pdf(*[PageMaker(around_mm=3)] * 8), to, replace(OFFICE, marks=True))

    assert made.paper == "A3"
    with pikepdf.open(to) as pdf:
        assert box_mm(pdf.pages[0], "/TrimBox") == (62, 43.5, 358, 253.5)
        assert box_mm(pdf.pages[0], "/BleedBox") == (59, 40.5, 361, 256.5)
        assert box_mm(pdf.pages[2], "/TrimBox") == (62.1, 43.5, 357.9, 253.5)  # a leaf of 0.1 mm less
    sheet = drawn(to, 1, tmp_path).convert("L")

    def darkest(left: float, top: float, right: float, bottom: float) -> int:
        return min(sheet.crop((4 * left, 4 * top, 4 * right, 4 * bottom)).tobytes())

    for x in (62, 210, 358):  # the left trim, the fold, the right trim
        assert darkest(x - 1, 37, x + 1, 39) < 200  # above the bleed
        assert darkest(x - 1, 258, x + 1, 260) < 200  # below it
    assert darkest(55, 42, 58, 45) < 200  # beside the upper left corner
    assert darkest(59.5, 41, 61.5, 43) > 200  # no mark in the bleed


def test_fonts_and_pictures_stay_one_object_and_nothing_is_rasterised(to: Path) -> None:
    imposed(numbered_pdf(*[PageMaker()] * 16), to)

    with pikepdf.open(to) as pdf:
        kinds = [
            (str(item.get("/Type")), str(item.get("/Subtype")))
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary | pikepdf.Stream)
        ]
    assert kinds.count(("/Font", "/Type1")) == 1
    assert kinds.count(("/XObject", "/Image")) == 1
    assert kinds.count(("/XObject", "/Form")) == 16
    assert sum(kind == "/Page" for kind, _ in kinds) == 8


def test_what_only_a_screen_can_use_is_gone_and_the_output_intent_stays(finished: Finished, to: Path) -> None:
    with pikepdf.open(BytesIO(finished.typeset)) as pdf:
        pdf.Root.OutputIntents = [{"/Type": pikepdf.Name.OutputIntent, "/S": pikepdf.Name.GTS_PDFX}]
        imposed(pdf, to)

    with pikepdf.open(to) as sheets:
        assert set(sheets.Root.keys()) == {
            "/Type",
            "/Pages",
            "/Lang",
            "/Metadata",
            "/OutputIntents",
            "/ViewerPreferences",
        }
        assert not any("/Annots" in page.obj for page in sheets.pages)
        assert sheets.docinfo["/Title"] == "Tiny"
        with sheets.open_metadata() as metadata:
            assert metadata["dc:title"] == "Tiny"
            assert not any(name.endswith("}part") for name in metadata)
        assert sheets.check_pdf_syntax() == []


@pytest.mark.parametrize(
    ("flip", "asked"),
    [("short-edge", "/DuplexFlipShortEdge"), ("long-edge", "/DuplexFlipLongEdge")],
)
def test_the_print_dialogue_starts_with_both_sides_at_actual_size(flip: Flip, asked: str, to: Path) -> None:
    imposed(numbered_pdf(*[PageMaker()] * 4), to, replace(OFFICE, flip=flip))

    with pikepdf.open(to) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == asked
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_what_is_filled_in_and_is_to_be_printed_is_printed(to: Path) -> None:
    pdf = numbered_pdf(*[PageMaker()] * 4)
    stamps = (("printed", 4), ("hidden", 2), ("onscreen", 0))  # ISO 32000-1, table 165
    pdf.pages[0].obj.Annots = [stamp(pdf, word, flags) for word, flags in stamps]

    imposed(pdf, to)

    assert halves(to)[0] == ("page4", "page1", "printed")


def stamp(pdf: pikepdf.Pdf, word: str, flags: int) -> pikepdf.Object:
    """Make a stamp with a word, in the upper right of a page."""
    font = pdf.pages[0].obj.Resources.Font.F1
    shown = pdf.make_stream(
        f"BT /F1 12 Tf 5 5 Td ({word}) Tj ET".encode(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=[0, 0, 100, 20],
        Resources={"/Font": {"/F1": font}},
    )
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Stamp,
            Rect=[250, 500, 350, 520],
            F=flags,
            AP={"/N": shown},
        )
    )


@pytest.mark.parametrize(("flip", "edge"), [("short-edge", "left"), ("long-edge", "right")])
def test_imposing_again_gives_the_same_bytes(
    finished: Finished, flip: Flip, edge: BoundEdge, tmp_path: Path
) -> None:
    settings = replace(OFFICE, flip=flip, bound_edge=edge, marks=True)
    first, again = tmp_path / "first.pdf", tmp_path / "again.pdf"
    for to in (first, again):
        finish_duplex(settings, finished.typeset, to, shown_as="tiny")
    assert first.read_bytes() == again.read_bytes()


def test_a_file_that_states_no_trim_is_taken_whole_and_that_is_told(to: Path) -> None:
    assert not imposed(numbered_pdf(*[PageMaker()] * 4), to).states_trim
    assert imposed(numbered_pdf(*[PageMaker(around_mm=3)] * 4), to).states_trim


def test_sizes_that_were_rounded_to_points_are_one_size(to: Path) -> None:
    width, height = A5
    pages = [PageMaker(), PageMaker((width + 0.3, height - 0.3)), PageMaker(), PageMaker()]
    assert imposed(numbered_pdf(*pages), to).diagnostics == ()

"""Rules over facts made by hand: what printers ask for, and where limits lie exactly."""

from dataclasses import replace

import pytest

from bookletgen.model.press_limits import PressLimits
from bookletgen.preflight.colour import CMYK, GRAY, Colour, ColourSpace, IccProfile
from bookletgen.preflight.facts import OutputIntent, PageBoxes, PdfFacts
from bookletgen.preflight.ink_areas import InkAreas, InkSpot
from bookletgen.preflight.painted import Box, Image, PaintedImage, PaintState, Where
from bookletgen.preflight.registry import RULES
from bookletgen.preflight.run_rules import run_rules
from tests.preflight.limits import PRESS
from tests.support.pdf_facts import A5, BLACK, BLEED, MM, a_file, pages, square, text

RED = Colour(CMYK, (0.0, 1.0, 1.0, 0.0))


def found(
    facts: PdfFacts, code: str, press: PressLimits | None = None, ink: InkAreas | None = None
) -> list[str]:
    (rule,) = (rule for rule in RULES if rule.kind.code == code)
    diagnostics, _ = run_rules([rule], facts, "sheet-cmyk", press, ink)
    assert all(item.code == code and item.hint for item in diagnostics)
    return [
        f"{item.where}: {item.severity}: {item.message}".removeprefix("leaflet.pdf: ") for item in diagnostics
    ]


@pytest.mark.parametrize(
    ("box", "gap"),
    [
        ((5, 100, 50, 104), None),
        ((4.96, 100, 50, 104), None),
        ((4.9, 100, 50, 104), "4.9"),
        ((100, 100, 144, 104), "4.0"),
        ((50, 2, 90, 6), "2.0"),
        ((50, 203, 90, 207), "3.0"),
        ((-2, 100, 20, 104), "-2.0"),
        ((50, -3, 90, -1), None),
    ],
)
def test_text_keeps_out_of_the_safe_zone(box: Box, gap: str | None) -> None:
    message = f"the text “Some words” is {gap} mm from the cut; sheetfed-coated asks for 5 mm"
    messages = found(a_file(text(box)), "PDF120", PRESS)
    assert [each.rpartition(": ")[2] for each in messages] == ([message] if gap else [])


@pytest.mark.parametrize(
    ("count", "message"),
    [
        (8, None),
        (64, None),
        (4, "warning: the file has only 4 pages; sheetfed-coated binds 8 to 64 (saddle-stitch)"),
        (68, "error: the file has 68 pages; sheetfed-coated binds 8 to 64 (saddle-stitch)"),
        (18, "error: the file has 18 pages, which is no multiple of 4 (saddle-stitch)"),
    ],
)
def test_the_pages_can_be_bound(count: int, message: str | None) -> None:
    assert found(a_file(count=count), "PDF121", PRESS) == ([message] if message else [])


def test_every_edge_has_the_bleed_that_the_printer_asks_for() -> None:
    short: Box = (-2 * MM, -3 * MM, 151 * MM, 213 * MM)
    facts = replace(a_file(), pages=pages(2, PageBoxes(media=BLEED, bleed=short, trim=A5)))
    assert found(facts, "PDF036", PRESS) == [
        "page 1: error: the left edge has 2 mm bleed; sheetfed-coated asks for 3 mm",
        "page 2: error: the left edge has 2 mm bleed; sheetfed-coated asks for 3 mm",
    ]


def test_the_bound_edge_may_have_less_bleed_on_left_and_right_pages_alike() -> None:
    unbled: Box = (0, -3 * MM, 151 * MM, 213 * MM)
    bleed = replace(PRESS.bleed, inner_pt=0)
    facts = replace(a_file(), pages=pages(2, PageBoxes(media=BLEED, bleed=unbled, trim=A5)))
    assert found(facts, "PDF036", replace(PRESS, bleed=bleed)) == [
        "page 2: error: the left edge has 0 mm bleed; sheetfed-coated asks for 3 mm"
    ]


@pytest.mark.parametrize(
    ("identifier", "sha256", "message"),
    [
        ("FOGRA39", PRESS.icc_sha256, None),
        ("FOGRA51", PRESS.icc_sha256, "the file is made for FOGRA51, and sheetfed-coated prints FOGRA39"),
        ("FOGRA39", "0" * 64, "the file says FOGRA39, but its profile is not the one sheetfed-coated uses"),
    ],
)
def test_the_file_is_made_for_the_printing_condition_of_the_printer(
    identifier: str, sha256: str, message: str | None
) -> None:
    profile = IccProfile("prtr", "CMYK", (2, 1), sha256)
    facts = replace(a_file(), output_intents=(OutputIntent("GTS_PDFX", identifier, profile=profile),))
    assert found(facts, "PDF025", PRESS) == ([f"error: {message}"] if message else [])


@pytest.mark.parametrize("code", ["PDF036", "PDF120", "PDF121"])
def test_without_a_printer_what_cannot_be_judged_is_not_run(code: str) -> None:
    (rule,) = (rule for rule in RULES if rule.kind.code == code)
    diagnostics, not_run = run_rules([rule], a_file(text((0, 0, 9, 9)), count=3), "sheet-cmyk")
    assert diagnostics == ()
    assert len(not_run) == 1
    assert not_run[0].startswith(f"leaflet.pdf: {code} ")
    assert "no printer is named" in not_run[0]


@pytest.mark.parametrize(("size_pt", "is_found"), [(11.94, True), (11.96, False), (12, False)])
def test_text_sizes_are_rounded_to_a_tenth_of_a_point(size_pt: float, *, is_found: bool) -> None:
    knocking = PaintState(fill=BLACK)
    assert bool(found(a_file(text((20, 20, 60, 24), size_pt, knocking)), "PDF093")) is is_found


@pytest.mark.parametrize(("side_mm", "is_found"), [(0.0879, True), (0.0882, False)])
def test_lines_are_rounded_to_a_thousandth_of_a_point(side_mm: float, *, is_found: bool) -> None:
    assert bool(found(a_file(square(RED, (20, 20, 60, 20 + side_mm))), "PDF099")) is is_found


@pytest.mark.parametrize(
    ("ppi", "severity"), [(148.4, "error"), (148.6, "warning"), (223.4, "warning"), (223.6, None)]
)
def test_resolution_is_rounded_to_a_pixel_an_inch(ppi: float, severity: str | None) -> None:
    image = PaintedImage(Where(1, (20, 20, 90, 90)), Image(100, 100, 8, CMYK), (ppi, 300.0), PaintState())
    messages = found(replace(a_file(), painted=(image,)), "PDF110")
    assert [message.split(": ")[1] for message in messages] == ([severity] if severity else [])


def test_a_picture_of_16_pixels_may_be_coarse() -> None:
    image = PaintedImage(Where(1, (20, 20, 90, 90)), Image(16, 100, 8, CMYK), (20.0, 20.0), PaintState())
    assert found(replace(a_file(), painted=(image,)), "PDF110") == []


@pytest.mark.parametrize(
    ("colour", "state", "is_found"),
    [
        (Colour(CMYK, (0.0,) * 4), {"overprint_fill": True, "overprint_mode": 1}, True),
        (Colour(CMYK, (0.0,) * 4), {"overprint_fill": True, "overprint_mode": 0}, False),
        (Colour(CMYK, (0.0,) * 4), {"overprint_stroke": True, "overprint_mode": 1}, False),
        (Colour(GRAY, (1.0,)), {"overprint_fill": True}, True),
        (Colour(ColourSpace("Separation", 1, ("Gold",), CMYK), (0.0,)), {"overprint_fill": True}, True),
        (RED, {"overprint_fill": True, "overprint_mode": 1}, False),
    ],
)
def test_white_overprints_where_the_press_would_let_it_vanish(
    colour: Colour, state: dict[str, bool | int], *, is_found: bool
) -> None:
    assert bool(found(a_file(square(colour, (20, 20, 60, 60), **state)), "PDF092")) is is_found


def test_what_is_alike_on_a_page_is_told_once_with_the_worst_of_it() -> None:
    knocking = PaintState(fill=BLACK)
    runs = [text((20, y, 60, y + 4), size, knocking) for y, size in ((20, 9), (40, 7), (60, 8))]
    (message,) = found(a_file(*runs), "PDF093")
    assert message.startswith(
        "page 1, 20 mm across, 166 mm down: warning: the black text “Some words” of 7.0 pt"
    )
    assert message.endswith("(2 more like it on this page)")


def test_what_is_alike_on_many_pages_is_told_once_with_its_pages() -> None:
    facts = a_file(
        *(
            square(Colour(ColourSpace("DeviceRGB", 3), (1.0, 0.0, 0.0)), (9, 9, 19, 19), page)
            for page in (1, 2, 3, 6)
        )
    )
    (message,) = found(facts, "PDF050")
    assert message.startswith("page 1, 9 mm across, 191 mm down: error: a shape in DeviceRGB")
    assert message.endswith("(3 more like it on pages 1-3, 6)")


@pytest.mark.parametrize(("percent", "limit"), [(301, "300"), (300.4, None), (330, "300")])
def test_ink_by_area_is_held_to_the_printers_limit(percent: float, limit: str | None) -> None:
    ink = InkAreas((InkSpot(1, (10 * MM, 10 * MM, 14 * MM, 14 * MM), percent),))
    messages = found(a_file(), "PDF100", PRESS, ink)
    place = "page 1, 10 mm across, 196 mm down: warning"
    expected = f"{place}: the inks add up to {percent:.0f} %; the limit is {limit} %"
    assert messages == ([expected] if limit else [])


def test_a_colour_that_stops_at_the_cut_is_found_at_each_edge() -> None:
    shapes = (
        square(RED, (0, 0, 148, 210)),
        square(RED, (-3, -3, 151, 213), 2),
        square(RED, (5, 5, 90, 90), 3),
    )
    messages = found(a_file(*shapes), "PDF038")
    assert [message.split(" at the ")[1].split(" edge")[0] for message in messages] == [
        "left",
        "bottom",
        "right",
        "top",
    ]
    assert all(message.startswith("page 1, 0 mm across") for message in messages)

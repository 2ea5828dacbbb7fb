"""Rules over laid-out pages: what they find, and that they are explained."""

from collections.abc import Mapping

import pytest

from bookletgen.check.page_registry import PAGE_RULES
from bookletgen.check.page_rule import LaidOut, run_page_rules
from bookletgen.model.laid_out import LaidOutLine, LaidOutText
from bookletgen.model.press import Rgb

BLACK, GREY, WHITE, TEAL = (0, 0, 0), (0x59, 0x59, 0x59), (255, 255, 255), (0, 0x56, 0x5B)


def line(
    text: str, page: int = 3, size_pt: float = 12.0, colour: Rgb = BLACK, ground: Rgb = WHITE
) -> LaidOutLine:
    return LaidOutLine(page, (LaidOutText(text, size_pt, colour, ground),))


def found(*lines: LaidOutLine, large: bool = False, printed: Mapping[Rgb, Rgb] | None = None) -> list[str]:
    pages = LaidOut(lines, 16 if large else 12, printed or {})
    return [f"{item.code} {item.where}" for item in run_page_rules(PAGE_RULES, pages, "leaflet")]


@pytest.mark.parametrize(
    "fine",
    [
        line("x" * 70),
        line("Getting help . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . 37"),
        line("words", size_pt=11.97),
        line("white", colour=WHITE, ground=TEAL),
        line(" ", size_pt=2, colour=WHITE),
    ],
)
def test_pages_that_are_fine(fine: LaidOutLine) -> None:
    assert found(fine) == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (line("x" * 71), "ACC008"),
        (line("words", size_pt=11.5), "ACC009"),
        (line("words", colour=BLACK, ground=TEAL), "ACC010"),
    ],
)
def test_what_is_wrong_is_found_on_its_page(wrong: LaidOutLine, code: str) -> None:
    assert found(line("fine", page=1), wrong) == [f"{code} leaflet: page 3"]


def test_large_print_begins_at_16_pt() -> None:
    assert found(line("words", size_pt=16), line("words", size_pt=14), large=True) == [
        "ACC009 leaflet: page 3"
    ]


def test_a_line_counts_with_all_its_pieces() -> None:
    piece = LaidOutText("x" * 36, 12, BLACK, WHITE)
    assert found(LaidOutLine(2, (piece, piece))) == ["ACC008 leaflet: page 2"]


def test_each_size_and_each_pair_of_colours_is_said_once() -> None:
    assert found(*(line("pale", page, colour=(200, 200, 200)) for page in (2, 3))) == [
        "ACC010 leaflet: page 2"
    ]
    assert found(*(line("small", page, size_pt=9) for page in (2, 3))) == ["ACC009 leaflet: page 2"]


def test_what_is_dark_enough_on_a_screen_may_be_too_pale_in_print() -> None:
    printed = {GREY: (0x70, 0x70, 0x70), WHITE: WHITE}
    assert found(line("grey", colour=GREY)) == []
    assert found(line("grey", colour=GREY), printed=printed) == ["ACC010 leaflet: page 3"]

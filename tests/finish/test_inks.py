"""Colours become inks, exactly; solid black overprints, white never does."""

import pytest

from bookletgen.finish.inks import Flaw, Inks
from bookletgen.load.printer import shipped_printers

BUILDS = {
    (0, 0, 0): (0.0, 0.0, 0.0, 100.0),
    (255, 255, 255): (0.0, 0.0, 0.0, 0.0),
    (0, 86, 91): (95.0, 25.0, 40.0, 50.0),
    (34, 34, 34): (0.0, 0.0, 0.0, 100.0),
    (89, 89, 89): (0.0, 0.0, 0.0, 80.0),
}

ICC = shipped_printers()["sheetfed-coated"].icc


def inked(content: str, *, is_page: bool = True) -> list[str]:
    """Give the lines of a stream in inks."""
    inks = Inks(BUILDS, ICC)
    made, flaws = (inks.of_page if is_page else inks.of_form)(f"\n{content}\n".encode())
    assert flaws == []
    return made.decode().split("\n")[1:-1]


def flaws(content: str) -> list[Flaw]:
    return list(Inks(BUILDS, ICC).of_page(f"\n{content}\n".encode())[1])


def test_a_colour_becomes_its_build() -> None:
    assert inked("0 0.337255 0.356863 rg\nf\n0 0.337255 0.356863 RG\nS") == [
        "0.95 0.25 0.4 0.5 k /OverprintStroke gs",
        "f",
        "0.95 0.25 0.4 0.5 K /KnockOut gs",
        "S",
    ]


def test_black_overprints_and_white_does_not() -> None:
    assert inked("1 1 1 rg\n0 0 0 rg\n1 1 1 RG\n0 0 0 RG") == [
        "0 0 0 0 k /OverprintStroke gs",
        "0 0 0 1 k /Overprint gs",
        "0 0 0 0 K /OverprintFill gs",
        "0 0 0 1 K /Overprint gs",
    ]


def test_a_tint_of_black_does_not_overprint() -> None:
    assert inked("0.34902 0.34902 0.34902 rg") == ["0 0 0 0.8 k /OverprintStroke gs"]


def test_the_state_is_set_only_where_it_changes() -> None:
    assert inked("0 0 0 rg\n0.133333 0.133333 0.133333 RG") == ["0 0 0 1 k", "0 0 0 1 K"]


def test_restoring_the_state_brings_overprint_back() -> None:
    assert inked("q\n1 1 1 rg\nQ\n0 0 0 rg\n1 1 1 rg") == [
        "q",
        "0 0 0 0 k /OverprintStroke gs",
        "Q",
        "0 0 0 1 k",
        "0 0 0 0 k /OverprintStroke gs",
    ]


def test_a_form_takes_nothing_for_granted() -> None:
    assert inked("0 0 0 RG\n1 1 1 rg", is_page=False) == [
        "0 0 0 1 K /OverprintStroke gs",
        "0 0 0 0 k",
    ]


@pytest.mark.parametrize(
    ("colour", "inks"),
    [
        ("0.25 g", "0 0 0 0.75 k /OverprintStroke gs"),
        ("0 g", "0 0 0 1 k"),
        ("1 0.5 0 0 k", "1 0.5 0 0 k /OverprintStroke gs"),
        ("0 0 0 1 K", "0 0 0 1 K"),
        ("/DeviceCMYK cs", "/DeviceCMYK cs /OverprintStroke gs"),
    ],
)
def test_grey_and_inks_stay_what_they_are(colour: str, inks: str) -> None:
    assert inked(colour) == [inks]


def test_words_in_a_string_are_left_alone() -> None:
    assert inked("(1 0 0 rg) Tj") == ["(1 0 0 rg) Tj"]


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        ("1 0.533333 0 rg", "PRS001", "the colour #ff8800 has no inks"),
        ("/Sh0 sh", "PRS002", "there is a gradient"),
        ("/lab-d50 cs", "PRS003", "a colour is given in another way than as sRGB"),
        ("BI /W 1 ID x EI", "PRS003", "a colour is given in another way than as sRGB"),
    ],
)
def test_what_has_no_inks_is_a_flaw_at_its_place(content: str, code: str, message: str) -> None:
    (flaw,) = flaws(f"0 0 0 rg f\n{content}")
    assert (flaw.kind.code, flaw.message) == (code, message)
    assert flaw.position >= len("\n0 0 0 rg f")


@pytest.mark.parametrize(
    ("colour", "inks"), [("1 0.533333 0", "[0, 55, 94, 1]"), ("0.501961 0.501961 0.501961", "[0, 0, 0, 50]")]
)
def test_inks_are_suggested_for_a_colour_without_any(colour: str, inks: str) -> None:
    (flaw,) = flaws(f"{colour} rg")
    assert flaw.hint.endswith(f"cmyk: {inks}}}`")

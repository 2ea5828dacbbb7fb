"""How colours look when they are printed."""

from bookletgen.load.printed_colours import printed_colours
from bookletgen.load.printer import shipped_printers
from bookletgen.model.press import Rgb

BUILDS: dict[Rgb, tuple[float, float, float, float]] = {
    (255, 255, 255): (0, 0, 0, 0),
    (0, 0, 0): (0, 0, 0, 100),
    (0x59, 0x59, 0x59): (0, 0, 0, 75),
    (0, 0x56, 0x5B): (90, 25, 35, 50),
}


def test_colours_are_seen_through_the_profile_of_the_press() -> None:
    printed = printed_colours(BUILDS, shipped_printers()["sheetfed-coated"].icc)

    assert list(printed) == list(BUILDS)
    assert printed[255, 255, 255] == (255, 255, 255)
    # Black ink alone is no black, and a grey of it is a grey.
    assert all(20 < band < 60 for band in printed[0, 0, 0])
    assert max(printed[0x59, 0x59, 0x59]) - min(printed[0x59, 0x59, 0x59]) < 12
    red, green, blue = printed[0, 0x56, 0x5B]
    assert red < green < blue + 30


def test_no_inks_give_no_colours() -> None:
    assert printed_colours({}, shipped_printers()["sheetfed-coated"].icc) == {}

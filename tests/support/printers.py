"""Printers to make files for in tests."""

from dataclasses import replace
from functools import cache

from bookletgen.load.files import BookletFolder
from bookletgen.load.press_colours import load_press_colours
from bookletgen.load.printer import shipped_printers
from bookletgen.model.press import Cmyk, PressSettings, Rgb
from tests.support.editions import REPOSITORY, STYLES


@cache
def builds() -> dict[Rgb, Cmyk]:
    """Give the inks of every colour of the style and of the shipped booklet."""
    booklet = BookletFolder(REPOSITORY / "booklet", "booklet")
    return dict(load_press_colours(BookletFolder(STYLES, "styles"), booklet).builds)


def press_for(name: str = "sheetfed-coated", more_builds: dict[Rgb, Cmyk] | None = None) -> PressSettings:
    """Give what the print finish has to know of a shipped printer."""
    font = STYLES / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"
    press = shipped_printers()[name].press
    return replace(press, builds={**builds(), **(more_builds or {})}, slug_font=font)

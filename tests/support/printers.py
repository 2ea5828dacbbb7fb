"""Printers to make files for in tests."""

from dataclasses import replace
from functools import cache

from bookletgen.load.files import BookletFolder
from bookletgen.load.press_colours import load_press_colours
from bookletgen.load.printer import PROGRAM, shipped_printers
from bookletgen.model.press import Cmyk, PressSettings, Rgb
from tests.support.booklets import BookletCopy
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


def write_printer_with_separate_cover(booklet: BookletCopy) -> None:
    """Write the printer `our-press`, which wants the cover by itself, on heavier paper."""
    shipped = (PROGRAM.folder / "printers" / "sheetfed-coated.yaml").read_text(encoding="utf-8")
    body = "  body: {gsm: 130, caliper_mm: 0.12}\n"
    assert shipped.count("cover: with-body") == shipped.count(body) == 1
    heavy = shipped.replace(body, f"  cover: {{gsm: 250, caliper_mm: 0.24}}\n{body}")
    booklet.write("printers/our-press.yaml", heavy.replace("cover: with-body", "cover: separate"))

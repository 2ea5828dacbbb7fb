"""The inks of the style: every colour has them, and text is as easy to read on paper as on a screen."""

import re
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from bookletgen.load.printer import shipped_printers
from bookletgen.model.press import Rgb
from tests.support.editions import REPOSITORY, STYLES
from tests.support.printers import builds

TOKENS = dict(
    re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", (STYLES / "colour.css").read_text(encoding="utf-8"))
)
"""Each colour of the style by its name."""

TEXT = ("ink", "teal", "blue", "purple", "brown", "safety")
ENOUGH = 7
"""The contrast that text needs (WCAG 2.2, 1.4.6)."""


def rgb(token: str) -> Rgb:
    red, green, blue = bytes.fromhex(TOKENS[token][1:])
    return red, green, blue


def printed(token: str) -> Rgb:
    """Give the sRGB of a colour as it is printed, beside paper that counts as white."""
    press = ImageCms.getOpenProfile(str(shipped_printers()["sheetfed-coated"].icc))
    screen = ImageCms.createProfile("sRGB")
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    transform = ImageCms.buildTransform(press, screen, "CMYK", "RGB", intent)
    cyan, magenta, yellow, black = (round(ink * 2.55) for ink in builds()[rgb(token)])
    patch = ImageCms.applyTransform(Image.new("CMYK", (1, 1), (cyan, magenta, yellow, black)), transform)
    assert patch is not None
    red, green, blue = patch.getpixel((0, 0))  # type: ignore[misc]  # a pixel of three bands
    return red, green, blue


def luminance(colour: Rgb) -> float:
    """Give the relative luminance of an sRGB colour (WCAG 2.2)."""
    red, green, blue = (
        band / 255 / 12.92 if band / 255 <= 0.04045 else ((band / 255 + 0.055) / 1.055) ** 2.4
        for band in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("token", TOKENS)
def test_every_colour_of_the_style_has_inks(token: str) -> None:
    assert rgb(token) in builds()


@pytest.mark.parametrize("token", TEXT)
def test_text_has_enough_contrast_on_screen_and_as_printed(token: str) -> None:
    assert contrast(rgb(token), rgb("paper")) >= ENOUGH
    assert contrast(printed(token), printed("paper")) >= ENOUGH


@pytest.mark.parametrize("token", ["teal", "blue", "purple", "brown", "safety"])
def test_text_has_enough_contrast_on_its_tint_as_printed(token: str) -> None:
    assert contrast(printed(token), printed(f"{token}-tint")) >= ENOUGH


@pytest.mark.parametrize("token", [token for token in TOKENS if token.endswith("-tint")])
def test_tints_hold_no_black_ink(token: str) -> None:
    assert builds()[rgb(token)][3] == 0


def test_text_is_black_ink_alone_and_paper_is_no_ink() -> None:
    assert builds()[rgb("ink")] == (0, 0, 0, 100)
    assert builds()[rgb("paper")] == (0, 0, 0, 0)


def test_no_build_is_over_the_ink_limit_of_any_printer() -> None:
    limit = min(profile.printer.ink_limit_percent for profile in shipped_printers().values())
    assert [build for build in builds().values() if sum(build) > limit] == []


@pytest.mark.parametrize("folder", ["booklet", "src/bookletgen/starter"])
def test_every_colour_of_a_drawing_has_inks(folder: str) -> None:
    drawings = sorted((REPOSITORY / folder).rglob("*.svg"))
    assert drawings
    missing = {(path.name, colour) for path in drawings for colour in colours_of(path)}
    assert {
        (name, colour) for name, colour in missing if tuple(bytes.fromhex(colour[1:])) not in builds()
    } == set()


def colours_of(drawing: Path) -> set[str]:
    return set(re.findall(r"#[0-9a-f]{6}\b", drawing.read_text(encoding="utf-8")))

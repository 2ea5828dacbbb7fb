"""What the rules may know of a style."""

from pathlib import Path

from bookletgen.load.printed_colours import printed_colours
from bookletgen.load.style_colours import read_style_colours
from bookletgen.model.press import PressSettings
from bookletgen.model.style import FontSize, Style
from bookletgen.typeset.fonts import x_heights_of


def style_of(styles: Path, press: PressSettings) -> Style:
    """Read the stylesheets and the fonts of a style, and see its colours as this press prints them."""
    shown = styles.as_posix()
    fonts = (FontSize(f"{shown}/fonts/{name}", height) for name, height in x_heights_of(styles).items())
    printed = printed_colours(press.builds, press.icc)
    return Style(read_style_colours(styles, shown), tuple(fonts), printed)

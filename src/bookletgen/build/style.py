"""What the rules may know of a style."""

from pathlib import Path

from bookletgen.load.style_colours import read_style_colours
from bookletgen.model.style import FontSize, Style
from bookletgen.typeset.fonts import x_heights_of


def style_of(styles: Path) -> Style:
    """Read the stylesheets and the fonts of a style."""
    shown = styles.as_posix()
    fonts = (FontSize(f"{shown}/fonts/{name}", height) for name, height in x_heights_of(styles).items())
    return Style(read_style_colours(styles, shown), tuple(fonts))

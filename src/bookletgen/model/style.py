"""What rules may know of a style: which colours meet, and how large its letters are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.press import Rgb


@dataclass(frozen=True, slots=True)
class ColourPair:
    """A colour and what lies under it, where a stylesheet or a drawing makes them meet.

    `grounds` are what the colour may lie on; `is_text` tells letters from lines and frames.
    """

    colour: Rgb
    grounds: tuple[Rgb, ...]
    is_text: bool
    at: SourceSpan


@dataclass(frozen=True, slots=True)
class UsedColour:
    """A colour, and the first place that uses it."""

    colour: Rgb
    at: SourceSpan


@dataclass(frozen=True, slots=True)
class FontSize:
    """A font of the style, and the height of its small letters in ems."""

    file: str
    x_height_em: float


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A style: its colour pairs, its fonts, and how each colour looks when it is printed.

    `printed` maps colours to the sRGB of their inks on paper; a colour that is not in it has no inks yet.
    """

    pairs: tuple[ColourPair, ...] = ()
    fonts: tuple[FontSize, ...] = ()
    printed: Mapping[Rgb, Rgb] = field(default_factory=dict)


NO_STYLE = Style()
"""Of which nothing is known."""

"""How colours are printed: press-colours.yaml, of a style and of a booklet."""

from typing import Annotated

from pydantic import Field

from bookletgen.model.names import Id
from bookletgen.model.press import Rgb
from bookletgen.model.source import Format, Node

SrgbColour = Annotated[str, Format(r"#[0-9a-f]{6}", "an sRGB colour such as #00565b, in small letters")]
Percent = Annotated[float, Field(ge=0, le=100)]


class PressColour(Node):
    """A colour as it is written in styles and drawings, and the inks that print it, in percent."""

    srgb: SrgbColour
    cmyk: tuple[Percent, Percent, Percent, Percent]

    @property
    def rgb(self) -> Rgb:
        """Give red, green and blue, from 0 to 255."""
        red, green, blue = bytes.fromhex(self.srgb[1:])
        return red, green, blue


class PressColoursFile(Node):
    """press-colours.yaml: the ink build of every colour, under a name for people."""

    colours: dict[Id, PressColour] = Field(default_factory=dict)

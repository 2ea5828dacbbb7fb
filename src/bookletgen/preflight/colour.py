"""Colours as a PDF states them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IccProfile:
    """What the header of an ICC profile says (ICC.1:2010, 7.2), and the SHA-256 of the whole profile.

    `device_class` is such as `prtr` or `mntr`, `colour_space` such as `CMYK` or `RGB`.
    """

    device_class: str
    colour_space: str
    version: tuple[int, int]
    sha256: str


@dataclass(frozen=True, slots=True)
class ColourSpace:
    """A colour space: its family as in ISO 32000-1, 8.6.3, such as `DeviceCMYK` or `ICCBased`.

    `colorants` names those of Separation and DeviceN; `base` is the space below an indexed, spot or
    pattern space; `profile` is that of an ICCBased space, where it can be read; `tint` is a digest of
    the function that turns a spot colour into its base.
    """

    family: str
    components: int
    colorants: tuple[str, ...] = ()
    base: "ColourSpace | None" = None
    profile: IccProfile | None = None
    tint: str = ""

    def __str__(self) -> str:
        return f"{self.family}({', '.join(self.colorants)})" if self.colorants else self.family


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour space and one value a component; without values, a pattern or shading of many colours."""

    space: ColourSpace
    values: tuple[float, ...] = ()


GRAY = ColourSpace("DeviceGray", 1)
RGB = ColourSpace("DeviceRGB", 3)
CMYK = ColourSpace("DeviceCMYK", 4)
PATTERN = ColourSpace("Pattern", 0)
UNKNOWN = ColourSpace("unknown", 0)

BLACK = Colour(GRAY, (0.0,))
"""The colour that a page starts with."""

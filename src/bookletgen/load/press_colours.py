"""Reads how colours are printed: those of the style, and a booklet's own beside or over them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.load import problems
from bookletgen.load.files import BookletFolder
from bookletgen.load.reading import Reading
from bookletgen.model.press import Cmyk, Rgb
from bookletgen.model.press_colours import PressColour, PressColoursFile

FILE = "press-colours.yaml"


@dataclass(frozen=True, slots=True)
class LoadedPressColours:
    """The ink build of each sRGB colour, what is wrong, and the text of the files read."""

    builds: Mapping[Rgb, Cmyk]
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


def load_press_colours(style: BookletFolder, booklet: BookletFolder) -> LoadedPressColours:
    """Read both files, each of which may be missing; where both build a colour, the booklet's counts."""
    builds: dict[Rgb, Cmyk] = {}
    diagnostics: list[Diagnostic] = []
    sources: dict[str, str] = {}
    for folder in (style, booklet):
        reading = Reading(folder)
        file = reading.model(PressColoursFile, FILE, optional=True)
        colours = file.colours if file else {}
        builds |= {colour.rgb: colour.cmyk for colour in colours.values()}
        diagnostics += [*reading.diagnostics, *_contradictions(colours)]
        sources |= reading.texts
    return LoadedPressColours(builds, tuple(diagnostics), sources)


def _contradictions(colours: Mapping[str, PressColour]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for name, colour in colours.items():
        other = first.setdefault(colour.srgb, name)
        if colour.cmyk != colours[other].cmyk:
            yield problems.WRONG_VALUE.at(
                colour.at,
                f"`{name}` and `{other}` are the same colour, {colour.srgb}, with different inks",
                "a colour can only be printed in one way: change one of them, or remove it",
            )

"""How much of which ink a colour prints."""

from collections.abc import Mapping

from bookletgen.preflight.colour import Colour
from bookletgen.preflight.painted import PaintedPath, PaintState, TextRun

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
REGISTRATION = "All"
NOTHING = "None"
"""Colorant names with a meaning of their own (ISO 32000-1, 8.6.6.4)."""

_FULL = 0.9995
"""A tint that is full after rounding to a tenth of a percent."""

_WHITE_RGB = (1.0, 1.0, 1.0)


def inks_of(colour: Colour) -> Mapping[str, float] | None:
    """Give the amount of each ink, from 0 to 1; None where the colour is yet to be converted to inks."""
    space, values = colour.space, colour.values
    if not values or len(values) != space.components:
        return None
    match space.family:
        case "DeviceGray":
            return {"Black": 1.0 - values[0]}
        case "DeviceCMYK":
            return dict(zip(PROCESS, values, strict=True))
        case "Separation" | "DeviceN":
            return {
                name: value for name, value in zip(space.colorants, values, strict=True) if name != NOTHING
            }
    return None


def used_inks(colour: Colour) -> tuple[str, ...]:
    """Name the inks that a colour prints."""
    return tuple(name for name, amount in (inks_of(colour) or {}).items() if amount > 0)


def total_percent(colour: Colour) -> float:
    """Give the sum of all inks in percent; registration colour counts once for each process ink."""
    inks = inks_of(colour) or {}
    return 100 * sum(amount * (len(PROCESS) if name == REGISTRATION else 1) for name, amount in inks.items())


def is_black_alone(colour: Colour) -> bool:
    """Tell whether a colour is full black and nothing else."""
    inks = inks_of(colour) or {}
    return inks.get("Black", 0.0) >= _FULL and all(
        amount == 0 for name, amount in inks.items() if name != "Black"
    )


def is_white(colour: Colour) -> bool:
    """Tell whether a colour leaves the paper as it is."""
    if colour.space.family == "DeviceRGB":
        return colour.values == _WHITE_RGB
    inks = inks_of(colour)
    return inks is not None and not any(inks.values())


def is_gray(colour: Colour) -> bool:
    """Tell whether a colour is given in DeviceGray."""
    return colour.space.family == "DeviceGray"


def overprints(colour: Colour, state: PaintState, *, stroke: bool) -> bool:
    """Tell whether a colour is printed over what lies below; DeviceCMYK needs mode 1 for that."""
    is_on = state.overprint_stroke if stroke else state.overprint_fill
    return is_on and (colour.space.family != "DeviceCMYK" or state.overprint_mode == 1)


def colours_of(item: TextRun | PaintedPath) -> tuple[tuple[Colour, bool], ...]:
    """Give the colours a text or path is painted in, and whether each is that of the stroke."""
    fill = ((item.state.fill, False),) if item.is_filled else ()
    return (*fill, (item.state.stroke, True)) if item.is_stroked else fill


def vanishes(item: TextRun | PaintedPath) -> bool:
    """Tell whether white is printed over what lies below, which is to print nothing."""
    return any(
        overprints(colour, item.state, stroke=stroke) and is_white(colour)
        for colour, stroke in colours_of(item)
    )

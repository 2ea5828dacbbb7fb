"""Operators that choose colours (ISO 32000-1, table 74)."""

from functools import partial

from bookletgen.preflight.colour import CMYK, GRAY, RGB, Colour, ColourSpace
from bookletgen.preflight.content.pattern import pattern_colour
from bookletgen.preflight.content.run import Operator, Run
from bookletgen.preflight.values import name_of


def _set(run: Run, which: str, colour: Colour, pattern: object = None) -> None:
    """Set a colour, but not within an uncoloured pattern or glyph (ISO 32000-1, 8.7.3.3)."""
    if not run.is_uncoloured:
        run.repaint(**{which: colour})
        setattr(run.state, f"{which}_pattern", pattern)


def _device(run: Run, operands: tuple[object, ...], *, which: str, space: ColourSpace) -> None:
    values = tuple(map(float, operands))  # type: ignore[arg-type]
    if len(values) != space.components:
        raise ValueError
    _set(run, which, Colour(run.resources.meant(space), values))


def _space(run: Run, operands: tuple[object, ...], *, which: str) -> None:
    space = run.resources.space(str(operands[0]))
    _set(run, which, Colour(space, initial_values(space)))


def _components(run: Run, operands: tuple[object, ...], *, which: str) -> None:
    """Set components, with the name of a pattern last in a pattern space."""
    space = getattr(run.paint, which).space
    if operands and name_of(operands[-1]):
        pattern = run.resources.find("/Pattern", str(operands[-1]))
        _set(run, which, pattern_colour(run, space, pattern, operands[:-1]), pattern)
        return
    _set(run, which, Colour(space, tuple(map(float, operands))))  # type: ignore[arg-type]


def initial_values(space: ColourSpace) -> tuple[float, ...]:
    """Give the colour that a space starts with (ISO 32000-1, 8.6.8)."""
    if space.family in ("Separation", "DeviceN"):
        return (1.0,) * space.components
    if space.family == "DeviceCMYK" or (space.family == "ICCBased" and space.components == CMYK.components):
        return (0.0, 0.0, 0.0, 1.0)
    return (0.0,) * space.components


COLOUR_OPERATORS: dict[str, Operator] = {
    "g": partial(_device, which="fill", space=GRAY),
    "G": partial(_device, which="stroke", space=GRAY),
    "rg": partial(_device, which="fill", space=RGB),
    "RG": partial(_device, which="stroke", space=RGB),
    "k": partial(_device, which="fill", space=CMYK),
    "K": partial(_device, which="stroke", space=CMYK),
    "cs": partial(_space, which="fill"),
    "CS": partial(_space, which="stroke"),
    "sc": partial(_components, which="fill"),
    "SC": partial(_components, which="stroke"),
    "scn": partial(_components, which="fill"),
    "SCN": partial(_components, which="stroke"),
}

"""Patterns: tiles and gradients to paint with (ISO 32000-1, 8.7)."""

from dataclasses import replace

import pikepdf

from bookletgen.preflight.colour import PATTERN, Colour, ColourSpace
from bookletgen.preflight.content.matrix import IDENTITY, Matrix, multiply
from bookletgen.preflight.content.run import Run
from bookletgen.preflight.content.state import GraphicsState
from bookletgen.preflight.painted import Where
from bookletgen.preflight.values import entry, number_of, numbers_of

_COLOURED = 1
_NUMBERS = 6


def pattern_colour(run: Run, space: ColourSpace, pattern: object, values: tuple[object, ...]) -> Colour:
    """Give the colour that a pattern paints in: that of a gradient, or of an uncoloured tile."""
    shading = entry(pattern, "/Shading")
    if shading is not None:
        return Colour(run.canvas.library.space(entry(shading, "/ColorSpace")))
    if number_of(entry(pattern, "/PaintType")) == _COLOURED or space.base is None:
        return Colour(PATTERN)
    return Colour(space.base, tuple(map(float, values)))  # type: ignore[arg-type]


def matrix_of(value: object) -> Matrix:
    """Give the matrix of a form or pattern."""
    numbers = numbers_of(entry(value, "/Matrix"))
    if len(numbers) != _NUMBERS:
        return IDENTITY
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def paint_pattern(run: Run, where: Where, *, fill: bool, stroke: bool) -> None:
    """Find what a coloured tile paints, at the place of the object that is painted with it."""
    patterns = (fill and run.state.fill_pattern, stroke and run.state.stroke_pattern)
    for pattern in patterns:
        if isinstance(pattern, pikepdf.Stream) and number_of(entry(pattern, "/PaintType")) == _COLOURED:
            _paint_tile(run, where, pattern)


def _paint_tile(run: Run, where: Where, pattern: pikepdf.Stream) -> None:
    """Run one tile, once a page: a repeated tile holds nothing new."""
    if not run.canvas.is_new_tile(run.page, pattern.objgen):
        return
    ctm = multiply(matrix_of(pattern), run.base)
    inner = run.inside(pattern, entry(pattern, "/Resources"), GraphicsState(ctm))
    if inner is None:
        return
    first = len(run.canvas.painted)
    inner.execute_stream(pattern)
    moved = [replace(item, where=replace(item.where, box=where.box)) for item in run.canvas.painted[first:]]
    run.canvas.painted[first:] = moved

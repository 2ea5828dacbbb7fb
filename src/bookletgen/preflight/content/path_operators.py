"""Operators that construct, paint and clip with paths (ISO 32000-1, tables 59 to 61)."""

from collections.abc import Callable
from functools import partial

from bookletgen.preflight.content.matrix import apply, grow, intersect, scales
from bookletgen.preflight.content.parse_bytes import DRAW, DrawnPath
from bookletgen.preflight.content.path import Path
from bookletgen.preflight.content.pattern import paint_pattern
from bookletgen.preflight.content.run import Operator, Run
from bookletgen.preflight.painted import PaintedPath


def _move(run: Run, operands: tuple[object, ...]) -> None:
    x, y = map(float, operands)  # type: ignore[arg-type]
    run.path.begin(apply(run.state.ctm, x, y))


def _line(run: Run, operands: tuple[object, ...]) -> None:
    x, y = map(float, operands)  # type: ignore[arg-type]
    run.path.add(apply(run.state.ctm, x, y))


def _curve(run: Run, operands: tuple[object, ...]) -> None:
    numbers = [float(operand) for operand in operands]  # type: ignore[arg-type]
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    run.path.add(*(apply(run.state.ctm, x, y) for x, y in pairs))
    run.path.has_curves = True


def _rectangle(run: Run, operands: tuple[object, ...]) -> None:
    x, y, width, height = map(float, operands)  # type: ignore[arg-type]
    ctm = run.state.ctm
    run.path.begin(apply(ctm, x, y))
    run.path.add(apply(ctm, x + width, y), apply(ctm, x + width, y + height), apply(ctm, x, y + height))


def _close(run: Run, _: tuple[object, ...]) -> None:
    if run.path.subpaths and run.path.subpaths[-1]:
        run.path.add(run.path.subpaths[-1][0])


def _draw(run: Run, operands: tuple[object, ...]) -> None:
    """Go along steps of a path that come together."""
    (drawn,) = operands
    assert isinstance(drawn, DrawnPath)
    numbers: list[float] = []
    steps = 0
    for word in drawn.written.split():
        step = _STEPS.get(word)
        if step is None:
            numbers.append(float(word))
        else:
            step(run, tuple(numbers))
            numbers.clear()
            steps += 1
    run.canvas.count(steps)


def _clip(run: Run, _: tuple[object, ...]) -> None:
    run.is_clipping = True


def _paint(*, fill: bool = False, stroke: bool = False, close: bool = False) -> Operator:
    return partial(_paint_path, fill=fill, stroke=stroke, close=close)


def _paint_path(run: Run, operands: tuple[object, ...], *, fill: bool, stroke: bool, close: bool) -> None:
    if close:
        _close(run, operands)
    path, run.path = run.path, Path()
    box = path.box
    if box and (fill or stroke):
        width = run.state.line_width * min(scales(run.state.ctm))
        where = run.where(grow(box, width / 2) if stroke else box)
        thin = path.thin_side() if fill else None
        run.canvas.painted.append(PaintedPath(where, fill, stroke, run.paint, width if stroke else 0.0, thin))
        paint_pattern(run, where, fill=fill, stroke=stroke)
    if run.is_clipping:
        run.state.clip = intersect(run.state.clip, box or (0.0, 0.0, 0.0, 0.0))
        run.is_clipping = False


_PAINTING: dict[str, Callable[[Run, tuple[object, ...]], None]] = {
    "S": _paint(stroke=True),
    "s": _paint(stroke=True, close=True),
    "f": _paint(fill=True),
    "F": _paint(fill=True),
    "f*": _paint(fill=True),
    "B": _paint(fill=True, stroke=True),
    "B*": _paint(fill=True, stroke=True),
    "b": _paint(fill=True, stroke=True, close=True),
    "b*": _paint(fill=True, stroke=True, close=True),
    "n": _paint(),
}

_CONSTRUCTING: dict[str, Operator] = {
    "m": _move,
    "l": _line,
    "c": _curve,
    "v": _curve,
    "y": _curve,
    "re": _rectangle,
    "h": _close,
}
_STEPS = {name.encode(): operator for name, operator in _CONSTRUCTING.items()}

PATH_OPERATORS: dict[str, Operator] = {
    **_CONSTRUCTING,
    DRAW: _draw,
    "W": _clip,
    "W*": _clip,
    **_PAINTING,
}

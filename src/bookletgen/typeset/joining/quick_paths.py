"""Draws paths of straight steps, such as the squares of a QR code, which each edition has anew."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import weasyprint.svg
from weasyprint.svg.path import path

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
_MOVE = rf"([mM])({_NUMBER})(?: |(?=-))({_NUMBER})"
_STEP = re.compile(rf"{_MOVE}|([hHvV])({_NUMBER})")
_STEPS = re.compile(rf"{_MOVE}(?:{_STEP.pattern})*")
_MARKERS = ("marker", "marker-start", "marker-mid", "marker-end")


@contextmanager
def quick_paths() -> Iterator[None]:
    """Let the engine draw such paths, which it reads letter by letter, in a tenth of the time."""
    weasyprint.svg.TAGS["path"] = _draw
    try:
        yield
    finally:
        weasyprint.svg.TAGS["path"] = path


def _draw(svg: Any, node: Any, font_size: float) -> None:  # noqa: ANN401  the engine has no types
    steps = node.get("d", "")
    if any(map(node.get, _MARKERS)) or not _STEPS.fullmatch(steps):
        path(svg, node, font_size)
        return
    x = y = 0.0
    svg.stream.move_to(x, y)
    for move, to_x, to_y, line, to in _STEP.findall(steps):
        if move:
            x, y = _moved(x, to_x, move), _moved(y, to_y, move)
            svg.stream.move_to(x, y)
        else:
            x, y = (_moved(x, to, line), y) if line in "hH" else (x, _moved(y, to, line))
            svg.stream.line_to(x, y)


def _moved(here: float, to: str, letter: str) -> float:
    """Give where a step ends: small letters count from where it starts."""
    return float(to) + here if letter.islower() else float(to)

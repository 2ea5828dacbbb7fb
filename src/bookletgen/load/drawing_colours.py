"""Finds the colours of a drawing, and what the words on it stand on.

Rectangles, circles and ellipses that are painted before a word and reach under its start are what it stands
on; other shapes, and what is turned or scaled, are left to the eye.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.parsers import expat

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load.css_colour import opaque_rgb
from bookletgen.model.press import Rgb
from bookletgen.model.style import ColourPair, UsedColour

_PAPER: Rgb = (255, 255, 255)
_DECLARATION = re.compile(r"(fill|stroke)\s*:\s*([^;]+)")
_SHAPES = ("rect", "circle", "ellipse")
_NOT_PAINTED = frozenset({"defs", "clipPath", "symbol", "marker"})
_INTO_THE_WORD = 0.3
"""Of the size of the type, from its start and its base line: the middle of the first letter."""

_rgb = lru_cache(maxsize=256)(opaque_rgb)
"""Drawings name a few colours again and again."""


@dataclass(frozen=True, slots=True)
class _Painting:
    """What an element hands down to those in it."""

    fill: Rgb | None = (0, 0, 0)
    size: float = 16.0
    x: float = 0.0
    y: float = 0.0
    is_plain: bool = True


@dataclass(frozen=True, slots=True)
class _Shape:
    """An ellipse or a rectangle, by its middle and half its sides."""

    fill: Rgb
    x: float
    y: float
    half_width: float
    half_height: float
    is_round: bool

    def holds(self, x: float, y: float) -> bool:
        if not self.half_width or not self.half_height:
            return False
        across, down = abs(x - self.x) / self.half_width, abs(y - self.y) / self.half_height
        return across**2 + down**2 <= 1 if self.is_round else max(across, down) <= 1


class DrawingColours:
    """Goes through the elements of one drawing in the order they are painted.

    Afterwards `pairs` has each colour of words with the colour they stand on, and `used` every colour
    that fills or strokes something. `path` is the name to point at.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._open = [_Painting()]
        self._shapes: list[_Shape] = []
        self.pairs: dict[tuple[Rgb, Rgb], ColourPair] = {}
        self.used: dict[Rgb, UsedColour] = {}

    def read(self, text: str) -> None:
        """Go through the file; one that is broken says nothing, and is refused for what it is."""
        try:
            self._parser.Parse(text, True)  # noqa: FBT003  expat takes it by position only
        except expat.ExpatError:
            self.pairs.clear()
            self.used.clear()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(":")[2]
        painting = _inherited(self._open[-1], element, attributes)
        self._open.append(painting)
        for colour in _colours(attributes):
            self.used.setdefault(colour, UsedColour(colour, self._here()))
        if element in _SHAPES and painting.fill and painting.is_plain:
            self._shapes.append(_shape(element, attributes, painting.fill))
        elif element in ("text", "tspan") and painting.fill and painting.is_plain and "x" in attributes:
            self._note(painting)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _note(self, painting: _Painting) -> None:
        inset = _INTO_THE_WORD * painting.size
        x, y = painting.x + inset, painting.y - inset
        ground = next((shape.fill for shape in reversed(self._shapes) if shape.holds(x, y)), _PAPER)
        assert painting.fill, "only filled words are noted"
        pair = ColourPair(painting.fill, (ground,), is_text=True, at=self._here())
        self.pairs.setdefault((painting.fill, ground), pair)

    def _here(self) -> SourceSpan:
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        return SourceSpan(self._path, line, column, line)


def _inherited(outer: _Painting, element: str, attributes: Mapping[str, str]) -> _Painting:
    fill = attributes.get("fill")
    return replace(
        outer,
        fill=outer.fill if fill is None else _rgb(fill),
        size=_number(attributes.get("font-size"), outer.size),
        x=_number(attributes.get("x"), outer.x),
        y=_number(attributes.get("y"), outer.y),
        is_plain=outer.is_plain and "transform" not in attributes and element not in _NOT_PAINTED,
    )


def _shape(element: str, attributes: Mapping[str, str], fill: Rgb) -> _Shape:
    def value(name: str) -> float:
        return _number(attributes.get(name), 0.0)

    if element == "rect":
        half_width, half_height = value("width") / 2, value("height") / 2
        middle = (value("x") + half_width, value("y") + half_height)
        return _Shape(fill, *middle, half_width, half_height, is_round=False)
    radii = (value("r"), value("r")) if element == "circle" else (value("rx"), value("ry"))
    return _Shape(fill, value("cx"), value("cy"), *radii, is_round=True)


def _number(stated: str | None, otherwise: float) -> float:
    try:
        return float(stated.split()[0].removesuffix("px")) if stated else otherwise
    except ValueError:
        return otherwise


def _colours(attributes: Mapping[str, str]) -> Iterator[Rgb]:
    """Give the colours that an element names, in attributes of their own or in `style`."""
    styled = dict(_DECLARATION.findall(attributes.get("style", "")))
    for name in ("fill", "stroke"):
        colour = _rgb(styled.get(name, attributes.get(name, "none")))
        if colour:
            yield colour

"""Finds where the labels of a drawing stand, and which line leads to each of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import hypot, isfinite
from xml.etree import ElementTree as ET

from bookletgen.load.drawing_space import (
    Matrix,
    NotUnderstoodError,
    Point,
    frame_of,
    length,
    numbers_in,
    transform_of,
)
from bookletgen.model.label import Label, Side, is_mark

Line = tuple[Point, Point]
"""The two ends of a line."""

_Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a piece of a label."""

_INITIAL_SIZE = 16.0
"""The size of type where nothing states one (CSS Fonts: medium)."""

_WIDTH_EM = 0.53
"""How wide a character is in the mean; what is found does not depend on it by more than a letter."""

_ABOVE_LINE_EM, _BELOW_LINE_EM = 0.72, 0.2
"""How far letters reach above and below the line they stand on."""

_REACH_ACROSS_EM, _REACH_DOWN_EM = 1.2, 0.6
"""How near to a label a line to it ends; how wide a label is, is only known roughly."""

_LEAST_OUTWARD = 0.5
"""How much a line to a label comes from its side, for what it goes along it: 1 is halfway between."""

_LETTER = re.compile(r"[^\W\d_e]")
"""A command of a path: an `e` is part of a number."""

_STRAIGHT = re.compile("ML*")

_MOST_LABELS = 100
"""No key says more words than that."""

_SETTINGS = frozenset({"transform", "font-size", "text-anchor", "style"})
_NOT_DRAWN_IN_PLACE = frozenset({"defs", "symbol", "marker", "clipPath"})


def labels_of(text: str) -> tuple[Label, ...]:
    """Give the labels of a drawing that has been read without a problem, in the order they are drawn.

    Where the place of one of them is not understood, there are none, so that none is left out.
    """
    root = ET.fromstring(text)  # noqa: S314  it has no document type, and with it no entities
    try:
        frame, width = frame_of(root)
        found = _Found()
        found.look_at(root, _Setting())
        return tuple(label.placed(found.lines, frame, width) for label in found.labels if label.words)
    except (ValueError, ArithmeticError):  # NotUnderstoodError, and numbers that are none or too large
        return ()


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an element hands down to those in it."""

    matrix: Matrix = field(default_factory=Matrix)
    size: float = _INITIAL_SIZE
    anchor: str = "start"

    def inside(self, element: ET.Element) -> "_Setting":
        if _SETTINGS.isdisjoint(element.keys()):
            return self
        style = _style(element)
        size = style.get("font-size")
        return replace(
            self,
            matrix=self.matrix @ transform_of(element.get("transform", "")),
            size=length(size, self.size) if size else self.size,
            anchor=style.get("text-anchor", self.anchor),
        )


@dataclass(frozen=True, slots=True)
class _DrawnLabel:
    """The words of a `text` element and the corners of the box that they fill, in user units."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    anchor: str

    def placed(self, lines: list[Line], frame: Matrix, width: float) -> Label:
        """Say where the label is in the frame of the drawing: by the line that leads to it, if one does."""
        leading = [end for end, start in lines if self._is_led_to(end, start)]
        if leading and not is_mark(self.words):
            point = min(leading, key=self._distance)
            side = self._side(point)
        else:
            point, side = self._without_line()
        across, down = (min(max(share, 0.0), 1.0) for share in frame.of(*point))
        size = self.size / width
        if not isfinite(across + down + size):
            raise NotUnderstoodError(self.words)
        shape = round(frame.a / frame.d, 4)
        return Label(self.words, round(across, 4), round(down, 4), side, round(size, 5), shape)

    def _is_led_to(self, end: Point, start: Point) -> bool:
        """Tell whether a line ends next to the label, and comes from its side rather than runs along it."""
        if self._distance(end) > self.size:
            return False
        across, down = start[0] - end[0], start[1] - end[1]
        away = {
            Side.LEFT: (-across, down),
            Side.RIGHT: (across, down),
            Side.TOP: (-down, across),
            Side.BOTTOM: (down, across),
        }
        outward, along = away[self._side(end)]
        return outward > _LEAST_OUTWARD * abs(along)

    def _outside(self, point: Point) -> tuple[float, float]:
        x, y = point
        return max(self.left - x, x - self.right), max(self.top - y, y - self.bottom)

    def _distance(self, point: Point) -> float:
        """Give how far outside a point is, where what a line may keep from the label is one size of type."""
        across, down = self._outside(point)
        return hypot(max(across, 0.0) / _REACH_ACROSS_EM, max(down, 0.0) / _REACH_DOWN_EM)

    def _side(self, point: Point) -> Side:
        """Give the side that a line comes from: that which it is farthest beyond, or least within."""
        x, y = point
        across, down = self._outside(point)
        if across > down:
            return Side.LEFT if x < (self.left + self.right) / 2 else Side.RIGHT
        return Side.TOP if y < (self.top + self.bottom) / 2 else Side.BOTTOM

    def _without_line(self) -> tuple[Point, Side]:
        middle = (self.top + self.bottom) / 2
        if is_mark(self.words) or self.anchor == "middle":
            return ((self.left + self.right) / 2, middle), Side.MIDDLE
        if self.anchor == "end":
            return (self.right, middle), Side.RIGHT
        return (self.left, middle), Side.LEFT


@dataclass(slots=True)
class _Found:
    """The labels of a drawing, and its straight lines from either end, in user units."""

    labels: list[_DrawnLabel] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def look_at(self, element: ET.Element, outer: _Setting) -> None:
        """Go through an element and all in it."""
        name = _name(element)
        if name in _NOT_DRAWN_IN_PLACE:
            if any(_name(each) == "text" for each in element.iter()):
                raise NotUnderstoodError(name)
            return
        setting = outer.inside(element)
        if name == "text":
            if len(self.labels) == _MOST_LABELS:
                raise NotUnderstoodError(name)
            self.labels.append(_drawn_label(element, setting))
            return
        ends = [setting.matrix.of(x, y) for x, y in _ends(name, element)]
        self.lines += [(ends[0], ends[-1]), (ends[-1], ends[0])] if ends else []
        for child in element:
            self.look_at(child, setting)


def _drawn_label(element: ET.Element, setting: _Setting) -> _DrawnLabel:
    boxes = list(_Lines(element, setting).boxes())
    corners = [setting.matrix.of(x, y) for box in boxes for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = [x for x, _ in corners] or [0.0], [y for _, y in corners] or [0.0]
    size = setting.size * setting.matrix.scale
    words = " ".join("".join(element.itertext()).split())
    return _DrawnLabel(words, min(xs), min(ys), max(xs), max(ys), size, setting.anchor)


class _Lines:
    """Goes through the lines of a `text` element, each of which begins where a `tspan` says so."""

    def __init__(self, element: ET.Element, setting: _Setting) -> None:
        self._element, self._setting = element, setting
        self._x = self._y = 0.0

    def boxes(self) -> Iterator[_Box]:
        """Give every piece of the label."""
        yield from self._in(self._element, self._setting.size)

    def _in(self, element: ET.Element, size: float) -> Iterator[_Box]:
        stated = _style(element).get("font-size")
        em = length(stated, size) if stated and element is not self._element else size
        self._x = _first(element.get("x"), em, self._x) + _first(element.get("dx"), em, 0.0)
        self._y = _first(element.get("y"), em, self._y) + _first(element.get("dy"), em, 0.0)
        yield from self._piece(element.text, em)
        for child in element:
            yield from self._in(child, em)
            yield from self._piece(child.tail, em)

    def _piece(self, words: str | None, em: float) -> Iterator[_Box]:
        if not words or not words.strip():
            return
        wide = len(" ".join(words.split())) * _WIDTH_EM * em
        left = self._x - {"middle": wide / 2, "end": wide}.get(self._setting.anchor, 0.0)
        yield left, self._y - _ABOVE_LINE_EM * em, left + wide, self._y + _BELOW_LINE_EM * em
        self._x += wide


def _ends(name: str, element: ET.Element) -> tuple[Point, ...]:
    """Give the two ends of an element that is a line: straight, or made of straight pieces."""
    if name == "line":
        x1, y1, x2, y2 = (_first(element.get(key), 0.0, 0.0) for key in ("x1", "y1", "x2", "y2"))
        return (x1, y1), (x2, y2)
    numbers = numbers_in(element.get("points", "")) if name == "polyline" else _straight_path(name, element)
    if len(numbers) < len("xyxy"):
        return ()
    return (numbers[0], numbers[1]), (numbers[-2], numbers[-1])


def _straight_path(name: str, element: ET.Element) -> list[float]:
    """Give the corners of a path that is drawn as `M x y L x y`, as most programs write a line."""
    path = element.get("d", "") if name == "path" else ""
    return numbers_in(path) if _STRAIGHT.fullmatch("".join(_LETTER.findall(path))) else []


def _first(stated: str | None, em: float, otherwise: float) -> float:
    """Read the first of the lengths of an attribute; more of them place single letters."""
    parts = (stated or "").replace(",", " ").split()
    return length(parts[0], em) if parts else otherwise


def _style(element: ET.Element) -> Mapping[str, str]:
    """Give the properties of an element; those of its `style` win over attributes (SVG 2, 6.6)."""
    declared = (part.partition(":") for part in element.get("style", "").split(";"))
    return {**element.attrib, **{name.strip(): value.strip() for name, _, value in declared if value}}


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]

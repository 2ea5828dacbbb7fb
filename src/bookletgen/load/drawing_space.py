"""Lengths and transformations in drawings (SVG 2, chapter 8)."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import cos, inf, radians, sin, sqrt, tan
from types import MappingProxyType
from xml.etree.ElementTree import Element

_UNITS = MappingProxyType(
    {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
)
"""CSS pixels, which are the units of a drawing that states no others (CSS Values 3, 6.2)."""

_LENGTH = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z%]*)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)
_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
_SAME_SHAPE = 0.01

Point = tuple[float, float]


class NotUnderstoodError(ValueError):
    """A drawing says where something is in a way that is not read here."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """An affine transformation: x becomes ax + cy + e, and y becomes bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __matmul__(self, inner: "Matrix") -> "Matrix":
        """Give what the inner transformation and then this one come to."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def of(self, x: float, y: float) -> Point:
        """Give where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    @property
    def scale(self) -> float:
        """Give how much larger things become."""
        return sqrt(abs(self.a * self.d - self.b * self.c))


def numbers_in(stated: str) -> list[float]:
    """Read numbers that are parted by spaces or commas."""
    return [float(number) for number in _NUMBER.findall(stated)]


def length(stated: str, em: float) -> float:
    """Read a length in user units; `em` is the size of the type.

    Raises:
        NotUnderstoodError: it is in a unit that depends on something else.
    """
    match = _LENGTH.fullmatch(stated)
    if match is None:
        raise NotUnderstoodError(stated)
    number, unit = float(match[1]), match[2].lower()
    if unit == "em":
        return number * em
    if unit not in _UNITS:
        raise NotUnderstoodError(stated)
    return number * _UNITS[unit]


def frame_of(root: Element) -> tuple[Matrix, float]:
    """Give how the drawing is laid into a frame of one by one, and its width in user units.

    Raises:
        NotUnderstoodError: it has no size, or is shown in a frame of another shape.
    """
    sides = [length(root.get(name, ""), 0.0) for name in ("width", "height") if root.get(name)]
    box = numbers_in(root.get("viewBox", ""))
    left, top, width, height = box if len(box) == len("xywh") else (0.0, 0.0, *sides, 0.0, 0.0)[:4]
    if not (0 < width < inf and 0 < height < inf):
        raise NotUnderstoodError("viewBox")
    if len(sides) == len(("width", "height")) and abs(sides[0] / sides[1] * height / width - 1) > _SAME_SHAPE:
        raise NotUnderstoodError("preserveAspectRatio")
    return Matrix(a=1 / width, d=1 / height, e=-left / width, f=-top / height), width


def transform_of(stated: str) -> Matrix:
    """Read the value of a `transform` attribute.

    Raises:
        NotUnderstoodError: it holds something else than the functions of SVG.
    """
    result = Matrix()
    for step in _steps(stated):
        result = result @ step
    return result


def _steps(stated: str) -> Iterator[Matrix]:
    for name, values in _TRANSFORM.findall(stated):
        numbers = numbers_in(values)
        try:
            yield from _FUNCTIONS[name](*numbers)
        except (KeyError, TypeError) as error:
            raise NotUnderstoodError(stated) from error


def _rotate(angle: float, x: float = 0.0, y: float = 0.0) -> tuple[Matrix, ...]:
    turn = radians(angle)
    turned = Matrix(cos(turn), sin(turn), -sin(turn), cos(turn))
    return Matrix(e=x, f=y), turned, Matrix(e=-x, f=-y)


_FUNCTIONS: Mapping[str, Callable[..., tuple[Matrix, ...]]] = MappingProxyType(
    {
        "matrix": lambda a, b, c, d, e, f: (Matrix(a, b, c, d, e, f),),
        "translate": lambda x, y=0.0: (Matrix(e=x, f=y),),
        "scale": lambda x, y=None: (Matrix(a=x, d=x if y is None else y),),
        "rotate": _rotate,
        "skewX": lambda angle: (Matrix(c=tan(radians(angle))),),
        "skewY": lambda angle: (Matrix(b=tan(radians(angle))),),
    }
)

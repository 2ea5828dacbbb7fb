"""Transformation matrices (ISO 32000-1, 8.3.3) and the boxes they map to."""

from collections.abc import Iterable
from math import hypot

from bookletgen.preflight.painted import Box

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (-1e9, -1e9, 1e9, 1e9)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Give the matrix that applies `first`, then `then`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def apply(matrix: Matrix, x: float, y: float) -> Point:
    """Map a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def scales(matrix: Matrix) -> tuple[float, float]:
    """Give how long a unit along x and along y becomes."""
    return hypot(matrix[0], matrix[1]), hypot(matrix[2], matrix[3])


def map_box(matrix: Matrix, box: Box) -> Box:
    """Give the box around a mapped box."""
    a, b, c, d, e, f = matrix
    left, bottom, right, top = box
    corners = ((left, bottom), (right, bottom), (left, top), (right, top))
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def box_around(points: Iterable[Point]) -> Box:
    """Give the box around points; there must be one."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def intersect(first: Box, second: Box) -> Box:
    """Give what two boxes share; of no area where they share nothing."""
    left, bottom = max(first[0], second[0]), max(first[1], second[1])
    return left, bottom, max(left, min(first[2], second[2])), max(bottom, min(first[3], second[3]))


def grow(box: Box, by: float) -> Box:
    """Give a box that is larger by a margin on each side."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by

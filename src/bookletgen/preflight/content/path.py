"""A path under construction, in points of the page."""

from dataclasses import dataclass, field

from bookletgen.preflight.content.matrix import Point, box_around
from bookletgen.preflight.painted import Box

_FLAT = 0.01
"""How far, in points, a side may lean before a shape is no upright rectangle."""

_CORNERS = 4


@dataclass(slots=True)
class Path:
    """Subpaths as the points they pass; curves by their control points, whose box holds them."""

    subpaths: list[list[Point]] = field(default_factory=list)
    has_curves: bool = False

    @property
    def box(self) -> Box | None:
        """The box around every point; None for an empty path."""
        points = [point for subpath in self.subpaths for point in subpath]
        return box_around(points) if points else None

    def begin(self, point: Point) -> None:
        """Begin a subpath."""
        self.subpaths.append([point])

    def add(self, *points: Point) -> None:
        """Go on to a point, along control points."""
        if not self.subpaths:
            self.subpaths.append([])
        self.subpaths[-1] += points

    def thin_side(self) -> float | None:
        """Give the shorter side of the thinnest upright rectangle; None where there is no rectangle."""
        if self.has_curves:
            return None
        sides = [side for side in map(_thin_side, self.subpaths) if side is not None]
        return min(sides) if sides else None


def _thin_side(points: list[Point]) -> float | None:
    corners = points[:-1] if len(points) > _CORNERS and points[0] == points[-1] else points
    if len(corners) != _CORNERS:
        return None
    lengths = []
    for (x, y), (next_x, next_y) in zip(corners, [*corners[1:], corners[0]], strict=True):
        across, up = abs(next_x - x), abs(next_y - y)
        if min(across, up) > _FLAT:
            return None
        lengths.append(max(across, up))
    return min(lengths)

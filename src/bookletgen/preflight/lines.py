"""Lines: strokes, and filled rectangles so thin that they are lines (Ghent PDF Specification 2015, 3.12)."""

from collections.abc import Iterator
from dataclasses import dataclass

from bookletgen.preflight.colour import Colour
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.painted import PaintedPath
from bookletgen.preflight.seen import printed_paths


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its width and colour."""

    path: PaintedPath
    width_pt: float
    colour: Colour
    is_stroke: bool


def printed_lines(facts: PdfFacts) -> tuple[Line, ...]:
    """Give every line that is printed, however thick."""
    return facts.once(_printed_lines)


def _printed_lines(facts: PdfFacts) -> Iterator[Line]:
    for path in printed_paths(facts):
        if path.is_stroked:
            yield Line(path, path.line_width_pt, path.state.stroke, is_stroke=True)
        if path.is_filled and path.thin_side_pt is not None and not path.is_stroked:
            yield Line(path, path.thin_side_pt, path.state.fill, is_stroke=False)

"""The lines of laid-out pages, with sizes and colours as they are set."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from typing import Any

import weasyprint
from tinycss2.color5 import Color
from weasyprint.formatting_structure.boxes import InlineBox, LineBox, TextBox

from bookletgen.model.laid_out import LaidOutLine, LaidOutText
from bookletgen.model.length import POINTS_A_PIXEL
from bookletgen.model.press import Rgb

PAPER: Rgb = (255, 255, 255)
"""What a page is painted on."""


def lines_of(document: weasyprint.Document) -> Iterator[LaidOutLine]:
    """Go through the lines of every page, margins included, from the outer boxes to the inner ones."""
    for number, page in enumerate(document.pages, 1):
        yield from lines_in(page._page_box, number)  # noqa: SLF001  the engine has no other way in


def lines_in(
    box: Any,  # noqa: ANN401  the engine has no types
    page: int,
    ground: Rgb = PAPER,
) -> Iterator[LaidOutLine]:
    """Go through the lines in a box on a page, from 1; `ground` is the colour under the box."""
    ground = _over(box.style["background_color"], ground)
    if isinstance(box, LineBox):
        pieces = tuple(_pieces_in(box, ground))
        if pieces:
            yield LaidOutLine(page, pieces)
    for child in getattr(box, "children", ()):
        yield from lines_in(child, page, ground)


def _pieces_in(box: Any, ground: Rgb) -> Iterator[LaidOutText]:  # noqa: ANN401  as above
    """Go through the text of a line, but for boxes in it that have lines of their own."""
    for child in box.children:
        below = _over(child.style["background_color"], ground)
        if isinstance(child, TextBox):
            size = child.style["font_size"] * POINTS_A_PIXEL
            yield LaidOutText(child.text, size, _over(child.style["color"], below), below)
        elif isinstance(child, InlineBox):
            yield from _pieces_in(child, below)


def ground_of(boxes: Iterable[Any]) -> Rgb:
    """Give the colour under what stands in boxes, each in the one before it."""
    return reduce(lambda ground, box: _over(box.style["background_color"], ground), boxes, PAPER)


def _over(colour: Any, ground: Rgb) -> Rgb:  # noqa: ANN401  as above
    """Lay a colour, which may let some of the ground through, over the ground."""
    if not getattr(colour, "alpha", 0):
        return ground
    return _blend(colour.space, colour.coordinates, colour.alpha, ground)


@lru_cache(maxsize=1024)
def _blend(space: str, coordinates: tuple[float, ...], alpha: float, ground: Rgb) -> Rgb:
    bands = zip(_srgb(Color(space, coordinates, alpha)), ground, strict=True)
    red, green, blue = (
        round(min(max(band, 0), 1) * 255 * alpha + below * (1 - alpha)) for band, below in bands
    )
    return red, green, blue


def _srgb(colour: Any) -> tuple[float, ...]:  # noqa: ANN401  as above
    """Give red, green and blue from 0 to 1; black for colours of other spaces, refused elsewhere."""
    try:
        return tuple(colour.to("srgb").coordinates)
    except NotImplementedError:
        return (0, 0, 0)

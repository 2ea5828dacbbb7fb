"""A gap in the pages, where an organisation's own part goes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import weasyprint.draw
from weasyprint.css import AnonymousStyle
from weasyprint.formatting_structure import boxes

from bookletgen.typeset.joining.place import Place

_EDGES = ("left", "right", "top", "bottom")


@dataclass(frozen=True, slots=True, eq=False)
class OwnGap:
    """A numbered gap: the place whose box is taken out of the pages."""

    number: int
    place: Place


def leave_gap(gap: OwnGap) -> None:
    """Put a box that shows nothing, of the same size, in the place of the one that is there."""
    place, parent = gap.place, gap.place.containing_block
    stand_in = _empty_box(gap)
    parent.children = tuple(stand_in if child is place.box else child for child in parent.children)


def gap_of(box: Any) -> OwnGap | None:  # noqa: ANN401  the engine has no types
    """Give the gap that a box, or a copy of it, stands for."""
    return getattr(box, "own_gap", None)


@contextmanager
def gaps_marked() -> Iterator[None]:
    """Let the engine mark the place of each gap in the content of pages, by a marked-content point."""
    draw_inline_level = weasyprint.draw.draw_inline_level

    def draw(stream: Any, page: Any, box: Any, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        gap = gap_of(box)
        if gap is None:
            draw_inline_level(stream, page, box, *args, **kwargs)
        elif isinstance(box, boxes.LineBox):
            stream.stream.append(f"/Own{gap.number} MP".encode())

    weasyprint.draw.draw_inline_level = draw
    try:
        yield
    finally:
        weasyprint.draw.draw_inline_level = draw_inline_level


def _empty_box(gap: OwnGap) -> Any:  # noqa: ANN401
    box = gap.place.box
    style = AnonymousStyle(box.style)
    line = boxes.LineBox(box.element_tag, style, box.element, [])
    line.position_x, line.position_y, line.width, line.height = box.position_x, box.position_y, 0, 0
    stand_in = boxes.BlockBox(box.element_tag, style, box.element, [line])
    stand_in.position_x, stand_in.position_y = box.position_x, box.position_y
    stand_in.width, stand_in.height = box.margin_width(), box.margin_height()
    for edge in _EDGES:
        for part in ("margin_{}", "padding_{}", "border_{}_width"):
            for each in (stand_in, line):
                setattr(each, part.format(edge), 0)
    stand_in.background = line.background = None
    stand_in.own_gap = line.own_gap = gap
    return stand_in

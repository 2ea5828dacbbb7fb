"""A gap in the pages, where an organisation's own part goes, and blocks below gaps, which may move."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import weasyprint.draw
from weasyprint.css import AnonymousStyle
from weasyprint.formatting_structure import boxes
from weasyprint.stacking import StackingContext

from bookletgen.typeset.joining.place import Place

_EDGES = ("left", "right", "top", "bottom")


@dataclass(frozen=True, slots=True, eq=False)
class OwnGap:
    """A numbered gap: the place whose box is taken out of the pages."""

    number: int
    place: Place


@dataclass(frozen=True, slots=True, eq=False)
class Movable:
    """A block below a gap."""

    box: Any


def leave_gap(gap: OwnGap) -> None:
    """Put a box that shows nothing, of the same size, in the place of the one that is there."""
    _replace(gap.place.containing_block, gap.place.box, gap)


def make_movable(box: Any, parent: Any) -> None:  # noqa: ANN401  the engine has no types
    """Let a block be painted by itself, between two marks, so that it can be moved."""
    _replace(parent, box, Movable(box))


def gap_of(box: Any) -> OwnGap | Movable | None:  # noqa: ANN401
    """Give what a box, or a copy of it, stands for."""
    return getattr(box, "stands_for", None)


@contextmanager
def gaps_marked() -> Iterator[None]:
    """Let the engine mark gaps and movable blocks in the content of pages, by marked-content points."""
    draw_inline_level = weasyprint.draw.draw_inline_level

    def draw(stream: Any, page: Any, box: Any, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        match gap_of(box):
            case None:
                draw_inline_level(stream, page, box, *args, **kwargs)
            case OwnGap(number=number):
                stream.stream.append(f"/Own{number} MP".encode())
            case Movable(box=block):
                stream.stream.append(b"/Moved MP")
                weasyprint.draw.draw_stacking_context(stream, StackingContext.from_box(block, page))
                stream.stream.append(b"/Still MP")

    weasyprint.draw.draw_inline_level = draw
    try:
        yield
    finally:
        weasyprint.draw.draw_inline_level = draw_inline_level


def _replace(parent: Any, box: Any, by: OwnGap | Movable) -> None:  # noqa: ANN401
    stand_in = _empty_box(box, by)
    parent.children = tuple(stand_in if child is box else child for child in parent.children)


def _empty_box(box: Any, stands_for: OwnGap | Movable) -> Any:  # noqa: ANN401
    style = AnonymousStyle(box.style)
    line = boxes.LineBox(box.element_tag, style, box.element, [])
    line.position_x, line.position_y, line.width, line.height = box.position_x, box.position_y, 0, 0
    line.text_overflow, line.block_ellipsis = "clip", "none"
    stand_in = boxes.BlockBox(box.element_tag, style, box.element, [line])
    stand_in.position_x, stand_in.position_y = box.position_x, box.position_y
    stand_in.width, stand_in.height = box.margin_width(), box.margin_height()
    for edge in _EDGES:
        for part in ("margin_{}", "padding_{}", "border_{}_width"):
            for each in (stand_in, line):
                setattr(each, part.format(edge), 0)
    stand_in.background = line.background = None
    stand_in.stands_for = line.stands_for = stands_for
    return stand_in

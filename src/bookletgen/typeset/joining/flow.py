"""What stands one below the other on a page: gaps, and the blocks between them, which may move."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element as Source

from weasyprint.formatting_structure import boxes

from bookletgen.typeset.joining.place import is_principal

_SECTION = "section"
"""What runs over pages, and holds blocks."""

_SIDES = ("top", "bottom", "left", "right")


class _CannotMoveError(Exception):
    """Something on a page is not in its flow alone."""


@dataclass(frozen=True, slots=True, eq=False)
class FlowItem:
    """A block, the box around it, and whether it is one of the elements that were asked for."""

    box: Any
    parent: Any
    is_own: bool


Flows = Mapping[int, tuple[FlowItem, ...] | None]
"""What stands on each page, from 0, one below the other; None where that cannot be told."""


def flow_of(page_box: Any, elements: frozenset[Source]) -> tuple[FlowItem, ...] | None:  # noqa: ANN401
    """Give the blocks that stand on a page, from its head to its foot; some elements are each a block.

    Returns:
        None where a block cannot move by itself: something around it shows a ground or a line, or is
        placed beside the flow.
    """
    try:
        return tuple(_items(page_box.children[0].children[0], elements))
    except _CannotMoveError:
        return None


def is_bare(box: Any) -> bool:  # noqa: ANN401  the engine has no types
    """Tell whether nothing is seen of a box itself."""
    has_line = any(box.style[f"border_{side}_width"] for side in _SIDES)
    has_picture = any(kind != "none" for kind, _ in box.style["background_image"])
    return not has_line and not has_picture and box.style["background_color"].alpha == 0


def blocks_beside(flows: Flows, first: int) -> dict[Source, int]:
    """Number the blocks beside the gaps, in their order; one that runs over pages once."""
    elements = (item.box.element for flow in flows.values() for item in flow or () if not item.is_own)
    return {element: number for number, element in enumerate(dict.fromkeys(elements), first)}


def pages_of_blocks(blocks: Mapping[Source, int], flows: Flows) -> Iterator[tuple[int, int]]:
    """Give the number of each block with the page that it begins on."""
    pages: dict[Source, int] = {}
    for page, flow in flows.items():
        for item in flow or ():
            pages.setdefault(item.box.element, page)
    for element, number in blocks.items():
        yield number, pages[element]


def _items(box: Any, elements: frozenset[Source]) -> Iterator[FlowItem]:  # noqa: ANN401
    for child in box.children:
        if not isinstance(child, boxes.BlockLevelBox) or not child.is_in_normal_flow():
            raise _CannotMoveError
        if _is_own(child, elements):
            yield FlowItem(child, box, is_own=True)
        elif not (is_principal(child) or child.is_table_wrapper):
            raise _CannotMoveError
        elif child.element.tag != _SECTION and not _holds(child, elements):
            yield FlowItem(child, box, is_own=False)
        elif is_bare(child):
            yield from _items(child, elements)
        else:
            raise _CannotMoveError


def _holds(box: Any, elements: frozenset[Source]) -> bool:  # noqa: ANN401
    return any(_is_own(each, elements) for each in box.descendants())


def _is_own(box: Any, elements: frozenset[Source]) -> bool:  # noqa: ANN401
    return box.element in elements and is_principal(box)

"""Lays a whole page out again, with other parts on it, to see what moves."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element as Source

from weasyprint.css import AnonymousStyle
from weasyprint.layout.background import layout_box_backgrounds
from weasyprint.layout.page import remake_page

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.kept_layout import KeptLayout


class BoxesBeforeLayout:
    """The boxes of some elements before layout, and the boxes that they are in."""

    def __init__(self, layout: KeptLayout, elements: frozenset[Source]) -> None:
        self._found: dict[Source, tuple[Any, int]] = {}
        stack = [layout.root_box]
        while stack:
            box = stack.pop()
            for index, child in enumerate(getattr(box, "children", ())):
                is_principal = not isinstance(child.style, AnonymousStyle)
                if is_principal and child.element in elements and child.element_tag == child.element.tag:
                    self._found[child.element] = (box, index)
                stack.append(child)

    def swap(self, element: Source, box: Any) -> Any:  # noqa: ANN401  the engine has no types
        """Put a box in the place of that of an element; give the one that was there."""
        if element not in self._found:
            raise CannotJoinError("what moves cannot be laid out by itself")
        parent, index = self._found[element]
        was = parent.children[index]
        parent.children = [*parent.children[:index], box, *parent.children[index + 1 :]]
        return was


def remade_page(
    layout: KeptLayout,
    before: BoxesBeforeLayout,
    page: int,
    parts: Mapping[Source, Any],
) -> Any:  # noqa: ANN401
    """Lay out a page with other boxes for some elements.

    Args:
        layout: what the page is in.
        before: the boxes of these elements before layout.
        page: the page, from 0.
        parts: the boxes before layout that take their places, by element.

    Raises:
        CannotJoinError: the page ends elsewhere.
    """
    context, number = layout.context, layout.numbers[page]
    maker = list(context.page_maker)
    was = {element: before.swap(element, box) for element, box in parts.items()}
    try:
        page_box, resume_at = remake_page(number, context, layout.root_box, layout.source)
        next_page = context.page_maker[number + 1][1]
    finally:
        context.page_maker = maker
        for element, box in was.items():
            before.swap(element, box)
    if resume_at != maker[number + 1][0] or next_page != maker[number + 1][1]:
        raise CannotJoinError(f"page {page + 1} ends elsewhere")
    layout_box_backgrounds(page_box, page_box.children[0], context.get_image_from_uri)
    return page_box

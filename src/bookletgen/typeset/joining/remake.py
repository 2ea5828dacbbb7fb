"""Lays whole pages out again, with other parts on them, to see what moves."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element as Source

from weasyprint.css import AnonymousStyle
from weasyprint.layout.background import layout_backgrounds
from weasyprint.layout.page import make_margin_boxes, remake_page

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.kept_layout import KeptLayout

MOST_PAGES = 8
"""How many pages in a row are laid out again, before a build in full is as well."""


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


def remade_pages(
    layout: KeptLayout,
    before: BoxesBeforeLayout,
    first: int,
    parts: Mapping[Source, Any],
    may_end: Callable[[int], bool],
) -> tuple[Any, ...]:
    """Lay out pages with other boxes for some elements, up to one that ends where it did.

    Args:
        layout: what the pages are in.
        before: the boxes of these elements before layout.
        first: the first page, from 0.
        parts: the boxes before layout that take their places, by element.
        may_end: tells whether a page may be the last of them.

    Returns:
        The boxes of the pages, without what is in their margins.

    Raises:
        CannotJoinError: too many pages end elsewhere.
    """
    context, number = layout.context, layout.numbers[first]
    starts = list(context.page_maker)
    was = {element: before.swap(element, box) for element, box in parts.items()}
    pages: list[Any] = []
    try:
        while len(pages) < MOST_PAGES and number + len(pages) in layout.numbers:
            index = number + len(pages)
            page_box, _ = remake_page(index, context, layout.root_box, layout.source)
            pages.append(page_box)
            if _next_starts_alike(starts, context.page_maker, index) and may_end(first + len(pages) - 1):
                return tuple(pages)
    finally:
        context.page_maker = starts
        for element, box in was.items():
            before.swap(element, box)
    raise CannotJoinError(f"page {first + 1} ends elsewhere, and so does page {first + len(pages)}")


def _next_starts_alike(was: Sequence[Any], now: Sequence[Any], page: int) -> bool:
    """Tell whether the page after one starts with the same, on a page of the same kind."""
    return page + 1 < len(was) and now[page + 1][:2] == was[page + 1][:2]


def with_margins(layout: KeptLayout, page: int, page_box: Any) -> Any:  # noqa: ANN401  the engine has no types
    """Lay out what is in the margins of a page, as the engine does when all pages are made."""
    context, number = layout.context, layout.numbers[page]
    if page_box.fixed_boxes:
        raise CannotJoinError("something stands on every page")
    context.current_page = number + 1
    root, *areas = page_box.children
    margins = make_margin_boxes(context, page_box, context.page_maker[number + 1][3])
    page_box.children = (root, *(area for area in areas if area.children), *margins)
    layout_backgrounds(page_box, context.get_image_from_uri)
    return page_box

"""Lays out a block again where it stands, or another one in its place."""

from collections.abc import Iterator
from math import inf
from typing import Any
from xml.etree.ElementTree import Element as Source

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import absolute_layout
from weasyprint.layout.background import layout_box_backgrounds
from weasyprint.layout.block import block_level_layout

from bookletgen.typeset.joining.graft import boxes_for
from bookletgen.typeset.joining.inline_blocks import inline_blocks_kept
from bookletgen.typeset.joining.kept_layout import KeptLayout
from bookletgen.typeset.joining.place import Place
from bookletgen.typeset.source_tags import SourceTags
from bookletgen.typeset.structure import in_place

_TOLERANCE_PX = 0.001
"""Less than any printer can show; sums of lengths in another order differ by much less."""


def set_in_place(
    layout: KeptLayout,
    place: Place,
    box: Any,  # noqa: ANN401  the engine has no types
    *,
    on_page: bool = True,
) -> Any | None:  # noqa: ANN401
    """Lay out a box where another stands.

    Args:
        layout: the layout that both belong to.
        place: where the other stands.
        box: the box before layout.
        on_page: whether it has to fit on the page.

    Returns:
        The laid-out box, or None where it does not fit.
    """
    if type(box) is not boxes.BlockBox:
        return None
    context, page = layout.context, place.page_box
    context.page_bottom = page.content_box_y() + page.height
    context.current_page = layout.numbers[place.page] + 1
    box.position_x = place.containing_block.content_box_x()
    box.position_y = start = layout.starts.get(place.element, place.box.position_y)
    top, bottom_space = place.box.border_box_y(), 0 if on_page else -inf
    laid_out = _lay_out(context, place, box, bottom_space)
    if laid_out is not None and not _is_near(laid_out.border_box_y(), top):
        # The margin of a child reaches beyond the box: where it stands is known only now.
        box.position_x = place.containing_block.content_box_x()
        box.position_y = layout.starts[place.element] = start + top - laid_out.border_box_y()
        laid_out = _lay_out(context, place, box, bottom_space)
    if laid_out is None or not _is_near(laid_out.border_box_y(), top):
        return None
    layout_box_backgrounds(page, laid_out, context.get_image_from_uri)
    return laid_out


def _lay_out(context: Any, place: Place, box: Any, bottom_space: float) -> Any | None:  # noqa: ANN401
    """Lay out a box that has a position, with all that is placed absolutely in it."""
    positioned: list[Any] = []
    context.create_block_formatting_context()
    page_is_empty = False
    with inline_blocks_kept():
        laid_out, resume_at, *_ = block_level_layout(
            context,
            box,
            bottom_space,
            None,
            place.containing_block,
            page_is_empty,
            positioned,
            positioned,
            [],
        )
    fits = laid_out is not None and resume_at is None
    for absolute in positioned if fits else ():
        absolute_layout(
            context, absolute, place.positioned_ancestor, positioned, bottom_space=0, skip_stack=None
        )
    context.finish_block_formatting_context()
    return laid_out if fits else None


def wrapper_of(layout: KeptLayout, tags: SourceTags, element: Source) -> Any:  # noqa: ANN401
    """Give an element as selectors see it: among those around it and before it."""
    wrapper = layout.source.wrapper_element
    for each in (*reversed(list(tags.above(element))[:-1]), element):
        wrapper = next(child for child in wrapper.iter_children() if child.etree_element is each)
    return wrapper


def set_again(layout: KeptLayout, tags: SourceTags, place: Place, element: Source) -> Any | None:  # noqa: ANN401
    """Lay out an element of the source where another stands, or the same again."""
    box = boxes_for(layout, element, wrapper_of(layout, tags, element))
    return None if box is None else set_in_place(layout, place, box)


def stand_alike(first: Any, second: Any, down: float = 0) -> bool:  # noqa: ANN401
    """Tell whether two boxes hold the same words in the same places, the second so much further down."""
    one, two = list(_outline(first, down)), list(_outline(second))
    return len(one) == len(two) and all(map(_is_alike, one, two))


def take_as_much_room(first: Any, second: Any) -> bool:  # noqa: ANN401
    """Tell whether what follows two boxes stands in the same place."""
    return _is_near(first.margin_height(), second.margin_height()) and _is_near(
        first.margin_bottom, second.margin_bottom
    )


def _outline(box: Any, down: float = 0) -> Iterator[tuple[str, tuple[float, ...]]]:  # noqa: ANN401
    box = in_place(box)
    edges = (box.position_x, box.position_y + down, box.width, box.height)
    yield f"{type(box).__name__} {getattr(box, 'text', '')}", edges
    for child in getattr(box, "children", ()):
        yield from _outline(child, down)


def _is_alike(one: tuple[str, tuple[float, ...]], two: tuple[str, tuple[float, ...]]) -> bool:
    return one[0] == two[0] and all(map(_is_near, one[1], two[1]))


def _is_near(one: Any, two: Any) -> bool:  # noqa: ANN401  widths may be `auto`
    return one == two or (
        not isinstance(one, str) and not isinstance(two, str) and abs(one - two) < _TOLERANCE_PX
    )

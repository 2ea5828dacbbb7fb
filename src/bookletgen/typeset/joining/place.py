"""Where a part of the source stands on the laid-out pages, and how to take it out and put another in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element as Source

from weasyprint.css import AnonymousStyle
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from bookletgen.typeset.joining.kept_layout import KeptLayout


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A block of the source that stands whole on one page, in the flow.

    `page` counts from 0; `above` are the boxes around its own, from that of the page to its parent's.
    """

    element: Source
    page: int
    box: Any
    above: tuple[Any, ...]

    @property
    def page_box(self) -> Any:  # noqa: ANN401  the engine has no types
        """Give the box of the page."""
        return self.above[0]

    @property
    def containing_block(self) -> Any:  # noqa: ANN401
        """Give the box that it is laid out in."""
        return self.above[-1]

    @property
    def positioned_ancestor(self) -> Any:  # noqa: ANN401
        """Give the box that absolutely positioned boxes in it refer to."""
        return next((box for box in reversed(self.above) if box.style["position"] != "static"), self.page_box)


class Places:
    """All places of a layout, or those in one of them, by element."""

    def __init__(self, layout: KeptLayout, within: Place | None = None) -> None:
        self._found: dict[Source, list[Place | None]] = {}
        pages = enumerate(layout.document.pages)
        starts = (
            [(within.page, within.box, within.above)]
            if within
            else [(number, page._page_box, ()) for number, page in pages]  # noqa: SLF001  no public attribute leads there
        )
        for start in starts:
            for place, element in _walk(*start):
                self._found.setdefault(element, []).append(place)

    def place(self, element: Source) -> Place | None:
        """Give the place of an element; None where it has none, several, or one that cannot be changed."""
        found = self._found.get(element, [])
        return found[0] if len(found) == 1 else None


def _walk(
    number: int,
    outermost: Any,  # noqa: ANN401
    around: tuple[Any, ...],
) -> Iterator[tuple[Place | None, Source]]:
    """Go through the boxes that elements make; those in lines and out of the flow have no place."""
    stack: list[tuple[Any, tuple[Any, ...], bool]] = [(outermost, around, True)]
    while stack:
        box, above, is_open = stack.pop()
        if isinstance(box, AbsolutePlaceholder):
            box, is_open = box._box, False  # noqa: SLF001  the engine's own passes do the same
        if isinstance(box, boxes.MarginBox):
            continue
        is_open = is_open and (not above or _is_plain(box))
        if above and box.element is not None and is_principal(box):
            yield (Place(box.element, number, box, above) if is_open else None), box.element
        is_open = is_open and _shows_all(box)
        stack += [(child, (*above, box), is_open) for child in reversed(getattr(box, "children", ()))]


def is_principal(box: Any) -> bool:  # noqa: ANN401
    """Tell whether a box is that of its element itself, not of its lines, words or pseudo-elements."""
    return box.element_tag == box.element.tag and not isinstance(box.style, AnonymousStyle)


def _is_plain(box: Any) -> bool:  # noqa: ANN401
    """Tell whether a box is a block in the flow that is laid out without regard to what is beside it."""
    style = box.style
    return (
        type(box) is boxes.BlockBox
        and not box.is_table_wrapper
        and not box.is_column
        and box.is_in_normal_flow()
        and style["opacity"] == 1
        and not style["transform"]
        and style["column_width"] == style["column_count"] == "auto"
    )


def _shows_all(box: Any) -> bool:  # noqa: ANN401
    return isinstance(box, boxes.PageBox) or box.style["overflow"] == "visible"

"""Elements of an organisation's own, in the source in the place of those that were laid out."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from xml.etree.ElementTree import Element as Source

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.graft import boxes_for, forget_styles
from bookletgen.typeset.joining.kept_layout import KeptLayout
from bookletgen.typeset.joining.part_html import part_of_html
from bookletgen.typeset.joining.set_again import wrapper_of
from bookletgen.typeset.source_tags import SourceTags


class OwnElements:
    """The parts of an edition: those that have to be laid out have an element and a box.

    `parts` are the HTML of all, an element each, `elements` and `boxes` those that were put in, by the
    number of their gaps; the boxes are as they are before layout.
    """

    def __init__(self, layout: KeptLayout, tags: SourceTags, parts: Sequence[str]) -> None:
        self.parts = parts
        self.elements: dict[int, Source] = {}
        self.boxes: dict[int, Any] = {}
        self._layout, self._tags = layout, tags
        self._replaced: list[tuple[Source, int, Source, Source]] = []
        self._images = set(layout.images)

    def put_in(self, gaps: Collection[OwnGap]) -> None:
        """Put what goes into gaps into the source, and make its boxes.

        Raises:
            CannotJoinError: a part is not one element, or not one block.
        """
        elements = [part_of_html(self.parts[gap.number]) for gap in gaps]
        for gap, element in zip(gaps, elements, strict=True):
            self.elements[gap.number] = element
            self._replace(gap.place.element, element)
        for gap, element in zip(gaps, elements, strict=True):
            box = boxes_for(self._layout, element, wrapper_of(self._layout, self._tags, element))
            if box is None:
                raise CannotJoinError("a part is not one block")
            self.boxes[gap.number] = box

    def take_out(self) -> None:
        """Put back what was there."""
        for parent, index, old, element in self._replaced:
            parent[index] = old
            self._tags.disown(element)
            self._tags.adopt(old, parent)
            forget_styles(self._layout, element)
        for address in self._layout.images.keys() - self._images:
            del self._layout.images[address]

    def _replace(self, old: Source, element: Source) -> None:
        parent = self._tags.parent(old)
        assert parent is not None, "a part is in the body"
        element.tail, index = old.tail, list(parent).index(old)
        parent[index] = element
        self._tags.adopt(element, parent)
        self._replaced.append((parent, index, old, element))


@contextmanager
def own_elements(layout: KeptLayout, tags: SourceTags, parts: Sequence[str]) -> Iterator[OwnElements]:
    """Let parts be put into the source, for as long as it takes."""
    own = OwnElements(layout, tags, parts)
    try:
        yield own
    finally:
        own.take_out()

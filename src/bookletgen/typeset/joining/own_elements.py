"""Elements of an organisation's own, in the source in the place of those that were laid out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from xml.etree.ElementTree import Element as Source

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.graft import boxes_for, boxes_of_styled, forget_styles
from bookletgen.typeset.joining.kept_layout import KeptLayout
from bookletgen.typeset.joining.part_html import part_of_html
from bookletgen.typeset.joining.set_again import wrapper_of
from bookletgen.typeset.joining.words import Words, WordsOfPart
from bookletgen.typeset.source_tags import SourceTags


class OwnElements:
    """The parts of an edition: those that have to be laid out have an element and a box.

    `parts` are the HTML of all, an element each, `elements` and `boxes` those that were put in, by the
    number of their gaps; the boxes are as they are before layout.
    """

    def __init__(
        self, layout: KeptLayout, tags: SourceTags, words: Mapping[int, WordsOfPart], parts: Sequence[str]
    ) -> None:
        self.parts = parts
        self.elements: dict[int, Source] = {}
        self.boxes: dict[int, Any] = {}
        self._layout, self._tags, self._words = layout, tags, words
        self._new_words: dict[int, Sequence[tuple[Words, str]] | None] = {}
        self._rewritten: list[tuple[Words, str]] = []
        self._replaced: list[tuple[Source, int, Source, Source]] = []
        self._images = set(layout.images)

    def put_in(self, gaps: Collection[OwnGap]) -> None:
        """Put what goes into gaps into the source, and make its boxes.

        Raises:
            CannotJoinError: a part is not one element, or not one block.
        """
        others = [gap for gap in gaps if not self.rewrite(gap)]
        elements = [part_of_html(self.parts[gap.number]) for gap in others]
        for gap, element in zip(others, elements, strict=True):
            self.elements[gap.number] = element
            self._replace(gap.place.element, element)
        for gap in gaps:
            box = self._box(gap)
            if box is None:
                raise CannotJoinError("a part is not one block")
            self.boxes[gap.number] = box

    def new_words(self, gap: OwnGap) -> Sequence[tuple[Words, str]] | None:
        """Give the words of a part that are not those that stand in its gap; None if more is different."""
        if gap.number not in self._new_words:
            words = self._words.get(gap.number)
            self._new_words[gap.number] = words.changed_by(self.parts[gap.number]) if words else None
        return self._new_words[gap.number]

    def rewrite(self, gap: OwnGap) -> bool:
        """Write a part into the element that is there, if it differs in its words alone."""
        changed = self.new_words(gap)
        if changed is None:
            return False
        for words, text in changed:
            self._rewritten.append((words, words.text))
            words.write(text)
        self.elements[gap.number] = gap.place.element
        return True

    def _box(self, gap: OwnGap) -> Any | None:  # noqa: ANN401  the engine has no types
        element = self.elements[gap.number]
        if element is gap.place.element:
            return boxes_of_styled(self._layout, element)
        return boxes_for(self._layout, element, wrapper_of(self._layout, self._tags, element))

    def take_out(self) -> None:
        """Put back what was there."""
        for words, text in reversed(self._rewritten):
            words.write(text)
        for parent, index, old, element in self._replaced:
            parent[index] = old
            self._tags.disown(element)
            self._tags.adopt(old, parent)
            forget_styles(self._layout, element)
        self.elements.clear()
        self.boxes.clear()
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
def own_elements(
    layout: KeptLayout, tags: SourceTags, words: Mapping[int, WordsOfPart], parts: Sequence[str]
) -> Iterator[OwnElements]:
    """Let parts be put into the source, for as long as it takes."""
    own = OwnElements(layout, tags, words, parts)
    try:
        yield own
    finally:
        own.take_out()

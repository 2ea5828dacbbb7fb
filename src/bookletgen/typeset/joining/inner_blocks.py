"""The blocks in a part: one that takes as much room as before changes nothing around it."""

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any
from xml.etree.ElementTree import Element as Source

from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.graft import boxes_of_styled
from bookletgen.typeset.joining.kept_layout import KeptLayout
from bookletgen.typeset.joining.place import Place, Places
from bookletgen.typeset.joining.set_again import set_in_place, stand_alike, take_as_much_room
from bookletgen.typeset.joining.words import Words
from bookletgen.typeset.source_tags import SourceTags


class InnerBlocks:
    """The blocks in the part that is laid out in a gap that can be laid out by themselves."""

    def __init__(self, layout: KeptLayout, tags: SourceTags, gap: OwnGap) -> None:
        self._layout, self._tags, self._gap = layout, tags, gap
        self._places = Places(layout, gap.place)
        self._found: dict[Source, Place | None] = {}
        # Words beside a float are laid out with it.
        self._has_floats = any(box.is_floated() for box in gap.place.box.descendants())

    def around(self, words: Iterable[Words]) -> tuple[Place, ...] | None:
        """Give the smallest blocks that some words are in, those in others left out.

        Returns:
            None where words are in none but the part itself, or something floats in it.
        """
        if self._has_floats:
            return None
        elements = (self._tags.parent(each.element) if each.is_tail else each.element for each in words)
        found = dict.fromkeys(map(self._smallest, (each for each in elements if each is not None)))
        boxes = {place.box for place in found if place}
        outermost = tuple(place for place in found if place and boxes.isdisjoint(place.above))
        return None if None in found else outermost

    def part_with(self, blocks: Iterable[Place]) -> Any | None:  # noqa: ANN401  the engine has no types
        """Lay out blocks again, with the words they have now, and give the box of the part with them.

        Returns:
            None where one takes more or less room than before.
        """
        others = {}
        for place in blocks:
            box = self._set(place)
            if box is None or not take_as_much_room(place.box, box):
                return None
            others[place.box] = box
        return _with_others(self._gap.place.box, others)

    def _smallest(self, element: Source) -> Place | None:
        if element not in self._found:
            above = (element, *self._tags.above(element))
            inner = takewhile(lambda each: each is not self._gap.place.element, above)
            places = filter(None, map(self._places.place, inner))
            self._found[element] = next(filter(self._is_alike_again, places), None)
        return self._found[element]

    def _is_alike_again(self, place: Place) -> bool:
        """Tell whether a block that is laid out again comes out as it was."""
        again = self._set(place)
        return again is not None and stand_alike(place.box, again)

    def _set(self, place: Place) -> Any | None:  # noqa: ANN401
        box = boxes_of_styled(self._layout, place.element)
        return None if box is None else set_in_place(self._layout, place, box)


def _with_others(box: Any, others: Mapping[Any, Any]) -> Any:  # noqa: ANN401
    """Give a box with others in the place of some of those in it; what is around them is a copy."""
    if box in others:
        return others[box]
    children = getattr(box, "children", ())
    now = [_with_others(child, others) for child in children]
    if all(map(_is_same, children, now)):
        return box
    copy = box.copy()
    copy.children = now
    return copy


def _is_same(one: object, other: object) -> bool:
    return one is other

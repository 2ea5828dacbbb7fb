"""Shows characters in the fonts of gaps, so that the fonts of the shared pages hold them."""

import copy
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element as Source

from bookletgen.typeset.joining.drawings import drawings_remembered
from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.graft import boxes_for, forget_styles
from bookletgen.typeset.joining.kept_layout import KeptLayout
from bookletgen.typeset.joining.paint_parts import page_of_part, paint_parts, part_page
from bookletgen.typeset.joining.set_again import set_in_place, wrapper_of
from bookletgen.typeset.source_tags import SourceTags


def show_characters(layout: KeptLayout, tags: SourceTags, gaps: Sequence[OwnGap], characters: str) -> None:
    """Paint characters as each piece of text in each gap, and what is there itself, for nobody to keep.

    Which glyphs a font has is known only when text is painted in it.
    """
    boxes = [(gap, gap.place.box) for gap in gaps]
    boxes += ((gap, box) for gap in gaps if (box := _specimen(layout, tags, gap, characters)) is not None)
    pages = [part_page(page_of_part(gap, box)) for gap, box in boxes]
    if pages:
        with drawings_remembered(layout.paintings, learn=True):
            paint_parts(layout.document, pages, layout.document.metadata)


def _specimen(layout: KeptLayout, tags: SourceTags, gap: OwnGap, characters: str) -> Any | None:  # noqa: ANN401
    """Lay out what is in a gap with other words, however much room it takes."""
    old = gap.place.element
    parent = tags.parent(old)
    assert parent is not None, "a gap is in the body"
    element = copy.deepcopy(old)
    _write(element, characters)
    index = list(parent).index(old)
    parent[index] = element
    tags.adopt(element, parent)
    try:
        box = boxes_for(layout, element, wrapper_of(layout, tags, element))
        return None if box is None else set_in_place(layout, gap.place, box, on_page=False)
    finally:
        parent[index] = old
        tags.disown(element)
        tags.adopt(old, parent)
        forget_styles(layout, element)


def _write(element: Source, characters: str) -> None:
    """Replace each piece of text; ids and addresses go, since they are those of others."""
    for each in element.iter():
        for name in ("id", "href"):
            each.attrib.pop(name, None)
        if each.text and each.text.strip():
            each.text = characters
        if each is not element and each.tail and each.tail.strip():
            each.tail = characters

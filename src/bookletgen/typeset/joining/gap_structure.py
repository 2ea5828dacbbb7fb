"""The structure of pages with gaps, and that of what goes into them."""

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element as Source

from weasyprint.formatting_structure import boxes

from bookletgen.model.structure import Element, Structure
from bookletgen.typeset.joining.gap import Movable, OwnGap, gap_of
from bookletgen.typeset.source_tags import SourceTags, Tag
from bookletgen.typeset.structure import StructureMaker, in_place
from bookletgen.typeset.structure_node import Node
from bookletgen.typeset.tags import PaintedPage

Tops = tuple[Element, ...]
"""The elements of the structure that a part of the source is made of, those in others left out."""


def structure_with_gaps(
    root: Source, tags: SourceTags, pages: Sequence[PaintedPage], gaps: Sequence[OwnGap]
) -> tuple[Structure, tuple[Tops, ...]]:
    """Make the structure of pages with gaps: what is in a gap has elements, and they have no content.

    Returns:
        The structure, and the elements of each gap.
    """
    maker = _GapMaker(tags, {root: Node(Tag("Document"))})
    labels = tuple(maker.read_page(number, page) for number, page in enumerate(pages))
    structure = Structure(maker.nodes[root].element(), tuple(maker.furniture), labels)
    return structure, tuple(_elements(maker.tops[gap.number]) for gap in gaps)


def structure_of_parts(
    root: Source, tags: SourceTags, pages: Sequence[PaintedPage], parts: Sequence[tuple[OwnGap, Source, Any]]
) -> tuple[Structure, tuple[Tops, ...]]:
    """Make the structure of parts by themselves, each painted on a page of its own.

    Args:
        root: the `html` element of the source that they are in.
        tags: what the elements of that source become.
        pages: the painted pages.
        parts: the gap that each of them goes into, its element and its box.

    Returns:
        The structure, and the elements of each part.
    """
    maker = _GapMaker(tags, {root: Node(Tag("Document"))})
    tops = []
    for number, (page, (gap, element, box)) in enumerate(zip(pages, parts, strict=True)):
        maker.begin(number, page)
        maker.styles |= {above.element: above.style for above in gap.place.above if above.element is not None}
        tops.append(_elements(maker.added_by(element, lambda box=box: maker.visit(box))))
    made = tuple(element for each in tops for element in each)
    return Structure(Element("Document", made), tuple(maker.furniture)), tuple(tops)


def _elements(nodes: Sequence[Any]) -> Tops:
    return tuple(node.element() for node in nodes)


class _GapMaker(StructureMaker):
    """Keeps the elements of gaps apart."""

    def __init__(self, tags: SourceTags, nodes: dict[Source, Node]) -> None:
        super().__init__(tags, nodes)
        self.tops: dict[int, list[Any]] = {}

    def visit(self, box: Any) -> None:  # noqa: ANN401  the engine has no types
        """Take in a box; of what a gap stands for, take in the elements alone."""
        match gap_of(box):
            case None:
                super().visit(box)
            case Movable(box=block):
                super().visit(block)
            case OwnGap(number=number, place=place):
                self.tops[number] = self.added_by(place.element, lambda: self._sketch(place.box))
                self.previous = None

    def added_by(self, element: Source, work: Any) -> list[Any]:  # noqa: ANN401
        """Give what some work adds to the element around another."""
        above = self.tags.parent(element)
        assert above is not None, "a part is in the body"
        kids = self.node(above).holder().kids
        before = len(kids)
        self.previous = None
        work()
        return kids[before:]

    def _sketch(self, box: Any) -> None:  # noqa: ANN401
        """Take in the elements of a box, and not what it shows."""
        box = in_place(box)
        source = box.element
        if self.tags.is_decoration(source):
            return
        if box.element_tag == source.tag and not isinstance(box, boxes.TextBox):
            self.note(box)
        if isinstance(box, boxes.TextBox) and box.text.strip():
            self.node(source).line_holder()
        elif isinstance(box, boxes.ReplacedBox):
            self.node(source)
        for child in getattr(box, "children", ()):
            self._sketch(child)

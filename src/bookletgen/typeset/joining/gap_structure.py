"""The structure of pages with gaps, and that of what goes into them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element as Source

from weasyprint.formatting_structure import boxes

from bookletgen.model.structure import Element, Structure
from bookletgen.typeset.joining.gap import Movable, OwnGap, gap_of
from bookletgen.typeset.source_tags import SourceTags, Tag
from bookletgen.typeset.structure import StructureMaker, in_place
from bookletgen.typeset.structure_node import Node
from bookletgen.typeset.tags import PaintedPage

if TYPE_CHECKING:
    from bookletgen.typeset.joining.fit import FittedSheet

Tops = tuple[Element, ...]
"""The elements of the structure that a part of the source is made of, those in others left out."""


def structure_with_gaps(
    root: Source, tags: SourceTags, pages: Sequence[PaintedPage], blocks: Mapping[Any, int]
) -> tuple[Structure, Mapping[int, Tops]]:
    """Make the structure of pages with gaps: what is in a gap has elements, and they have no content.

    Args:
        root: the `html` element.
        tags: what the elements of the source become.
        pages: the painted pages.
        blocks: the numbers of blocks by their boxes.

    Returns:
        The structure, and the elements of each gap and each block by its number.
    """
    maker = _GapMaker(tags, {root: Node(Tag("Document"))}, blocks)
    labels = tuple(maker.read_page(number, page) for number, page in enumerate(pages))
    structure = Structure(maker.nodes[root].element(), tuple(maker.furniture), labels)
    return structure, {number: _elements(nodes) for number, nodes in maker.tops.items()}


def structure_of_parts(
    root: Source, tags: SourceTags, pages: Sequence[PaintedPage], sheets: "Sequence[FittedSheet]"
) -> tuple[Structure, Mapping[int, Tops]]:
    """Make the structure of parts by themselves, each painted on a page of its own, and of whole pages.

    Args:
        root: the `html` element of the source that they are in.
        tags: what the elements of that source become.
        pages: the painted pages.
        sheets: what is on them.

    Returns:
        The structure, and the elements of each gap and each block by its number.
    """
    units = {box: number for sheet in sheets for box, number in sheet.units.items()}
    units |= {sheet.box: sheet.gap.number for sheet in sheets if sheet.gap}
    maker = _GapMaker(tags, {root: Node(Tag("Document"))}, units)
    for number, (page, sheet) in enumerate(zip(pages, sheets, strict=True)):
        if sheet.gap:
            above = sheet.gap.place.above
            maker.styles |= {each.element: each.style for each in above if each.element is not None}
        maker.begin(number, page)
        maker.visit(sheet.box)
    tops = {number: _elements(nodes) for number, nodes in maker.tops.items()}
    made = tuple(element for each in tops.values() for element in each)
    return Structure(Element("Document", made), tuple(maker.furniture)), tops


def _elements(nodes: Sequence[Any]) -> Tops:
    return tuple(node.element() for node in nodes)


class _GapMaker(StructureMaker):
    """Keeps the elements of gaps apart."""

    def __init__(self, tags: SourceTags, nodes: dict[Source, Node], units: Mapping[Any, int]) -> None:
        super().__init__(tags, nodes)
        self._units = units
        self.tops: dict[int, list[Any]] = {}

    def visit(self, box: Any) -> None:  # noqa: ANN401  the engine has no types
        """Take in a box; of what a gap stands for, take in the elements alone."""
        match gap_of(box):
            case OwnGap(number=number, place=place):
                self._keep(number, place.element, lambda: self._sketch(place.box))
                self.previous = None
                return
            case Movable(box=block):
                box = block
        unit = self._units.get(box)
        if unit is None:
            super().visit(box)
        else:
            self._keep(unit, box.element, lambda: super(_GapMaker, self).visit(box))

    def _keep(self, number: int, element: Source, work: Callable[[], None]) -> None:
        """Keep what some work adds; a block that runs over pages adds to what it has."""
        self.tops.setdefault(number, []).extend(self.added_by(element, work))

    def added_by(self, element: Source, work: Callable[[], None]) -> list[Any]:
        """Give what some work adds to the element around another."""
        above = self.tags.parent(element)
        assert above is not None, "a part is in the body"
        kids = self.node(above).holder().kids
        before = len(kids)
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

"""Makes the structure of a document from its source, and finds its words on the painted pages.

Every element of the source is one structure element, wherever its pieces are printed; the order is that
of the source.
"""

from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element as Source

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from bookletgen.model.length import POINTS_A_PIXEL
from bookletgen.model.structure import LinkArea, PageFurniture, Structure
from bookletgen.typeset.source_tags import SourceTags, Tag
from bookletgen.typeset.structure_node import Node, Words
from bookletgen.typeset.tags import PaintedPage

ZERO_WIDTH_SPACE = "\u200b"
"""What the engine adds to a space that stands alone where letters are spaced out."""


def structure_of(root: Source, pages: list[PaintedPage]) -> Structure:
    """Make the structure of a document.

    Args:
        root: the `html` element.
        pages: the painted pages, in order.
    """
    maker = StructureMaker(SourceTags(root), {root: Node(Tag("Document"))})
    labels = tuple(maker.read_page(number, page) for number, page in enumerate(pages))
    return Structure(maker.nodes[root].element(), tuple(maker.furniture), labels)


@dataclass(slots=True)
class StructureMaker:
    """Goes through the boxes of the pages; what it knows of the page at hand is in the last fields."""

    tags: SourceTags
    nodes: dict[Source, Node]
    furniture: list[PageFurniture] = field(default_factory=list)
    styles: dict[Source, Any] = field(default_factory=dict)
    first_pages: dict[Source, int] = field(default_factory=dict)
    line: int = 0
    previous: Words | None = None
    number: int = 0
    painted: PaintedPage = field(init=False)
    areas: dict[Any, int] = field(default_factory=dict)
    label: str = ""

    def read_page(self, number: int, painted: PaintedPage) -> str:
        """Take in a page, and give what it is called."""
        self.begin(number, painted)
        self.visit(painted.page._page_box)  # noqa: SLF001  no public attribute leads to the boxes
        return self.label

    def begin(self, number: int, painted: PaintedPage) -> None:
        """Turn to a page."""
        self.number, self.painted, self.label = number, painted, str(number + 1)
        links = [box for kind, _, _, box in painted.page.links if kind in ("internal", "external")]
        self.areas = {in_place(box): index for index, box in enumerate(links)}

    def visit(self, box: Any) -> None:  # noqa: ANN401  the engine has no type information
        """Take in a box and all in it."""
        box = in_place(box)
        source = box.element
        if isinstance(box, boxes.MarginBox):
            self._furnish(box, _pagination(box))
        elif source is not None and self._is_silent(source):
            self._furnish(box, "")
        elif box in self.painted.content_ids:
            self._take(box)
        else:
            if source is not None:
                self.note(box)
            self.line += isinstance(box, boxes.LineBox)
            for child in box.children:
                self.visit(child)

    def _is_silent(self, source: Source) -> bool:
        """Tell whether an element is decoration, or the head of a table said again on its next page."""
        if source.tag in ("thead", "tfoot"):
            return self.first_pages.setdefault(source, self.number) != self.number
        return self.tags.is_decoration(source)

    def _furnish(self, box: Any, subtype: str) -> None:  # noqa: ANN401
        """Put all content of a box outside the structure; where it can be clicked, its link can be."""
        for each in box.descendants():
            if each in self.areas:
                self._link(each.element).kids.append(LinkArea(self.number, self.areas[each]))
            if (content := self.painted.content_ids.get(each)) is not None:
                self.furniture.append(PageFurniture(self.number, content, subtype))
                if subtype == "PageNum":
                    self.label = each.text

    def note(self, box: Any) -> None:  # noqa: ANN401
        """Keep what a box tells of its element: its style, the outline, links, the name of the page."""
        source = box.element
        if box.element_tag == source.tag:
            self.styles.setdefault(source, box.style)
        self.label = source.get("data-page-label", self.label)
        if box in self.areas:
            self._link(source).kids.append(LinkArea(self.number, self.areas[box]))
        if box.bookmark_label and box.style["bookmark_level"] != "none":
            self.node(source).outline = box.bookmark_label

    def _link(self, source: Source) -> Node:
        """Give the link that an element is in."""
        above: Source | None = source
        while above is not None and above.tag != "a":
            above = self.tags.parent(above)
        return self.node(source if above is None else above)

    def _take(self, box: Any) -> None:  # noqa: ANN401
        """Put the words or the picture of a box where they belong."""
        content = self.painted.content_ids[box]
        text = getattr(box, "text", "").replace(ZERO_WIDTH_SPACE, "")
        if box in self.areas:
            self._link(box.element).kids.append(LinkArea(self.number, self.areas[box]))
        if isinstance(box, boxes.TextBox) and not text.strip():
            self.furniture.append(PageFurniture(self.number, content))
            if self.previous is not None:
                self.previous.space_follows |= not self.previous.text.endswith(" ")
            return
        node = self.node(box.element)
        if isinstance(box, boxes.ReplacedBox):
            self.styles.setdefault(box.element, box.style)
            node.attributes = {**node.attributes, "BBox": self._rectangle(box)}
        is_label = box.element_tag.endswith("::marker")
        holder = node.labelled() if is_label else node.line_holder()
        words = Words(self.number, content, text, holder, self.line)
        holder.kids.append(words)
        if self.previous is not None:
            self.previous.part_from(words)
        self.previous = words

    def _rectangle(self, box: Any) -> tuple[float, ...]:  # noqa: ANN401
        """Give where a picture is, in points, from the lower left corner of the trimmed page."""
        height = self.painted.page.height
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, height - top - box.height, left + box.width, height - top)
        return tuple(round(edge * POINTS_A_PIXEL, 3) for edge in edges)

    def node(self, source: Source) -> Node:
        """Give the element that something in the source becomes, with all it lies in."""
        if source not in self.nodes:
            self.nodes[source] = self._new_node(source)
        return self.nodes[source]

    def _new_node(self, source: Source) -> Node:
        above = self.tags.parent(source)
        assert above is not None, "only the root has no parent, and it is there from the start"
        parent = self.node(above)
        tag = self.tags.tag(source, self.styles.get(source, {}))
        if tag is None:
            return parent
        if tag.type in ("Lbl", "LBody") and parent.tag.type == "L":
            parent = _item(parent, tag.type)
        node = parent.holder().add(tag, source.get("id", ""))
        if tag.inner == "Reference":
            self._refer(node)
        return node

    def _refer(self, link: Node) -> None:
        """Say what an entry of the contents is about: what its link leads to."""
        item = link.parent
        while item is not None and item.tag.type != "TOCI":
            item = item.parent
        if item is not None and not item.refers_to:
            item.refers_to = (link.tag.target.removeprefix("#"),)


def in_place(box: Any) -> Any:  # noqa: ANN401
    """Give the box itself where another keeps its place, as for what is placed absolutely."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001  as the engine does


def _item(list_node: Node, part: str) -> Node:
    """Give the list item that a term or its meaning is part of: a term begins a new one after a meaning."""
    last = list_node.kids[-1] if list_node.kids else None
    if isinstance(last, Node) and not (part == "Lbl" and _has_body(last)):
        return last
    return list_node.add(Tag("LI"))


def _has_body(item: Node) -> bool:
    return any(isinstance(kid, Node) and kid.tag.type == "LBody" for kid in item.kids)


def _pagination(box: Any) -> str:  # noqa: ANN401
    """Say what kind of furniture a margin box is (ISO 32000-2, table 363)."""
    content = box.style["content"]
    if content and any(part[0] == "counter()" and part[1][0] == "page" for part in content):
        return "PageNum"
    side = box.at_keyword.removeprefix("@").partition("-")[0]
    return {"top": "Header", "bottom": "Footer"}.get(side, "")

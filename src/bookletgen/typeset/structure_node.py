"""Structure elements while they are being made: they grow as their words are found on the pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bookletgen.model.structure import Content, Element, LinkArea, Value
from bookletgen.typeset.source_tags import Tag

_GROUPING = frozenset({"Document", "Part", "Sect", "Div", "Aside", "BlockQuote", "TOCI"})
"""Elements that hold other elements, never words (ISO 32000-1, table 333; ISO/TS 32005)."""

_IN_A_LINE = frozenset({"Span", "Strong", "Em", "Link", "Reference"})

_NO_SPACE_AFTER = ("-", "\u2010", "/", "–", "—")
"""A line may end after these without a space, as in "X-ray"."""


@dataclass(slots=True, eq=False)
class Words:
    """A run of text, the element it is in, and the line it is on, counted through the document."""

    page: int
    id: int
    text: str
    node: "Node"
    line: int
    space_follows: bool = False

    def part_from(self, following: "Words") -> None:
        """Note that a space stands before what comes next, if a line ends here in the middle of a text."""
        if self.node.block is following.node.block and self.line != following.line:
            word = self.text.endswith(_NO_SPACE_AFTER) and not self.text[-2:-1].isspace()
            self.space_follows |= not word


@dataclass(slots=True, eq=False)
class Node:
    """An element in the making."""

    tag: Tag
    parent: "Node | None" = None
    id: str = ""
    kids: "list[Node | Words | LinkArea]" = field(default_factory=list)
    outline: str = ""
    attributes: Mapping[str, Value] = field(default_factory=dict)
    refers_to: tuple[str, ...] = ()
    inner: "Node | None" = None
    label: "Node | None" = None
    made: Element | None = None

    @property
    def block(self) -> "Node":
        """Give the element whose lines this one's words are on."""
        node = self
        while node.parent is not None and node.tag.type in _IN_A_LINE:
            node = node.parent
        return node

    def holder(self) -> "Node":
        """Give the element that takes the content: this one, or the body of a list item."""
        if self.tag.inner and self.inner is None:
            self.inner = self.add(Tag(self.tag.inner))
        return self.inner or self

    def labelled(self) -> "Node":
        """Give the element that takes the label of a list item."""
        if self.label is None:
            self.label = self.add(Tag("Lbl"))
        return self.label

    def line_holder(self) -> "Node":
        """Give the element that takes words: where this one only groups others, a paragraph in it."""
        holder = self.holder()
        if holder.tag.type not in _GROUPING:
            return holder
        last = holder.kids[-1] if holder.kids else None
        is_open = isinstance(last, Node) and last.tag is _PARAGRAPH
        return last if is_open and isinstance(last, Node) else holder.add(_PARAGRAPH)

    def add(self, tag: Tag, name: str = "") -> "Node":
        """Put a new element at the end of this one."""
        holder = self.line_holder() if tag.type in _IN_A_LINE and self.tag.inner != tag.type else self
        node = Node(tag, holder, name, attributes=tag.attributes, refers_to=tag.refers_to)
        holder.kids.append(node)
        return node

    def element(self) -> Element:
        """Give the finished element, always the same one."""
        if self.made is None:
            self.made = self._element()
        return self.made

    def _element(self) -> Element:
        tag = self.tag
        return Element(
            tag.type,
            tuple(_finished(kid) for kid in self.kids),
            id=self.id,
            title=tag.title,
            alt=tag.alt,
            expansion=tag.expansion,
            language=tag.language,
            attributes=self.attributes,
            refers_to=self.refers_to,
            target=tag.target,
            outline=self.outline,
        )


_PARAGRAPH = Tag("P")
"""A paragraph that the source has no element for."""


def _finished(kid: Node | Words | LinkArea) -> Element | Content | LinkArea:
    match kid:
        case Node():
            return kid.element()
        case Words():
            return Content(kid.page, kid.id, kid.text, kid.space_follows)
    return kid

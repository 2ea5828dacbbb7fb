"""What the pages of a PDF say, as a tree: its structure elements in reading order (ISO 32000-1, 14.7).

The tree is made from the source of an edition, written into the screen file, and read back from any
tagged PDF.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Value = str | int | float | tuple[float, ...] | tuple[str, ...]
Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the lower left corner of the trimmed page."""


@dataclass(frozen=True, slots=True)
class Content:
    """A run of marked content: its page (from 0), its id on that page, and its text.

    `space_follows` tells that a space parts it from what comes next, which the page does not show:
    the line ends, or the space stands between two elements.
    """

    page: int
    id: int
    text: str = ""
    space_follows: bool = False


@dataclass(frozen=True, slots=True)
class LinkArea:
    """Where on a page a link can be clicked: the page and the annotation, both from 0."""

    page: int
    annotation: int


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element: what it is, what it holds in reading order, and what is said about it.

    Attributes:
        type: a structure type of ISO 32000, such as `H1`.
        kids: elements, text and links, in reading order.
        id: what links lead to it by.
        title: how a list of elements may call it.
        alt: words for what cannot be read, such as a picture.
        actual_text: the words, where what is drawn says them otherwise.
        expansion: an abbreviation written out.
        language: the language, where it differs from that of the document.
        attributes: such as `ListNumbering`, `Scope` or `BBox`, by name.
        refers_to: the ids of the elements it is about.
        target: where a link leads: `#id`, an address, words such as "page 5", or nothing.
        outline: how the outline calls it, where it is there.
    """

    type: str
    kids: tuple["Element | Content | LinkArea", ...] = ()
    id: str = ""
    title: str = ""
    alt: str | None = None
    actual_text: str | None = None
    expansion: str | None = None
    language: str | None = None
    attributes: Mapping[str, Value] = field(default_factory=dict)
    refers_to: tuple[str, ...] = ()
    target: str = ""
    outline: str = ""

    def descendants(self) -> Iterator["Element"]:
        """Go through the element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.descendants()

    def contents(self) -> Iterator[Content]:
        """Go through the text in the element, in reading order."""
        waiting = [*reversed(self.kids)]
        while waiting:
            kid = waiting.pop()
            if isinstance(kid, Element):
                waiting += reversed(kid.kids)
            elif isinstance(kid, Content):
                yield kid

    def alternatives(self) -> Iterator[tuple[Content, str]]:
        """Go through what is drawn in the element, with the words that stand in for it."""
        for element in self.descendants():
            if element.alt is not None:
                yield from ((content, element.alt) for content in element.contents())

    def text(self) -> str:
        """Give the words in the element, with single spaces."""
        return " ".join(
            "".join(content.text + " " * content.space_follows for content in self.contents()).split()
        )


@dataclass(frozen=True, slots=True)
class PageFurniture:
    """Marked content that a reader does not hear: a running head, a folio, a heading said again.

    `subtype` is that of a pagination artifact, such as `Header` (ISO 32000-2, table 363), or empty.
    """

    page: int
    id: int
    subtype: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """The structure of a document: its tree, what is outside it, and what its pages are called."""

    root: Element
    furniture: tuple[PageFurniture, ...] = ()
    page_labels: tuple[str, ...] = ()

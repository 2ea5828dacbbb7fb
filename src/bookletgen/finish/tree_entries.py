"""What is written of each element of the structure, whatever it is written with (ISO 32000-1, 14.7.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, Protocol, TypeVar

from bookletgen.finish.marked_content import ContentIds
from bookletgen.model.structure import Content, Element, LinkArea, Value
from bookletgen.model.ua_part import UaPart

PDF_2 = "http://iso.org/pdf2/ssn"
PDF_1_7 = "http://iso.org/pdf/ssn"
"""The standard structure namespaces (ISO 32000-2, 14.8.6)."""

_ONLY_IN_1_7 = frozenset({"Art", "BlockQuote", "TOC", "TOCI", "Index", "Quote", "Note", "Reference", "Code"})
"""Types that PDF 2.0 knows by the namespace of PDF 1.7 alone (ISO 32000-2, 14.8.6)."""

_ONLY_IN_2 = MappingProxyType({"Aside": "Sect", "Strong": "Span", "Em": "Span"})
"""Types that came with PDF 2.0, and what they are to a reader who does not know them."""

_NUMBERINGS_IN_2 = frozenset({"Description", "Ordered", "Unordered"})
_OWNERS = MappingProxyType(
    {"ListNumbering": "List", "BBox": "Layout"}
    | dict.fromkeys(("Scope", "Summary", "ColSpan", "RowSpan"), "Table")
)
"""Who each attribute belongs to (ISO 32000-1, 14.8.5)."""


R = TypeVar("R")
"""What refers to an object."""

R_co = TypeVar("R_co", covariant=True)


class Named(str):
    """A name of PDF, without its slash; other words are text."""

    __slots__ = ()


_STRUCT_ELEM, _OBJR, _MCR = Named("StructElem"), Named("OBJR"), Named("MCR")


class Objects(Protocol[R_co]):
    """The objects of a file that elements refer to."""

    def new(self) -> R_co:
        """Give a new object."""

    def page(self, number: int) -> R_co:
        """Give a page by its number, from 0."""

    def link(self, page: int, number: int) -> R_co:
        """Give a link on a page by its number there, from 0."""


Entries = dict[str, object]
"""What a dictionary of PDF says: names, texts, numbers, what refers to objects, lists and dictionaries."""


@dataclass(slots=True)
class TreeEntries(Generic[R]):
    """Elements as they are to be written.

    Args:
        objects: what they refer to.
        content_ids: the ids of the content that belongs to them.
        part: the part of PDF/UA that the file is to meet.
        namespaces: the standard structure namespaces, in PDF 2.0.

    Attributes:
        entries: what each element says.
        by_id: elements by what links lead to them by.
        in_outline: those in the outline, with their labels.
        by_identity: all of them, by the identity of the element.
        roles: what types that came with PDF 2.0 are to a reader who does not know them.
        content: the element that content belongs to, by its page and id.
        links: the page and number of each link, and the element that it belongs to.
    """

    objects: Objects[R]
    content_ids: ContentIds
    part: UaPart
    namespaces: Mapping[str, R] = field(default_factory=dict)
    entries: list[tuple[R, Entries]] = field(default_factory=list)
    by_id: dict[str, R] = field(default_factory=dict)
    in_outline: list[tuple[str, R]] = field(default_factory=list)
    by_identity: dict[int, R] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    content: dict[int, dict[int, R]] = field(default_factory=dict)
    links: list[tuple[int, int, R]] = field(default_factory=list)
    _references: list[tuple[Entries, tuple[str, ...]]] = field(default_factory=list)

    def add(self, element: Element, parent: R, reference: R) -> None:
        """Add an element, which this refers to, and all below it."""
        says: Entries = {"/Type": _STRUCT_ELEM, "/S": Named(element.type), "/P": parent}
        self.entries.append((reference, says))
        self.by_identity[id(element)] = reference
        says.update(_words(element))
        self._place_type(element.type, says)
        if element.attributes and (attributes := self._attributes(element.attributes)):
            says["/A"] = attributes[0] if len(attributes) == 1 else attributes
        if element.id:
            self.by_id[element.id] = reference
        if element.outline:
            self.in_outline.append((element.outline, reference))
        if element.refers_to and self.part is UaPart.TWO:
            self._references.append((says, element.refers_to))
        home = next((kid.page for kid in element.kids if not isinstance(kid, Element)), None)
        if home is not None:
            says["/Pg"] = self.objects.page(home)
        kids = [self._kid(kid, reference, home) for kid in element.kids]
        says["/K"] = [kid for kid in kids if kid is not None]

    def refer(self) -> None:
        """Let elements refer to others, which may come after them."""
        for says, ids in self._references:
            says["/Ref"] = [self.by_id[name] for name in ids]

    def _place_type(self, kind: str, says: Entries) -> None:
        """Say which standard defines a type, or what it is to a reader who knows PDF 1.7 alone."""
        if self.part is UaPart.TWO:
            says["/NS"] = self.namespaces[PDF_1_7 if kind in _ONLY_IN_1_7 else PDF_2]
        elif kind in _ONLY_IN_2:
            self.roles[kind] = _ONLY_IN_2[kind]

    def _attributes(self, attributes: Mapping[str, Value]) -> list[Entries]:
        known = {name: value for name, value in attributes.items() if self._is_known(value)}
        return [
            {"/O": Named(owner)}
            | {f"/{name}": _value(name, value) for name, value in known.items() if _OWNERS[name] == owner}
            for owner in sorted({_OWNERS[name] for name in known})
        ]

    def _is_known(self, value: Value) -> bool:
        return self.part is UaPart.TWO or value not in _NUMBERINGS_IN_2

    def _kid(self, kid: Element | Content | LinkArea, parent: R, home: int | None) -> object:
        match kid:
            case Element():
                reference = self.objects.new()
                self.add(kid, parent, reference)
                return reference
            case LinkArea(page=page, annotation=number):
                self.links.append((page, number, parent))
                link, place = self.objects.link(page, number), self.objects.page(page)
                return {"/Type": _OBJR, "/Obj": link, "/Pg": place}
            case Content(page=page, id=content):
                return self._content(page, content, parent, is_at_home=page == home)

    def _content(self, page: int, content: int, parent: R, *, is_at_home: bool) -> object:
        """Point to marked content; to none where a style hides it, so that no page has it."""
        number = self.content_ids.get((page, content))
        if number is None:
            return None
        self.content.setdefault(page, {})[number] = parent
        if is_at_home:
            return number
        return {"/Type": _MCR, "/Pg": self.objects.page(page), "/MCID": number}


def _words(element: Element) -> dict[str, str]:
    """Give what is said about an element in words, by the names of ISO 32000-1, table 323."""
    words = (
        ("/T", element.title or None),
        ("/Alt", element.alt),
        ("/ActualText", element.actual_text),
        ("/E", element.expansion),
        ("/Lang", element.language),
    )
    return {name: text for name, text in words if text is not None}


def _value(name: str, value: Value) -> object:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, str):
        return value if name == "Summary" else Named(value)
    return value

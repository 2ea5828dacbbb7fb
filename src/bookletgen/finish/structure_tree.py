"""The structure tree of the screen file (ISO 32000-1, 14.7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from bookletgen.finish.marked_content import ContentIds
from bookletgen.model.structure import Content, Element, LinkArea, Structure, Value
from bookletgen.model.ua_part import UaPart

_PDF_2 = "http://iso.org/pdf2/ssn"
_PDF_1_7 = "http://iso.org/pdf/ssn"
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


@dataclass(frozen=True, slots=True)
class WrittenTree:
    """The written elements.

    By what links lead to them by, those in the outline with their labels, and all of them by the identity
    of the element.
    """

    by_id: Mapping[str, pikepdf.Object]
    in_outline: tuple[tuple[str, pikepdf.Object], ...]
    by_identity: Mapping[int, pikepdf.Object]


def write_structure_tree(
    pdf: pikepdf.Pdf,
    structure: Structure,
    content_ids: ContentIds,
    part: UaPart,
    first_link_key: int | None = None,
) -> WrittenTree:
    """Write the tree, and the way back to it from every page and link.

    Links have keys of their own, from `first_link_key`, or else from the number of pages.
    """
    pages = len(pdf.pages)
    writer = _Writer(pdf, content_ids, part, pages if first_link_key is None else first_link_key)
    writer.write(structure.root)
    return WrittenTree(writer.by_id, tuple(writer.in_outline), writer.by_identity)


@dataclass(slots=True)
class _Writer:
    pdf: pikepdf.Pdf
    content_ids: ContentIds
    part: UaPart
    first_link_key: int
    namespaces: dict[str, pikepdf.Object] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    by_id: dict[str, pikepdf.Object] = field(default_factory=dict)
    in_outline: list[tuple[str, pikepdf.Object]] = field(default_factory=list)
    by_identity: dict[int, pikepdf.Object] = field(default_factory=dict)
    references: list[tuple[pikepdf.Object, tuple[str, ...]]] = field(default_factory=list)
    parents: list[dict[int, pikepdf.Object]] = field(default_factory=list)
    annotated: list[pikepdf.Object] = field(default_factory=list)

    def write(self, root: Element) -> None:
        pages = len(self.pdf.pages)
        self.parents = [{} for _ in range(pages)]
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        if self.part is UaPart.TWO:
            self.namespaces = {name: self._namespace(name) for name in (_PDF_2, _PDF_1_7)}
            tree.Namespaces = Array(list(self.namespaces.values()))
        tree.K = Array([self._element(root, tree)])
        for element, ids in self.references:
            element.Ref = Array([self.by_id[name] for name in ids])
        if self.roles:
            tree.RoleMap = Dictionary({f"/{name}": Name(f"/{role}") for name, role in self.roles.items()})
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=self._parent_numbers()))
        tree.ParentTreeNextKey = self.first_link_key + len(self.annotated)
        self.pdf.Root.StructTreeRoot = tree
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _namespace(self, name: str) -> pikepdf.Object:
        return self.pdf.make_indirect(Dictionary(Type=Name.Namespace, NS=String(name)))

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        written = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.type}"), P=parent)
        )
        self.by_identity[id(element)] = written
        for name, text in _words(element).items():
            written[name] = String(text)
        self._place_type(element.type, written)
        if attributes := self._attributes(element.attributes):
            written.A = attributes
        if element.id:
            self.by_id[element.id] = written
        if element.outline:
            self.in_outline.append((element.outline, written))
        if element.refers_to and self.part is UaPart.TWO:
            self.references.append((written, element.refers_to))
        home = next((kid.page for kid in element.kids if isinstance(kid, Content | LinkArea)), None)
        if home is not None:
            written.Pg = self.pdf.pages[home].obj
        kids = [self._kid(kid, written, home) for kid in element.kids]
        written.K = Array([kid for kid in kids if kid is not None])
        return written

    def _place_type(self, kind: str, written: pikepdf.Object) -> None:
        """Say which standard defines a type, or what it is to a reader who knows PDF 1.7 alone."""
        if self.part is UaPart.TWO:
            written.NS = self.namespaces[_PDF_1_7 if kind in _ONLY_IN_1_7 else _PDF_2]
        elif kind in _ONLY_IN_2:
            self.roles[kind] = _ONLY_IN_2[kind]

    def _attributes(self, attributes: Mapping[str, Value]) -> pikepdf.Object | None:
        known = {name: value for name, value in attributes.items() if self._is_known(value)}
        owners = sorted({_OWNERS[name] for name in known})
        written = [
            Dictionary(
                {"/O": Name(f"/{owner}")}
                | {f"/{name}": _value(name, value) for name, value in known.items() if _OWNERS[name] == owner}
            )
            for owner in owners
        ]
        return (written[0] if len(written) == 1 else Array(written)) if written else None

    def _is_known(self, value: Value) -> bool:
        return self.part is UaPart.TWO or value not in _NUMBERINGS_IN_2

    def _kid(
        self, kid: Element | Content | LinkArea, parent: pikepdf.Object, home: int | None
    ) -> pikepdf.Object | int | None:
        match kid:
            case Element():
                return self._element(kid, parent)
            case LinkArea(page=page, annotation=number):
                return self._annotation(self.pdf.pages[page].obj, number, parent)
            case Content(page=page, id=content):
                return self._content(page, content, parent, is_at_home=page == home)

    def _content(
        self, page: int, content: int, parent: pikepdf.Object, *, is_at_home: bool
    ) -> pikepdf.Object | int | None:
        """Point to marked content; to none where a style hides it, so that no page has it."""
        number = self.content_ids.get((page, content))
        if number is None:
            return None
        self.parents[page][number] = parent
        if is_at_home:
            return number
        return Dictionary(Type=Name.MCR, Pg=self.pdf.pages[page].obj, MCID=number)

    def _annotation(self, page: pikepdf.Object, number: int, parent: pikepdf.Object) -> pikepdf.Object:
        annotation = page.Annots[number]
        annotation.StructParent = self.first_link_key + len(self.annotated)
        self.annotated.append(parent)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)

    def _parent_numbers(self) -> Array:
        numbers = Array()
        for key, elements in enumerate(self.parents):
            numbers.append(key)
            of_page = Array([elements[number] for number in sorted(elements)])
            numbers.append(self.pdf.make_indirect(of_page))
        for key, element in enumerate(self.annotated, self.first_link_key):
            numbers.append(key)
            numbers.append(element)
        return numbers


def _words(element: Element) -> dict[str, str]:
    """Give what is said about an element in words, by the names of ISO 32000-1, table 323."""
    words = {
        "/T": element.title or None,
        "/Alt": element.alt,
        "/ActualText": element.actual_text,
        "/E": element.expansion,
        "/Lang": element.language,
    }
    return {name: text for name, text in words.items() if text is not None}


def _value(name: str, value: Value) -> pikepdf.Object | int | float:
    if isinstance(value, tuple):
        return Array(list(value))
    if isinstance(value, str):
        return String(value) if name == "Summary" else Name(f"/{value}")
    return value

"""Reads the structure tree (ISO 32000-1, 14.7), as far as it makes sense; what does not is left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pikepdf

from bookletgen.model.structure import Content, Element, LinkArea
from bookletgen.preflight.structure.attributes import read_attributes
from bookletgen.preflight.structure.destinations import Destinations
from bookletgen.preflight.structure.roles import Roles
from bookletgen.preflight.structure.spoken import ContentKey, SpokenWords
from bookletgen.preflight.values import bytes_of, entry, id_of, items_of, name_of, number_of, text_of

_DEEPEST = 200
"""How deep elements may lie in one another. Tables in lists in tables come to thirty."""

_MOST = 500_000
"""How many elements are read. A page has about a hundred."""

Kid = Element | Content | LinkArea


@dataclass(slots=True)
class TreeReader:
    """Reads the tree of one file.

    `reached` gathers the content the tree holds; `pages` are the page numbers (from 0) by object.
    """

    tree: object
    pages: dict[tuple[int, int], int]
    words: SpokenWords
    destinations: Destinations
    roles: Roles
    reached: set[ContentKey] = field(default_factory=set)
    previous: ContentKey | None = None
    _open: set[tuple[int, int]] = field(default_factory=set)
    _count: int = 0

    def read(self) -> Element:
        """Read the whole tree. Where its root is no document, or there are several, one is put around."""
        kids = self._kids(entry(self.tree, "/K"), None, 0)
        roots = [kid for kid in kids if isinstance(kid, Element)]
        if len(roots) == 1 and roots[0].type == "Document":
            return roots[0]
        return Element("Document", tuple(kids))

    def _kids(self, value: object, page: int | None, depth: int) -> list[Kid]:
        """Read the kids of an element; a space that only places show is noted where it stands."""
        found: list[Kid] = []
        for kid in items_of(value) if isinstance(value, pikepdf.Array) else (value,):
            before = self.previous
            read = self._kid(kid, page, depth)
            if read is None:
                continue
            if isinstance(read, Content) and before and self.previous:
                read = replace(read, text=_parted(read.text, self.words.are_parted(before, self.previous)))
            found.append(read)
        return found

    def _kid(self, kid: object, page: int | None, depth: int) -> Kid | None:
        number = number_of(kid)
        if number is not None:
            return self._content(page, None, int(number))
        match name_of(entry(kid, "/Type")):
            case "MCR":
                number = number_of(entry(kid, "/MCID")) or 0
                return self._content(self._page(kid, page), id_of(entry(kid, "/Stm")), int(number))
            case "OBJR":
                return self._object(kid, page)
        return self._element(kid, page, depth)

    def _page(self, holder: object, page: int | None) -> int | None:
        number = id_of(entry(holder, "/Pg"))
        return page if number is None else self.pages.get(number, page)

    def _content(self, page: int | None, stream: tuple[int, int] | None, number: int) -> Content | None:
        if page is None:
            return None
        key = (page, stream, number)
        self.reached.add(key)
        self.previous = key
        return Content(page, number, self.words.words(key))

    def _object(self, reference: object, page: int | None) -> LinkArea | Element | None:
        """Read a reference to an annotation: a link, or a field of a form with what it is called."""
        place = self._page(reference, page)
        annotation = entry(reference, "/Obj")
        match name_of(entry(annotation, "/Subtype")):
            case "Link":
                return Element("Link", (), target=self.destinations.words(annotation))
            case "Widget":
                return Element("Form", alt=_field_name(annotation))
            case "":
                return None
        contents = text_of(entry(annotation, "/Contents"))
        return None if place is None else Element("Annot", alt=contents)

    def _element(self, value: object, page: int | None, depth: int) -> Element | None:
        number = id_of(value)
        if not isinstance(value, pikepdf.Dictionary) or "/S" not in value or number in self._open:
            return None
        self._count += 1
        if depth > _DEEPEST or self._count > _MOST:
            return None
        if number is not None:
            self._open.add(number)
        page = self._page(value, page)
        kind = self.roles.standard_type(value)
        kids = self._kids(entry(value, "/K"), page, depth + 1)
        self._open.discard(number or (0, 0))
        places = [each for each in kids if isinstance(each, Element) and _is_place_of(kind, each)]
        return Element(
            kind,
            tuple(kid for kid in kids if not any(kid is place for place in places)),
            id=bytes_of(entry(value, "/ID")).decode("latin-1"),
            title=text_of(entry(value, "/T")) or "",
            alt=_said(value, "/Alt") or next((place.alt for place in places), None),
            actual_text=_said(value, "/ActualText"),
            expansion=_said(value, "/E"),
            language=_said(value, "/Lang"),
            attributes=read_attributes(value, entry(self.tree, "/ClassMap")),
            target=next((place.target for place in places), ""),
        )


def _is_place_of(kind: str, kid: Element) -> bool:
    """Tell whether a kid is only the place of the link, or of the field, that holds it."""
    return kid.type == kind and kind in ("Link", "Form") and not kid.kids


def _said(element: object, key: str) -> str | None:
    return text_of(entry(element, key))


def _parted(text: str, are_parted: bool) -> str:  # noqa: FBT001
    return f" {text}" if are_parted else text


def _field_name(widget: object) -> str:
    """Give what a field of a form is called: for people, else for programs (ISO 32000-1, 12.7.3.1)."""
    named = (text_of(entry(holder, key)) for holder in _with_parents(widget) for key in ("/TU", "/T"))
    return next((name for name in named if name), "")


def _with_parents(widget: object) -> Iterator[object]:
    for _ in range(_DEEPEST):
        if widget is None:
            return
        yield widget
        widget = entry(widget, "/Parent")

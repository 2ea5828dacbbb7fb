"""Where links lead (ISO 32000-1, 12.3.2; ISO 32000-2, 12.3.2.3)."""

from collections.abc import Iterator

import pikepdf

from bookletgen.preflight.values import entries_of, entry, id_of, items_of, name_of, text_of

_DEEPEST = 32


class Destinations:
    """Reads where the links of one file lead, in words: an address, or a page."""

    def __init__(self, pdf: pikepdf.Pdf, page_labels: tuple[str, ...]) -> None:
        self._labels = {page.obj.objgen: label for page, label in zip(pdf.pages, page_labels, strict=False)}
        catalog = pdf.Root
        self._named = dict(entries_of(entry(catalog, "/Dests")))
        self._named |= dict(_names(entry(entry(catalog, "/Names"), "/Dests"), 0))

    def words(self, annotation: object) -> str:
        """Say where a link leads; empty where nobody can tell."""
        action = entry(annotation, "/A")
        address = entry(action, "/URI")
        if address is not None:
            return text_of(address) or ""
        place = entry(action, "/SD") or entry(action, "/D") or entry(annotation, "/Dest")
        return self._page(place)

    def _page(self, place: object) -> str:
        for _ in range(_DEEPEST):
            name = name_of(place)
            key = f"/{name}" if name else text_of(place)
            if key is None:
                break
            place = self._named.get(key)
        if isinstance(place, pikepdf.Dictionary) and "/D" in place:
            place = place.D
        target = next(items_of(place), None)
        page = entry(target, "/Pg") if name_of(entry(target, "/Type")) == "StructElem" else target
        page = _first_page(target) if page is None else page
        number = id_of(page)
        label = self._labels.get(number) if number else None
        return f"page {label}" if label else ""


def _first_page(element: object) -> object:
    """Give the page of the first content in an element."""
    for _ in range(_DEEPEST):
        kids = entry(element, "/K")
        element = next(items_of(kids), kids)
        page = entry(element, "/Pg")
        if page is not None:
            return page
    return None


def _names(node: object, depth: int) -> Iterator[tuple[str, object]]:
    listed = list(items_of(entry(node, "/Names")))
    for key, value in zip(listed[::2], listed[1::2], strict=False):
        name = text_of(key)
        if name is not None:
            yield name, value
    if depth < _DEEPEST:
        for kid in items_of(entry(node, "/Kids")):
            yield from _names(kid, depth + 1)

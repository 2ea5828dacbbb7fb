"""The geometry of pages, read once for all that state the same."""

from collections.abc import Hashable

import pikepdf

from bookletgen.preflight.document.pages import read_page
from bookletgen.preflight.facts import PageFacts
from bookletgen.preflight.meanings import Meanings
from bookletgen.preflight.recent import Recent
from bookletgen.preflight.values import entry, id_of

_STATED = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit")


def geometry_of(page: pikepdf.Page, number: int, meanings: Meanings, known: Recent[PageFacts]) -> PageFacts:
    """Give the geometry of a page; what is read of it is added to what is known."""
    stated = _stated(page, meanings)
    found = None if stated is None else known.get((number, stated))
    if found is None:
        found = read_page(page, number)
        if stated is not None:
            known.put((number, stated), found)
    return found


def _stated(page: pikepdf.Page, meanings: Meanings) -> Hashable | None:
    """Give what a page states, and what it inherits the rest from; None where not every file has that."""
    parent = id_of(entry(page.obj, "/Parent"))
    if parent is None or parent[0] >= meanings.shared_below:
        return None
    return parent, *(meanings.of(entry(page.obj, key)) for key in _STATED)

"""Places on shared pages that move with the blocks they are in: where links lead and lie, and pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pikepdf

from bookletgen.finish.destinations import outline_entries
from bookletgen.finish.joining.body import Body, dictionary, entries_of, value_of
from bookletgen.model.joining import PageMoves

_TOLERANCE_PT = 0.2
"""A heading is where its box is, but for rounding."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """An object with a rectangle or a point on a page: `bottom` and `top` are the same for a point."""

    number: int
    page: int
    entries: Mapping[str, bytes]
    where: tuple[float, ...]


class SharedPlaces:
    """The places on some pages of a file."""

    def __init__(self, pdf: pikepdf.Pdf, pages: Sequence[int], own_headings: frozenset[int]) -> None:
        self._heights = {page: float(pdf.pages[page].mediabox[3]) for page in pages}
        numbers = {pdf.pages[page].obj.objgen[0]: page for page in pages}
        self._links = list(_links(pdf, pages))
        self._headings = [each for each in _headings(pdf, numbers) if each.number not in own_headings]
        self._pictures = list(_pictures(pdf, numbers))
        self._root, self._catalogue = pdf.Root.objgen[0], entries_of(pdf.Root)
        names = pdf.Root.get("/Names", pikepdf.Dictionary())
        named = list(names.get("/Dests", pikepdf.Dictionary()).get("/Names", ()))
        self._named = [
            (value_of(name), value_of(place), _point(place, numbers))
            for name, place in zip(named[::2], named[1::2], strict=True)
        ]
        self._other_names = entries_of(names)

    def moved(self, moves: Mapping[int, PageMoves]) -> dict[int, Body]:
        """Give the objects that are in other places where these moves are made."""
        own = {}
        for each in self._links:
            if down := self._down(moves, each):
                left, bottom, right, top = each.where
                rectangle = _array((left, bottom - down, right, top - down))
                own[each.number] = Body(dictionary({**each.entries, "/Rect": rectangle}))
        for each in self._headings:
            if down := self._down(moves, each):
                leads_to = _moved(each.entries["/Dest"], down)
                own[each.number] = Body(dictionary({**each.entries, "/Dest": leads_to}))
        for each in self._pictures:
            if down := self._down(moves, each):
                left, bottom, right, top = each.where
                box = {"/BBox": _array((left, bottom - down, right, top - down)), "/O": b"/Layout"}
                own[each.number] = Body(dictionary({**each.entries, "/A": dictionary(box)}))
        named = [
            name + b" " + (_moved(place, self._down(moves, point)) if point else place)
            for name, place, point in self._named
        ]
        if moves and named:
            places = dictionary({"/Names": b"[ " + b" ".join(named) + b" ]"})
            names = dictionary({**self._other_names, "/Dests": places})
            own[self._root] = Body(dictionary({**self._catalogue, "/Names": names}))
        return own

    def _down(self, moves: Mapping[int, PageMoves], placed: _Placed) -> float:
        """Say how far the block moves down that something is in."""
        here = moves.get(placed.page)
        if here is None:
            return 0
        bottom, top = placed.where[1], placed.where[3]
        middle = self._heights[placed.page] - (bottom + top) / 2
        for move in (*here.gaps, *here.blocks):
            if move.top_pt - _TOLERANCE_PT <= middle < move.bottom_pt - _TOLERANCE_PT:
                return move.down_pt
        return 0


def _links(pdf: pikepdf.Pdf, pages: Sequence[int]) -> Iterator[_Placed]:
    for page in pages:
        for link in pdf.pages[page].obj.get("/Annots", ()):
            yield _Placed(link.objgen[0], page, entries_of(link), tuple(map(float, link.Rect)))


def _headings(pdf: pikepdf.Pdf, pages: Mapping[int, int]) -> Iterator[_Placed]:
    for entry in outline_entries(pdf.Root.get("/Outlines")):
        point = _point(entry.Dest, pages)
        if point:
            yield _Placed(entry.objgen[0], point.page, entries_of(entry), point.where)


def _pictures(pdf: pikepdf.Pdf, pages: Mapping[int, int]) -> Iterator[_Placed]:
    """Find the elements of pictures; their box is the only attribute that they have."""
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure" and "/Pg" in each:
            page = pages.get(each.Pg.objgen[0])
            if page is not None and "/A" in each and "/BBox" in each.A:
                yield _Placed(each.objgen[0], page, entries_of(each), tuple(map(float, each.A.BBox)))


def _point(place: pikepdf.Object, pages: Mapping[int, int]) -> _Placed | None:
    """Give a place on a page that blocks may move on."""
    page = pages.get(place[0].objgen[0])
    if page is None:
        return None
    left, top = float(place[2]), float(place[3])
    return _Placed(0, page, {}, (left, top, left, top))


def _moved(place: bytes, down: float) -> bytes:
    """Move the target of a link, written as `[ page /XYZ left top zoom ]`."""
    *before, top, zoom, end = place.split()
    return b" ".join((*before, b"%.6f" % (float(top) - down), zoom, end)) if down else place


def _array(edges: Sequence[float]) -> bytes:
    return b"[ " + b" ".join(b"%.3f" % edge for edge in edges) + b" ]"

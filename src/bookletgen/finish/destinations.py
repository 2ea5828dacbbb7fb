"""Where links and the outline lead: to elements of the structure, not only to places on pages.

PDF/UA-2 wants structure destinations (ISO 14289-2, 8.8). Who does not know them still finds the page.
"""

from collections.abc import Iterable, Iterator, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from bookletgen.finish.structure_tree import WrittenTree
from bookletgen.finish.tree_entries import R
from bookletgen.model.structure import Element, LinkArea, Structure
from bookletgen.model.ua_part import UaPart


def lead_to_elements(pdf: pikepdf.Pdf, structure: Structure, tree: WrittenTree, part: UaPart) -> None:
    """Let the outline and the links of the file lead to elements, and let each link say its words."""
    _join_outline(pdf, tree, part)
    places = places_by_name(pdf)
    for area, words in words_of_links(structure.root):
        annotation = pdf.pages[area.page].obj.Annots[area.annotation]
        annotation.Contents = String(words)
        if part is UaPart.TWO and "/Dest" in annotation:
            name = str(annotation.Dest)
            annotation.A = _go_to(places[name], tree.by_id[name])
            del annotation.Dest
    if part is UaPart.TWO and places:
        del pdf.Root.Names.Dests
        if not pdf.Root.Names.keys():
            del pdf.Root.Names


def words_of_links(root: Element) -> Iterator[tuple[LinkArea, str]]:
    """Give the words that say where each link below an element leads."""
    for link in root.descendants():
        for area in (kid for kid in link.kids if isinstance(kid, LinkArea)):
            yield area, _words_of(link)


def _words_of(link: Element) -> str:
    """Say in words where a link leads: its own words, and its address where they are another."""
    words = link.title or link.text() or " ".join(element.alt or "" for element in link.descendants()).strip()
    address = link.target.partition(":")[2].removeprefix("//")
    is_web = link.target.startswith(("http:", "https:"))
    return f"{words} ({address})" if is_web and words not in (address, link.target) else words


def _join_outline(pdf: pikepdf.Pdf, tree: WrittenTree, part: UaPart) -> None:
    """Give each entry of the outline its heading."""
    entries = list(outline_entries(pdf.Root.get("/Outlines")))
    headings = headings_called((str(entry.Title) for entry in entries), tree.in_outline)
    for entry, heading in zip(entries, headings, strict=True):
        entry.SE = heading
        if part is UaPart.TWO:
            entry.A = _go_to(entry.Dest, heading)
            del entry.Dest


def headings_called(titles: Iterable[str], headings: Iterable[tuple[str, R]]) -> list[R]:
    """Find the headings that an outline names: they come in the same order, each with its label."""
    following = iter(headings)
    return [next(heading for label, heading in following if label == title) for title in titles]


def outline_entries(parent: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    """Go through the entries of an outline, from the top to the bottom."""
    entry = parent.get("/First") if parent is not None else None
    while entry is not None:
        yield entry
        yield from outline_entries(entry)
        entry = entry.get("/Next")


def places_by_name(pdf: pikepdf.Pdf) -> Mapping[str, pikepdf.Object]:
    """Give the place on a page that each name stands for."""
    names = pdf.Root.get("/Names", Dictionary()).get("/Dests", Dictionary()).get("/Names", Array())
    listed = list(names)
    return {str(name): place for name, place in zip(listed[::2], listed[1::2], strict=True)}


def _go_to(place: pikepdf.Object, element: pikepdf.Object) -> Dictionary:
    """Make the action that leads to an element, and to its place on the page for who knows pages alone."""
    where = list(place)[1:]
    return Dictionary(S=Name.GoTo, D=Array(list(place)), SD=Array([element, *where]))

"""Screen files of many organisations: shared pages, tags and outline, and what is each one's own."""

from collections import Counter
from collections.abc import Iterable, Sequence
from io import BytesIO

import pikepdf

from bookletgen.finish.destinations import outline_entries, places_by_name
from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import Body
from bookletgen.finish.joining.file_parts import SharedObjects
from bookletgen.finish.joining.own_links import OwnLinks, OwnObjects
from bookletgen.finish.joining.part_file import PartFile, read_parts
from bookletgen.finish.joining.resource_fonts import fonts_of, known_fonts
from bookletgen.finish.joining.shared_outline import SharedOutline
from bookletgen.finish.joining.shared_page import (
    OpenPage,
    PartContent,
    filled_page,
    open_pages,
    shared_pages,
)
from bookletgen.finish.joining.shared_places import SharedPlaces
from bookletgen.finish.joining.shared_tags import SharedTags
from bookletgen.finish.marked_content import ContentIds, marked_contents, spaces_by_font
from bookletgen.finish.screen import PDF_VERSIONS, make_accessible
from bookletgen.finish.tree_entries import TreeEntries
from bookletgen.model.joining import OwnParts, SharedPages
from bookletgen.model.ua_part import UaPart


class ScreenFiles:
    """The screen files of editions that share their pages."""

    def __init__(self, shared: SharedPages, *, tint: str | None = None) -> None:
        with pikepdf.open(BytesIO(shared.pdf)) as pdf:
            tree = make_accessible(pdf, shared.structure, UaPart.ONE, tint=tint)
            pages = [page.obj.objgen[0] for page in pdf.pages]
            self._numbers = pages
            self._pages = tuple(shared_pages(pdf, dict(enumerate(pdf.pages))))
            self._links = {
                page.page: [each.objgen[0] for each in pdf.pages[page.page].obj.get("/Annots", ())]
                for page in self._pages
            }
            self._tags = SharedTags(pdf, tree, shared.units)
            self._outline = SharedOutline(pdf, tree, shared.units)
            self._targets = frozenset(places_by_name(pdf))
            self._fonts = fonts_of(pdf)
            self._places = SharedPlaces(pdf)
            self._metadata = pdf.Root.Metadata.objgen[0]
            self._objects = SharedObjects(pdf, PDF_VERSIONS[UaPart.ONE])

    @property
    def shared_below(self) -> int:
        """Give the number from which objects are an edition's own."""
        return self._objects.size

    def file(self, parts: OwnParts) -> bytes:
        """Write the file of an edition.

        Raises:
            CannotJoinError: something of it does not fit.
        """
        return self._objects.written(self._own(read_parts(parts.pdf), parts))

    def _first_ids(self, parts: OwnParts, opened: Iterable[OpenPage]) -> dict[int, int]:
        """Let the ids of each gap's content follow those on its page, and those of the gaps before it."""
        counts = Counter(content.page for content in parts.structure.root.contents())
        first = {}
        for each in opened:
            following = 0 if each.is_own else self._tags.content_on(each.page.page)
            for sheet in each.sheets:
                first[sheet] = following
                following += counts[sheet]
        return first

    def _own(self, read: PartFile, parts: OwnParts) -> dict[int, Body]:
        """Give the objects of the file that are not as in the others."""
        pdf = read.pdf
        pages = [self._numbers[sheet.page] for sheet in parts.sheets]
        theirs = [page.obj.objgen[0] for page in pdf.pages]
        known = known_fonts(pdf, self._fonts) | dict(zip(theirs, pages, strict=True))
        adopted = Adopted(pdf, known, self._objects.size)
        for number, drawing in read.drawings.items():
            adopted.give(number, drawing.body())
        links = OwnLinks.of(pdf, adopted, self._targets)
        opened = tuple(open_pages(self._pages, parts))
        painted, ids = self._painted(read, parts, opened)
        tree = TreeEntries(OwnObjects(adopted, pages, links.numbers), ids, UaPart.ONE)
        own = self._places.moved(parts, self._outline.numbers(parts.elements))
        own.update(self._tags.fill(tree, parts.elements, adopted))
        own.update(self._tags.content_elements(opened, tree))
        own.update(links.filled(tree, self._tags.next_key, parts.structure.root))
        own.update(self._outline.filled(_headings(pdf, adopted), parts.elements, tree))
        own.update((each.page.number, self._page(each, painted, links, adopted)) for each in opened)
        adopted.replace(self._objects.info, pdf.trailer.Info)
        adopted.replace(self._metadata, pdf.Root.Metadata)
        return {**adopted.settle(), **own}

    def _painted(
        self, read: PartFile, parts: OwnParts, opened: Iterable[OpenPage]
    ) -> tuple[Sequence[PartContent], ContentIds]:
        """Give what is painted on each sheet, with ids."""
        spaces = spaces_by_font(read.pdf)
        marked, ids = marked_contents(read.contents, parts.structure, spaces, self._first_ids(parts, opened))
        return tuple(map(PartContent, marked, read.resources)), ids

    def _page(
        self, opened: OpenPage, painted: Sequence[PartContent], links: OwnLinks, adopted: Adopted
    ) -> Body:
        shared_links = [] if opened.is_own else self._links[opened.page.page]
        own_links = (number for sheet in opened.sheets for number in links.numbers[sheet])
        listed = b" ".join(b"%d 0 R" % number for number in (*shared_links, *own_links))
        inside = [painted[sheet] for sheet in opened.sheets]
        return filled_page(opened, inside, adopted, {"/Annots": b"[ " + listed + b" ]"})


def _headings(pdf: pikepdf.Pdf, adopted: Adopted) -> list[tuple[str, bytes]]:
    """Give the titles in the outline of parts, and the places they lead to."""
    entries = outline_entries(pdf.Root.get("/Outlines"))
    return [(str(entry.Title), adopted.value(entry.Dest)) for entry in entries]

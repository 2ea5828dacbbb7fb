"""Screen files of many organisations: shared pages, tags and outline, and what is each one's own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf

from bookletgen.finish.destinations import lead_to_elements, places_by_name
from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import Body
from bookletgen.finish.joining.file_parts import SharedObjects
from bookletgen.finish.joining.gaps import (
    NOTHING_MOVES,
    PartContent,
    between_marks,
    filled_page,
    gapped_pages,
)
from bookletgen.finish.joining.resource_fonts import fonts_of, known_fonts
from bookletgen.finish.joining.shared_outline import SharedOutline
from bookletgen.finish.joining.shared_places import SharedPlaces
from bookletgen.finish.joining.shared_tags import SharedTags
from bookletgen.finish.marked_content import ContentIds, mark_content
from bookletgen.finish.page_content import content_of
from bookletgen.finish.screen import PDF_VERSIONS, make_accessible
from bookletgen.finish.structure_tree import WrittenTree, write_structure_tree
from bookletgen.finish.ua import claim_accessibility
from bookletgen.model.joining import CannotJoinError, OwnParts, SharedPages
from bookletgen.model.ua_part import UaPart


class ScreenFiles:
    """The screen files of editions that share their pages."""

    def __init__(self, shared: SharedPages, *, tint: str | None = None) -> None:
        with pikepdf.open(BytesIO(shared.pdf)) as pdf:
            tree = make_accessible(pdf, shared.structure, UaPart.ONE, tint=tint)
            pages = [page.obj.objgen[0] for page in pdf.pages]
            self._gap_pages = [pages[gap.page] for gap in shared.gaps]
            self._pages = tuple(gapped_pages(dict(enumerate(pdf.pages))))
            self._links = {
                page.page: [each.objgen[0] for each in pdf.pages[page.page].obj.get("/Annots", ())]
                for page in self._pages
            }
            self._tags = SharedTags(pdf, tree, shared.gaps)
            self._outline = SharedOutline(pdf, tree, shared.gaps)
            self._targets = frozenset(places_by_name(pdf))
            self._fonts = fonts_of(pdf)
            self._places = SharedPlaces(pdf, [page.page for page in self._pages], self._outline.numbers)
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
        with pikepdf.open(BytesIO(parts.pdf)) as pdf:
            ids = mark_content(pdf, parts.structure, self._first_ids(parts))
            tree = write_structure_tree(pdf, parts.structure, ids, UaPart.ONE, self._tags.next_key)
            lead_to_elements(pdf, parts.structure, tree, UaPart.ONE)
            claim_accessibility(pdf, UaPart.ONE)
            return self._objects.written(self._own(pdf, parts, tree, ids))

    def _first_ids(self, parts: OwnParts) -> dict[int, int]:
        """Let the ids of each gap's content follow those on its page, and those of the gaps before it."""
        counts = Counter(content.page for content in parts.structure.root.contents())
        first = {}
        for page in self._pages:
            following = self._tags.content_on(page.page)
            for gap in page.gaps:
                first[gap] = following
                following += counts[gap]
        return first

    def _own(self, pdf: pikepdf.Pdf, parts: OwnParts, tree: WrittenTree, ids: ContentIds) -> dict[int, Body]:
        """Give the objects of the file that are not as in the others."""
        sheets = [page.obj for page in pdf.pages]
        known = known_fonts(pdf, self._fonts)
        known |= {sheet.objgen[0]: page for sheet, page in zip(sheets, self._gap_pages, strict=True)}
        adopted = Adopted(pdf, known, self._objects.size)
        own = self._tags.filled(pdf, parts.elements, tree, adopted)
        own |= self._tags.content_elements(pdf, self._pages, ids, adopted)
        own |= self._outline.filled(pdf, adopted)
        for page in self._pages:
            inside = [
                PartContent(between_marks(content_of(pdf.pages[gap])), sheets[gap].Resources)
                for gap in page.gaps
            ]
            links = [*self._links[page.page], *self._own_links([sheets[gap] for gap in page.gaps], adopted)]
            listed = b" ".join(b"%d 0 R" % number for number in links)
            moves = parts.moves.get(page.page, NOTHING_MOVES)
            entries = {"/Annots": b"[ " + listed + b" ]"} if links else {}
            own[page.number] = filled_page(page, inside, moves, adopted, entries)
        own |= self._places.moved(parts.moves)
        adopted.replace(self._objects.info, pdf.trailer.Info)
        adopted.replace(self._metadata, pdf.Root.Metadata)
        return {**adopted.settle(), **own}

    def _own_links(self, sheets: Sequence[pikepdf.Object], adopted: Adopted) -> Iterator[int]:
        for sheet in sheets:
            for link in sheet.get("/Annots", ()):
                if "/Dest" in link and str(link.Dest) not in self._targets:
                    raise CannotJoinError(f"a link leads to {link.Dest}, which is not there")
                yield adopted.number(link.objgen[0])

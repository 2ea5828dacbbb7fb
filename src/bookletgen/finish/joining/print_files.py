"""Print files of many organisations: shared pages in inks, and what is each one's own in the same way."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf

from bookletgen.finish.inks import BLACK_AT_FIRST, Inks
from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import Body, dictionary, stream
from bookletgen.finish.joining.drawings import objects_named
from bookletgen.finish.joining.file_parts import SharedObjects
from bookletgen.finish.joining.inked_drawings import InkedDrawings
from bookletgen.finish.joining.part_file import PartFile, read_parts
from bookletgen.finish.joining.resource_fonts import fonts_of, known_fonts
from bookletgen.finish.joining.shared_page import (
    OpenPage,
    PartContent,
    SharedPage,
    filled_page,
    open_pages,
    resources_of,
    shared_pages,
)
from bookletgen.finish.metadata import (
    identifier_of,
    identifier_of_edition,
    print_metadata,
    set_print_metadata,
)
from bookletgen.finish.parts import keep_part
from bookletgen.finish.print import PDF_VERSION, make_printable
from bookletgen.finish.print_page import PrintPages
from bookletgen.finish.repaint import Painted, Repainter
from bookletgen.finish.slug import SLUG_RESOURCES
from bookletgen.finish.subset_names import name_subset
from bookletgen.finish.transparency import group_in_inks, settle_groups
from bookletgen.finish.tree_entries import Named
from bookletgen.model.joining import CannotJoinError, OwnParts, SharedPages
from bookletgen.model.press import PressSettings, PrintPart


class PrintFiles:
    """The print files of editions that share their pages, or those of a part of them, for one printer.

    Raises:
        CannotJoinError: something on the shared pages cannot be printed.
    """

    def __init__(self, shared: SharedPages, press: PressSettings, part: PrintPart = PrintPart.WHOLE) -> None:
        self._inks = Inks(press.builds, press.icc)
        self._identifier = identifier_of(shared.pdf, press, part)
        with pikepdf.open(BytesIO(shared.pdf)) as pdf:
            self._fonts = fonts_of(pdf)
            fonts = list(pdf.pages[0].obj.Resources.Font.values())
            finishing = PrintPages(pdf, press, "", None, slug_apart=True)
            kept = keep_part(pdf, part)
            if make_printable(pdf, finishing, kept, press):
                raise CannotJoinError("something on the shared pages cannot be printed")
            for font in fonts:
                name_subset(font)
            set_print_metadata(pdf, self._identifier)
            pages = {number - 1: page for number, page in kept.items()}
            self._pages = tuple(shared_pages(pdf, pages, SLUG_RESOURCES))
            self._slug_lines = {number - 1: line for number, line in finishing.slug_lines.items()}
            self._states = {name: state.objgen[0] for name, state in finishing.states.items()}
            self._drawings = InkedDrawings(self._states)
            self._metadata = pdf.Root.Metadata.objgen[0]
            self._objects = SharedObjects(pdf, PDF_VERSION)

    @property
    def shared_below(self) -> int:
        """Give the number from which objects are an edition's own."""
        return self._objects.size

    def file(self, parts: OwnParts) -> bytes:
        """Write the file of an edition.

        Raises:
            CannotJoinError: something of it cannot be printed.
        """
        read = read_parts(parts.pdf)
        repainter = Repainter(read.pdf, self._inks)
        known = {state.objgen[0]: self._states[name] for name, state in repainter.states.items()}
        adopted = Adopted(read.pdf, known_fonts(read.pdf, self._fonts) | known, self._objects.size)
        drawings = dict(self._drawings.among(read.pdf, read.drawings, repainter))
        own = {}
        opened = {each.page.number: each for each in open_pages(self._pages, parts)}
        for page in self._pages:
            slug = self._slug(page, read.pdf, adopted)
            if page.number in opened:
                inside, entries = self._painted(opened[page.number], read, repainter)
                for number in objects_named(part.resources for part in inside):
                    if number in drawings:
                        adopted.give(number, drawings[number].on_page(is_transparent="/Group" in entries))
                own[page.number] = filled_page(opened[page.number], inside, adopted, entries, slug)
            elif slug:
                own[page.number] = page.with_more(slug)
        said = {name: str(value) for name, value in read.pdf.docinfo.items()}
        info, xmp = print_metadata(said, identifier_of_edition(self._identifier, parts.pdf))
        own[self._objects.info] = Body(dictionary({**info, "/Trapped": Named("False")}))
        own[self._metadata] = Body(b"<< /Subtype /XML /Type /Metadata >>", xmp)
        return self._objects.written({**adopted.settle(), **own})

    def _slug(self, page: SharedPage, pdf: pikepdf.Pdf, adopted: Adopted) -> tuple[int, ...]:
        """Take in the slug line of a page, with the code of the edition; give its number."""
        line = self._slug_lines.get(page.page)
        return (adopted.add(stream(line.paint(pdf))),) if line else ()

    def _painted(
        self, opened: OpenPage, read: PartFile, repainter: Repainter
    ) -> tuple[list[PartContent], dict[str, bytes]]:
        """Give what is painted on a page in inks, and what the page says then."""
        inside, painted = [], []
        for sheet in opened.sheets:
            content, there = b"\n" + read.contents[sheet], read.pdf.pages[sheet].obj.Resources
            inked, resources, of_sheet = repainter.repaint(content, there, is_page=True)
            inside.append(PartContent(BLACK_AT_FIRST + b"\n" + inked, resources_of(resources)))
            painted.append(of_sheet)
        return inside, self._group(opened.page, painted)

    def _group(self, page: SharedPage, painted: Sequence[Painted]) -> dict[str, bytes]:
        """Settle what shines through, for the page and for what its parts paint.

        Raises:
            CannotJoinError: a part cannot be printed, as a build in full says in more words.
        """
        if any(each.flaws for each in painted):
            raise CannotJoinError(f"something on page {page.page + 1} cannot be printed")
        is_transparent = "/Group" in page.entries or any(each.is_transparent for each in painted)
        forms = [form for each in painted for form in each.groups]
        settle_groups(flat=() if is_transparent else forms, transparent=forms if is_transparent else ())
        return {"/Group": group_in_inks().unparse()} if is_transparent else {}

"""The editions a request asks for, and whom they are printed by: load and select."""

from dataclasses import dataclass

from bookletgen.build.request import BuildRequest, choices_of, printer_of
from bookletgen.load.booklet import LoadedBooklet, load_booklet
from bookletgen.model.edition import Edition
from bookletgen.model.printer import PrinterProfile
from bookletgen.model.printing import Printing
from bookletgen.select.edition import select_edition


@dataclass(frozen=True, slots=True)
class SelectedEditions:
    """What was loaded, and the editions and the printer asked for: none where the files are broken."""

    loaded: LoadedBooklet
    editions: tuple[Edition, ...]
    printer: PrinterProfile | None

    @property
    def printing(self) -> Printing | None:
        """Give what files for paper are made for."""
        if not self.printer or not self.loaded.booklet:
            return None
        return Printing(self.printer.press, self.loaded.booklet.sheets_printer(self.printer).imposition)


def select_editions(request: BuildRequest) -> SelectedEditions:
    """Load the booklet and select every edition asked for."""
    loaded = load_booklet(request.folder, request.shown_as)
    booklet = loaded.booklet
    choices = choices_of(request, booklet) if booklet else ()
    editions = (select_edition(booklet, choice, draft=request.draft) for choice in choices if booklet)
    printer = printer_of(request, booklet) if booklet else None
    return SelectedEditions(loaded, tuple(editions), printer)

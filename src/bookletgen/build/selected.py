"""The editions a request asks for, and whom they are printed by: load and select."""

from dataclasses import dataclass, replace
from pathlib import Path

from bookletgen.build.request import BuildRequest, choices_of, printer_of
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.load.booklet import LoadedBooklet, load_booklet
from bookletgen.load.files import BookletFolder
from bookletgen.load.press_colours import LoadedPressColours, load_press_colours
from bookletgen.model.edition import Edition
from bookletgen.model.printer import PrinterProfile
from bookletgen.model.printing import Printing
from bookletgen.select.edition import select_edition


@dataclass(frozen=True, slots=True)
class SelectedEditions:
    """What was loaded, and the editions and the printer asked for: none where the files are broken.

    `printing` is what files for paper are made for.
    """

    loaded: LoadedBooklet
    editions: tuple[Edition, ...]
    printer: PrinterProfile | None
    printing: Printing | None


def select_editions(request: BuildRequest) -> SelectedEditions:
    """Load the booklet and select every edition asked for."""
    colours = load_press_colours(
        BookletFolder(request.styles, request.styles.as_posix()),
        BookletFolder(request.folder, request.shown_as),
    )
    loaded = _joined(load_booklet(request.folder, request.shown_as), colours)
    booklet = loaded.booklet
    if booklet is None:
        return SelectedEditions(loaded, (), None, None)
    choices = choices_of(request, booklet)
    editions = tuple(select_edition(booklet, choice, draft=request.draft) for choice in choices)
    printer = printer_of(request, booklet)
    press = replace(printer.press, builds=colours.builds, slug_font=_slug_font(request.styles))
    printing = Printing(press, booklet.sheets_printer(printer).imposition, printer.limits)
    return SelectedEditions(loaded, editions, printer, printing)


def _slug_font(styles: Path) -> Path | None:
    """Choose what a slug line is set in: the regular font of the style, where it can be told by its name."""
    fonts = [path for path in (styles / "fonts").glob("*") if path.suffix in (".ttf", ".otf")]
    return min(fonts, key=lambda path: ("Regular" not in path.stem, path.name), default=None)


def _joined(loaded: LoadedBooklet, colours: LoadedPressColours) -> LoadedBooklet:
    """Add what is wrong with the colours to what is wrong with the booklet."""
    is_sound = all(item.severity is not Severity.ERROR for item in colours.diagnostics)
    return LoadedBooklet(
        loaded.booklet if is_sound else None,
        (*loaded.diagnostics, *colours.diagnostics),
        {**loaded.sources, **colours.sources},
    )

"""The editions a request asks for, and whom they are printed by: load and select."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from bookletgen.build.request import BuildRequest, choices_of, printer_of
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.load.booklet import LoadedBooklet, load_booklet
from bookletgen.load.files import BookletFolder
from bookletgen.load.press_colours import LoadedPressColours, load_press_colours
from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import Choice
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
    loaded = load_booklet(request.folder, request.shown_as)
    return select_choices(loaded, request, lambda booklet: choices_of(request, booklet))


def select_choices(
    booklet: LoadedBooklet, request: BuildRequest, choose: Callable[[Booklet], Iterable[Choice]]
) -> SelectedEditions:
    """Select the editions of a loaded booklet that are chosen from it, for the printer asked for."""
    colours = load_press_colours(
        BookletFolder(request.styles, request.styles.as_posix()),
        BookletFolder(request.folder, request.shown_as),
    )
    loaded = _joined(booklet, colours)
    sound = loaded.booklet
    if sound is None:
        return SelectedEditions(loaded, (), None, None)
    editions = tuple(select_edition(sound, choice, draft=request.draft) for choice in choose(sound))
    printer = printer_of(request, sound)
    press = replace(printer.press, builds=colours.builds, slug_font=_slug_font(request.styles))
    printing = Printing(press, sound.sheets_printer(printer).imposition, printer.limits)
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

"""Finds a printer for a file that is at hand, with or without a booklet around it."""

from pathlib import Path

from bookletgen.build.request import require_known
from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.load.files import BookletFolder
from bookletgen.load.printer import PROGRAM, load_printers
from bookletgen.model.printer import PrinterProfile


def find_printer(name: str, booklet: Path, shown_as: str) -> PrinterProfile:
    """Give a printer: one of the booklet's own, if the folder is there, or one that comes with the program.

    Raises:
        WrongUsageError: there is no such printer, or its profile is not sound.
    """
    loaded = load_printers(BookletFolder(booklet, shown_as) if booklet.is_dir() else PROGRAM)
    holder = "the booklet" if booklet.is_dir() else "bookletgen"
    require_known("printer", [name], loaded.profiles, holder)
    profile = loaded.profiles[name]
    if profile is None:
        first = loaded.diagnostics[0]
        raise WrongUsageError(
            f"the profile of the printer `{name}` is not sound: {first.where}: {first.message}",
            first.hint or f"bookletgen explain {first.code}",
        )
    return profile

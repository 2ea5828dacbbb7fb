"""Imposes a file that is at hand: any PDF of single pages in reading order."""

from dataclasses import dataclass
from pathlib import Path

from bookletgen.build.temporary import temporary_folder
from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.finish.duplex import DuplexFile, finish_duplex
from bookletgen.model.imposition import ImpositionSettings


@dataclass(frozen=True, slots=True)
class ImposeRequest:
    """The file to impose and how people name it, the file to write, and how the sheets are made."""

    file: Path
    shown_as: str
    to: Path
    settings: ImpositionSettings


def impose_file(request: ImposeRequest) -> DuplexFile:
    """Write the sheets; they get their name only when they are whole.

    Raises:
        WrongUsageError: the sheets would take the place of the pages.
        MachineError: the sheets cannot be written there.
    """
    if request.to.exists() and request.to.samefile(request.file):
        raise WrongUsageError(f"{request.to} is the file to impose", "name another file with --to")
    with temporary_folder(request.to.parent) as temporary:
        unfinished = temporary / request.to.name
        made = finish_duplex(
            request.settings, request.file.read_bytes(), unfinished, shown_as=request.shown_as
        )
        if not made.diagnostics:
            unfinished.replace(request.to)
    return made

"""Reading files of a booklet, and only those: nothing outside its folder."""

from dataclasses import dataclass
from pathlib import Path

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems

MEBIBYTE = 1024 * 1024

MAX_BYTES = MEBIBYTE
"""The largest source file that is read: far beyond any real section."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file cannot be read."""

    why: str


class BookletFolder:
    """The folder of a booklet, and the name under which its files are reported."""

    def __init__(self, folder: Path, shown_as: str) -> None:
        self.folder = folder
        self._shown_as = shown_as.rstrip("/")

    def shown(self, name: str) -> str:
        """Give the path of a file as the person at the keyboard would name it."""
        return f"{self._shown_as}/{name}" if self._shown_as not in ("", ".") else name

    def names(self, pattern: str) -> list[str]:
        """List the files that match, as sorted paths inside the folder."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob(pattern))

    def has(self, name: str) -> bool:
        """Tell whether there is such a file."""
        return (self.folder / name).is_file()

    def read(self, name: str, max_bytes: int = MAX_BYTES) -> str | Diagnostic:
        """Give the text of a file, or the diagnostic that says why it cannot be read."""
        raw = self.read_bytes(name, max_bytes)
        if isinstance(raw, Unreadable):
            return self._unreadable(name, raw.why)
        try:
            return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            return self._unreadable(name, f"it is not UTF-8 text (byte {error.start})")

    def read_bytes(self, name: str, max_bytes: int) -> "bytes | Unreadable":
        """Give the content of a file, or say why it cannot be read."""
        path = self.folder / name
        try:
            if not path.resolve(strict=True).is_relative_to(self.folder.resolve()):
                return Unreadable("it is a link that leads out of the booklet's folder")
            if path.stat().st_size > max_bytes:
                return Unreadable(f"it is larger than {max_bytes // MEBIBYTE} MiB")
            return path.read_bytes()
        except FileNotFoundError:
            return Unreadable("it does not exist")
        except OSError as error:
            return Unreadable(error.strerror or "the system refused")

    def _unreadable(self, name: str, why: str) -> Diagnostic:
        at = SourceSpan(self.shown(name), 1, 1)
        return problems.UNREADABLE_FILE.at(
            at,
            f"this file cannot be read: {why}",
            "the booklet needs it as a UTF-8 text file in its own folder",
        )

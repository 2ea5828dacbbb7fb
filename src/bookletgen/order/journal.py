"""What is made of a pack so far: a line for each piece, written when its files are whole."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bookletgen.order.contents import has_hash


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of the pack: its path in it, what it is for, its pages, its size and its SHA-256.

    `joined` and `why_in_full` are as in `MadeEdition`.
    """

    path: str
    output: str
    pages: int
    size_bytes: int
    sha256: str
    joined: bool = False
    why_in_full: str = ""


def pages_of(files: Sequence[PackFile]) -> int:
    """Give the pages of an edition from its files: a cover and an inside of its own add up."""
    return sum(file.pages for file in files if file.output == files[0].output)


class Journal:
    """The record beside a pack that is being made."""

    def __init__(self, file: Path, pack: Path) -> None:
        self._file = file
        self._pack = pack
        self._pieces = _read(file)

    def standing(self, name: str, key: str) -> tuple[PackFile, ...] | None:
        """Give the files of a piece if they were made from the same things and still stand."""
        entry = self._pieces.get(name)
        return entry[1] if entry and entry[0] == key and self.is_made(name) else None

    def is_made(self, name: str) -> bool:
        """Tell whether the files of a piece are there as they were made, from whatever it was."""
        entry = self._pieces.get(name)
        return entry is not None and all(has_hash(self._pack / file.path, file.sha256) for file in entry[1])

    def add(self, name: str, key: str, files: tuple[PackFile, ...]) -> None:
        """Record a piece whose files have their places, at once and for good."""
        self._pieces[name] = (key, files)
        line = json.dumps({"name": name, "key": key, "files": [asdict(file) for file in files]})
        with self._file.open("a", encoding="utf-8") as journal:
            # A run that was killed may have left half a line: a new one begins below it.
            journal.write(f"\n{line}\n")
            journal.flush()
            os.fsync(journal.fileno())


def _read(file: Path) -> dict[str, tuple[str, tuple[PackFile, ...]]]:
    """Read the lines; the last one may be half written, and then its piece is made again."""
    pieces = {}
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        try:
            entry = json.loads(line)
            files = tuple(PackFile(**each) for each in entry["files"])
            pieces[entry["name"]] = (entry["key"], files)
        except (ValueError, KeyError, TypeError):
            continue
    return pieces

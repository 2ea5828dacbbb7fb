"""A booklet in a temporary folder that a test may change."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import bookletgen

STARTER = Path(bookletgen.__file__).parent / "starter"
"""The small booklet that `bookletgen new` gives."""


@dataclass(frozen=True, slots=True)
class BookletCopy:
    """A copy of a booklet."""

    folder: Path

    @classmethod
    def of(cls, original: Path, folder: Path) -> "BookletCopy":
        """Copy the booklet to a folder that does not exist yet."""
        shutil.copytree(original, folder)
        return cls(folder)

    def path(self, name: str) -> Path:
        """Give the path of one of its files."""
        return self.folder / name

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace the only place where `old` stands in a file."""
        text = self.path(name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def write(self, name: str, text: str) -> None:
        """Write a whole file."""
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, encoding="utf-8")

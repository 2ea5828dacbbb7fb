"""The files that jobs read, wherever they run."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Inputs:
    """Folders and single files that jobs may read, without what lies in folders to leave out below them."""

    roots: tuple[Path, ...]
    leave_out: tuple[Path, ...] = ()

    def files(self) -> Iterator[tuple[str, Path]]:
        """Give every file with a name of its own: the number of its root, then its path below it.

        Hidden files are left out, and links that lead out of their root.
        """
        for number, root in enumerate(root.resolve() for root in self.roots):
            if root.is_file():
                yield str(number), root
                continue
            outside = [folder.resolve() for folder in self.leave_out if root in folder.resolve().parents]
            for path in sorted(root.rglob("*")):
                inside = path.relative_to(root)
                real = path.resolve()
                is_wanted = real.is_file() and real.is_relative_to(root) and not _is_hidden(inside)
                if is_wanted and not any(map(path.is_relative_to, outside)):
                    yield f"{number}/{inside.as_posix()}", path

    def name_of(self, path: Path) -> str | None:
        """Give the name of a file or folder; None where it belongs to no root."""
        real = path.resolve()
        for number, root in enumerate(root.resolve() for root in self.roots):
            if real.is_relative_to(root):
                return f"{number}/{real.relative_to(root).as_posix()}".removesuffix("/.")
        return None


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)

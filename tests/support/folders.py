"""What a folder holds, to tell whether anything changed."""

import hashlib
from pathlib import Path


def contents_of(folder: Path) -> dict[str, str]:
    """Give the SHA-256 of every file below a folder, by name, and a mark for every folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file()
        else "folder"
        for path in sorted(folder.rglob("*"))
    }

"""What a finished pack holds, and whether all of it is as it was made."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"


def files_in(manifest: Mapping[str, Any]) -> dict[str, str]:
    """Give the SHA-256 of every file that a manifest lists, by its path in the pack."""
    of_editions = (file for edition in manifest["editions"] for file in edition["files"])
    return {file["path"]: file["sha256"] for file in (*of_editions, *manifest["files"])}


def damaged_files(folder: Path) -> list[str]:
    """Name the files of a pack that are missing or not as the manifest says.

    Raises:
        OSError: there is no manifest.
        ValueError: it cannot be understood.
    """
    listed = files_in(json.loads((folder / MANIFEST).read_bytes()))
    return [path for path, sha256 in listed.items() if not has_hash(folder / path, sha256)]


def has_hash(path: Path, sha256: str) -> bool:
    """Tell whether a file is there with this content."""
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256

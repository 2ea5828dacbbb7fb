"""Where workers leave finished files: in their answer, or on storage that both sides reach."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bookletgen.build.cluster.bundle import safe_name
from bookletgen.diagnostics.error import MachineError

_PROBE = "bookletgen-probe"
"""A file that the client leaves on the storage, so that workers can say whether they see it."""


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A finished file on its way: its name, its SHA-256, and its bytes unless they are on the storage."""

    name: str
    sha256: str
    body: bytes | None


def carry(folder: Path, storage: str | None) -> tuple[CarriedFile, ...]:
    """Take every file of a folder; with storage, leave the bytes there under their hash."""
    carried = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        body = path.read_bytes()
        file = CarriedFile(path.relative_to(folder).as_posix(), hashlib.sha256(body).hexdigest(), body)
        if storage:
            system, root = _open(storage)
            system.pipe_file(_place(root, file), body)
            file = CarriedFile(file.name, file.sha256, None)
        carried.append(file)
    return tuple(carried)


def receive(files: tuple[CarriedFile, ...], folder: Path, storage: str | None) -> None:
    """Write the files into a folder, and take them off the storage.

    Raises:
        ValueError: a file is not what it is called, or leads out of the folder.
        OSError: the storage does not give it.
    """
    for file in files:
        target = folder / safe_name(file.name)
        body = _fetch(file, storage) if file.body is None else file.body
        if hashlib.sha256(body).hexdigest() != file.sha256:
            raise ValueError(f"{file.name} did not arrive whole")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)


def prepare_storage(storage: str) -> None:
    """Make the folder, and leave a file in it by which workers know that they see it.

    Raises:
        MachineError: it cannot be written, or no package for this kind of storage is installed.
    """
    system, root = _open(storage)
    try:
        system.makedirs(root, exist_ok=True)
        system.pipe_file(f"{root}/{_PROBE}", b"bookletgen was here\n")
    except Exception as error:  # each kind of storage has errors of its own
        raise MachineError(
            f"cannot write to {storage}: {error}", "name storage that you may write to with --results"
        ) from error


def is_reached(storage: str | None) -> bool:
    """Tell whether the storage, if any, is seen from here."""
    if storage is None:
        return True
    system, root = _open(storage)
    return bool(system.exists(f"{root}/{_PROBE}"))


def _fetch(file: CarriedFile, storage: str | None) -> bytes:
    assert storage is not None, "a file without bytes is on the storage"
    system, root = _open(storage)
    place = _place(root, file)
    body: bytes = system.cat_file(place)
    system.rm_file(place)
    return body


def _open(url: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs  # noqa: PLC0415  heavy: only where somebody names storage

    try:
        system, root = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise MachineError(
            f"the storage {url} cannot be used: {error}", "install the package that fsspec needs for it"
        ) from error
    return system, root


def _place(root: str, file: CarriedFile) -> str:
    return f"{root}/{file.sha256}-{file.name.replace('/', '-')}"

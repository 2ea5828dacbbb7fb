"""The files that jobs read, as one bundle that is named by what is in it."""

import hashlib
import io
import stat
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bookletgen.build.inputs import Inputs
from bookletgen.diagnostics.error import MachineError

MAX_BUNDLE_BYTES = 512 * 1024**2
"""The most that a bundle may hold, unpacked. The sample booklet with its style has 1 MB."""

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a ZIP file knows."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A ZIP file, and the SHA-256 that names it."""

    body: bytes
    sha256: str


def make_bundle(inputs: Inputs, notes: dict[str, bytes]) -> Bundle:
    """Pack the inputs and a few notes beside them; the same content gives the same bytes.

    Raises:
        MachineError: they are too large to be sent to every worker.
    """
    files = dict(inputs.files())
    if sum(path.stat().st_size for path in files.values()) > MAX_BUNDLE_BYTES:
        raise MachineError(
            f"the booklet and its style hold more than {MAX_BUNDLE_BYTES >> 20} MiB, too much for a cluster",
            "move what is no part of the booklet out of its folder",
        )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, path in files.items():
            _add(archive, name, path.read_bytes())
        for name, body in notes.items():
            _add(archive, name, body)
    body = written.getvalue()
    return Bundle(body, hashlib.sha256(body).hexdigest())


def _add(archive: zipfile.ZipFile, name: str, body: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _OLDEST), body, zipfile.ZIP_DEFLATED)


def read_note(body: bytes, name: str) -> bytes:
    """Give a note that lies beside the inputs in a bundle."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return archive.read(name)


def unpack_bundle(body: bytes, sha256: str, place: Path) -> None:
    """Unpack a bundle into a folder that appears when it is whole, for this user alone.

    Raises:
        ValueError: it is not the bundle it is called, or a name in it leads out of the folder.
    """
    if hashlib.sha256(body).hexdigest() != sha256:
        raise ValueError(f"the bundle {sha256} did not arrive whole")
    with (
        zipfile.ZipFile(io.BytesIO(body)) as archive,
        tempfile.TemporaryDirectory(prefix="incoming-", dir=place.parent) as incoming,
    ):
        folder = Path(incoming, "inputs")
        folder.mkdir(mode=0o700)
        for member in _checked_members(archive):
            target = folder / member.filename
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                file.write(archive.read(member))
        folder.rename(place)


def _checked_members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    members = archive.infolist()
    if sum(member.file_size for member in members) > MAX_BUNDLE_BYTES:
        raise ValueError("the bundle is larger than any booklet")
    for member in members:
        safe_name(member.filename)
        if stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG):
            raise ValueError(f"`{member.filename}` in a bundle is no plain file")
    return members


def safe_name(name: str) -> str:
    """Give back the path of a file as it came over the network, if it stays below its folder.

    Raises:
        ValueError: it does not.
    """
    path = PurePosixPath(name)
    if not path.parts or path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name:
        raise ValueError(f"`{name}` is no name of a file below its folder")
    return name

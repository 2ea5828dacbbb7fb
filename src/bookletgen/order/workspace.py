"""Where a pack comes to be: out of sight, on the same disk, so that it appears whole or not at all.

spring/                    the pack, once it is whole
.spring.made               what it was made from
.spring.earlier/           the pack before it, for a moment, on disks that cannot exchange folders
.spring.partial/           while it is made, and after somebody stopped it
.spring.partial/pack/      files that are whole
.spring.partial/made.jsonl what they were made from, a line for each piece
.spring.partial/lock       held by the process at work
"""

import fcntl
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bookletgen.diagnostics.error import MachineError
from bookletgen.order.contents import MANIFEST, damaged_files
from bookletgen.order.exchange import exchange_folders


class Workspace:
    """The folder of one order, and the hidden one that it is made in."""

    def __init__(self, to: Path, order: str) -> None:
        self.final = to / order
        self.partial = to / f".{order}.partial"
        self.pack = self.partial / "pack"
        self.journal = self.partial / "made.jsonl"
        self._earlier = to / f".{order}.earlier"
        self._record = to / f".{order}.made"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep every other process out.

        Raises:
            MachineError: one is at work on this order already, or the folder cannot be written.
        """
        try:
            self.pack.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise MachineError(
                f"cannot write to {self.final.parent}: {error.strerror}", "choose another folder with --to"
            ) from error
        with (self.partial / "lock").open("w") as lock:
            # A record lock belongs to this process alone: workers that outlive it by a moment hold nothing.
            try:
                fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise MachineError(
                    f"another process is making {self.final}", "wait for it, or stop it"
                ) from error
            for left in self.partial.glob("incoming-*"):
                shutil.rmtree(left)
            self._bring_back_earlier()
            yield

    @contextmanager
    def incoming(self) -> Iterator[Path]:
        """Give a folder for files that are not whole yet."""
        with tempfile.TemporaryDirectory(prefix="incoming-", dir=self.partial) as name:
            yield Path(name)

    def keep(self, made: Path, name: str) -> None:
        """Give a whole file its place in the pack."""
        target = self.pack / name
        target.parent.mkdir(parents=True, exist_ok=True)
        _flush(made)
        made.replace(target)

    def write(self, name: str, body: bytes) -> None:
        """Write a small file of the pack, whole or not at all."""
        temporary = self.partial / "incoming-file"
        temporary.mkdir(exist_ok=True)
        (temporary / "file").write_bytes(body)
        self.keep(temporary / "file", name)
        temporary.rmdir()

    def remove_strays(self, names: set[str]) -> None:
        """Remove what earlier runs left in the pack and this one does not have."""
        for path in self.pack.rglob("*"):
            if path.is_file() and path.relative_to(self.pack).as_posix() not in names:
                path.unlink()

    def current_manifest(self, inputs: str) -> bytes | None:
        """Give the manifest of the pack if it was made from the same things and every file still stands."""
        try:
            recorded = json.loads(self._record.read_bytes())
            manifest = (self.final / MANIFEST).read_bytes()
        except (OSError, ValueError):
            return None
        known = (recorded.get("inputs"), recorded.get("manifest"))
        if known != (inputs, hashlib.sha256(manifest).hexdigest()) or damaged_files(self.final):
            return None
        return manifest

    def publish(self, inputs: str, manifest: bytes) -> None:
        """Let the pack appear under its name, in place of an earlier one; record what it was made from.

        On Linux, one pack or the other is there at every moment. Where the disk cannot do that, the
        earlier one is set aside first; a run that is killed just then leaves none, and the next run
        brings it back.
        """
        for folder in (self.pack, *(path for path in self.pack.rglob("*") if path.is_dir())):
            _flush(folder)
        # The record is first: it holds only for the pack with this manifest, whenever that appears.
        record = {"inputs": inputs, "manifest": hashlib.sha256(manifest).hexdigest()}
        temporary = self.partial / "record"
        temporary.write_text(json.dumps(record), encoding="utf-8")
        temporary.replace(self._record)
        self._let_appear()
        _flush(self.final.parent)
        self.clear()

    def _let_appear(self) -> None:
        if self.final.exists() and exchange_folders(self.pack, self.final):
            return
        if self._earlier.exists():
            shutil.rmtree(self._earlier)
        if self.final.exists():
            self.final.rename(self._earlier)
        self.pack.rename(self.final)

    def _bring_back_earlier(self) -> None:
        """Undo a replacement that was stopped half way, where the system cannot do it at one stroke."""
        if self._earlier.exists() and not self.final.exists():
            self._earlier.rename(self.final)

    def clear(self) -> None:
        """Remove what is not needed once the pack is there."""
        for folder in (self._earlier, self.partial):
            shutil.rmtree(folder, ignore_errors=True)


def _flush(path: Path) -> None:
    """Wait until a file or folder is on the disk, so that no loss of power leaves half of it."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""Packs made by processes of their own, which can be killed."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bookletgen.order.contents import damaged_files
from tests.support.booklets import STARTER, BookletCopy
from tests.support.orders import write_order

BOOKLETGEN = (sys.executable, "-c", "from bookletgen.cli.main import run; run()")

SMALL_ORDER = """\
# yaml-language-server: $schema=../schema/order.schema.json
order: spring
printer: sheetfed-coated
ordered: 2026-11-20
deliver_by: 2026-12-15
pack_size: 25
files: [print, screen]
organisations_from: hospitals.csv
lines:
  - {variant: visit, organisations: "*", copies: 60}
  - {variant: visit, organisation: northmoor, large_print: 18, plain_language: true, copies: 10}
"""


@dataclass(frozen=True, slots=True)
class PackMaker:
    """Makes the pack of one order into folders of its own below `home`, in an environment."""

    home: Path
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))

    @classmethod
    def in_folder(cls, home: Path) -> "PackMaker":
        """Write a copy of the starter with an order for three organisations."""
        write_order(BookletCopy.of(STARTER, home / "booklet"), SMALL_ORDER)
        return cls(home)

    def arguments(self, to: str) -> list[str]:
        """Give the arguments of `bookletgen` that make the pack."""
        order = ["booklet/orders/spring.yaml", "--to", to, "--today", "2026-12-01", "--by", "A Example"]
        return ["order", "build", *order, "--register", f"{to}.sqlite3"]

    def start(self, to: str, *options: str) -> "subprocess.Popen[str]":
        """Start to make the pack."""
        return subprocess.Popen(
            [*BOOKLETGEN, *self.arguments(to), *options],
            cwd=self.home,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def refusal(self, to: str, *options: str) -> tuple[int, str]:
        """Try to make the pack; give the exit code and what was said."""
        process = self.start(to, *options)
        told, _ = process.communicate()
        assert not self.visible(to)
        return process.returncode, told

    def make(self, to: str, *options: str) -> dict[str, bytes]:
        """Make the pack, and give what is in it."""
        process = self.start(to, *options)
        told, _ = process.communicate()
        assert process.returncode == 0, told
        return self.pack(to)

    def pack(self, to: str) -> dict[str, bytes]:
        """Give what is in the pack, by path."""
        folder = self.home / to / "spring"
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    def visible(self, to: str) -> list[str]:
        """Name what a person sees in the folder of packs."""
        folder = self.home / to
        return [path.name for path in folder.iterdir() if path.name[0] != "."] if folder.exists() else []

    def nothing_half_is_visible(self, to: str) -> bool:
        """Tell whether there is no pack, or one in which every file is whole."""
        if not self.visible(to):
            return True
        return self.visible(to) == ["spring"] and not damaged_files(self.home / to / "spring")

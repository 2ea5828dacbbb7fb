"""The booklet that comes with the program, and everything that is made of it."""

import fcntl
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path

from bookletgen.build.request import BuildRequest
from bookletgen.build.start import build_booklet
from bookletgen.model.choice import PrintSize, ReadingLevel
from tests.support.editions import REPOSITORY, STYLES

FOLDER = REPOSITORY / "booklet"
TODAY = date(2026, 12, 1)
VARIANTS = ("complete", "diagnosis", "treatment", "support")
SIZES = (PrintSize.standard(), PrintSize.large_print())


@dataclass(frozen=True, slots=True)
class ShippedEdition:
    """An edition of the shipped booklet, by the stem of its files."""

    stem: str
    size: PrintSize


EDITIONS = tuple(
    ShippedEdition("-".join(part for part in ("lymph-nodes", variant, plain, size.suffix) if part), size)
    for variant, plain, size in product(VARIANTS, ("", "plain"), SIZES)
)


@dataclass(frozen=True, slots=True)
class ShippedFiles:
    """The folder with the files of every edition."""

    folder: Path

    def screen(self, edition: ShippedEdition) -> Path:
        """Give the screen file of an edition."""
        return self.folder / f"{edition.stem}.screen.pdf"

    def print(self, edition: ShippedEdition) -> Path:
        """Give the print file of an edition."""
        return self.folder / f"{edition.stem}.print.pdf"


def every_edition(to: Path, *, whole_booklet: bool = False) -> BuildRequest:
    """Ask for every variant in both reading levels and both print sizes."""
    return BuildRequest(
        folder=FOLDER,
        shown_as="booklet",
        styles=STYLES,
        to=to,
        today=TODAY,
        levels=tuple(ReadingLevel),
        sizes=SIZES,
        whole_booklet=whole_booklet,
        jobs=2,
    )


def build_shipped(to: Path) -> ShippedFiles:
    """Make every file, unless another process of this test run has made them."""
    with to.with_suffix(".lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = build_booklet(every_edition(to), lambda _stem, _done, _total: None)
    assert result.files, result.report.diagnostics
    return ShippedFiles(to)

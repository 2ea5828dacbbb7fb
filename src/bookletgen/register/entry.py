"""What the register holds and tells."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A file that was handed to the printer, by its name, what it is for, and its SHA-256."""

    name: str
    output: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PrintedEdition:
    """An edition in an order: how many copies of how many pages went to which address.

    `body_pt` is the size of its text in points; the lines of `address` start with a name.
    """

    code: str
    booklet: str
    version: str
    variant: str
    level: str
    body_pt: int
    organisation: str
    organisation_name: str
    copies: int
    pages: int
    address: tuple[str, ...]
    files: tuple[PrintedFile, ...]


@dataclass(frozen=True, slots=True)
class PrintedOrder:
    """An order whose pack is made; `manifest_sha256` tells it from any other pack."""

    name: str
    manifest_sha256: str
    printer: str
    deliver_by: date
    program: str
    editions: tuple[PrintedEdition, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why an edition may not be printed any more, since when, and who said so."""

    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Printing:
    """An edition as it was printed once: in which order, when, and who made the files."""

    order: str
    printer: str
    deliver_by: date
    built_at: datetime
    built_by: str
    edition: PrintedEdition


@dataclass(frozen=True, slots=True)
class EditionHistory:
    """Every printing of an edition, oldest first, and its withdrawal."""

    code: str
    printings: tuple[Printing, ...]
    withdrawal: Withdrawal | None

    @property
    def copies(self) -> int:
        """How many copies were printed in all."""
        return sum(printing.edition.copies for printing in self.printings)


@dataclass(frozen=True, slots=True)
class Holder:
    """An address that copies of an edition went to, for one organisation, and in which orders."""

    organisation: str
    organisation_name: str
    address: tuple[str, ...]
    copies: int
    orders: tuple[str, ...]

"""Reads an order together with the booklet it orders. All problems of both come back together."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.load.booklet import LoadedBooklet, load_booklet
from bookletgen.load.files import BookletFolder
from bookletgen.load.known_names import check_ids
from bookletgen.load.reading import Reading
from bookletgen.model.booklet import Booklet
from bookletgen.model.order import EVERY_ORGANISATION, OrderFile

FOLDER = "orders"
"""The folder of orders, in a booklet."""


@dataclass(frozen=True, slots=True)
class LoadedOrder:
    """What came of reading an order (None where its form is wrong), and its booklet.

    The booklet is None where something is wrong in it or in the order.
    """

    order: OrderFile | None
    loaded: LoadedBooklet


def booklet_of(order: Path) -> Path:
    """Give the folder of the booklet that an order lies in.

    Raises:
        WrongUsageError: it lies in none.
    """
    folder = order.absolute().parent.parent
    if order.absolute().parent.name != FOLDER or not (folder / "booklet.yaml").is_file():
        raise WrongUsageError(
            f"{order} does not belong to a booklet", f"put it into the folder {FOLDER}/ of the booklet"
        )
    return folder


def load_order(file: Path, shown_as: str) -> LoadedOrder:
    """Read an order; `shown_as` is the folder of its booklet as the person at the keyboard names it.

    Raises:
        WrongUsageError: it does not lie in a booklet.
    """
    folder = booklet_of(file)
    reading = Reading(BookletFolder(folder, shown_as))
    order = reading.model(OrderFile, f"{FOLDER}/{file.name}")
    table = order.organisations_from if order else None
    booklet = load_booklet(folder, shown_as, f"{FOLDER}/{table}" if table else None)
    if order and booklet.booklet:
        reading.diagnostics += _unknown_references(order, booklet.booklet, reading.folder)
    diagnostics = (*booklet.diagnostics, *reading.diagnostics)
    sound = None if reading.diagnostics else booklet.booklet
    return LoadedOrder(order, LoadedBooklet(sound, diagnostics, booklet.sources | reading.texts))


def _unknown_references(order: OrderFile, booklet: Booklet, folder: BookletFolder) -> Iterator[Diagnostic]:
    organisations = (*booklet.organisations, EVERY_ORGANISATION)
    yield from check_ids("printer", [order.printer], booklet.printers, folder.shown("printers/{id}.yaml"))
    for line in order.lines:
        yield from check_ids(
            "variant", [line.variant], booklet.file.variants, "`{id}:` under `variants:` in booklet.yaml"
        )
        yield from check_ids(
            "organisation",
            [line.organisation, *line.organisations],
            organisations,
            folder.shown("organisations/{id}.yaml"),
        )

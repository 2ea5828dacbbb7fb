"""Makes the job tickets and packing lists of a pack, many in one go."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from bookletgen.build.edition import MadeEdition
from bookletgen.build.fingerprint import digest
from bookletgen.build.sheets import SheetsJob, make_sheets
from bookletgen.build.work import each_done
from bookletgen.build.workers import Workers
from bookletgen.model.paperwork import JobTicket, PackingList
from bookletgen.render.paperwork import render_packing_lists, render_tickets

Sheet = TypeVar("Sheet", JobTicket, PackingList)

BATCH = 20
"""How many documents are laid out at once. Fixed, because a file's fonts depend on its whole batch."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents that are laid out together: their HTML, and their ids."""

    name: str
    html: str
    ids: tuple[str, ...]


def batches_of(
    tickets: Sequence[JobTicket], lists: Sequence[PackingList], styles: Path
) -> tuple[tuple[Batch, ...], tuple[Batch, ...]]:
    """Divide tickets and packing lists into batches that are the same whenever the order is."""
    return (
        tuple(_batches("tickets", tickets, partial(render_tickets, styles=styles))),
        tuple(_batches("packing-lists", lists, partial(render_packing_lists, styles=styles))),
    )


def batch_keys(batches: Sequence[Batch], common: str) -> dict[str, str]:
    """Fingerprint what each batch is made from, by its name."""
    return {batch.name: digest([common, batch.html]) for batch in batches}


def make_batches(
    batches: Sequence[Batch], names: Sequence[str], folders: dict[str, Path], to: Path, workers: Workers
) -> Iterator[MadeEdition]:
    """Make the named batches into a folder.

    Raises:
        MachineError: the system ended a worker.
    """
    jobs = (
        SheetsJob(batch.name, batch.html, folders, batch.ids, to) for batch in batches if batch.name in names
    )
    return each_done(workers, make_sheets, jobs)


def _batches(name: str, sheets: Sequence[Sheet], render: Callable[[Sequence[Sheet]], str]) -> Iterator[Batch]:
    for start in range(0, len(sheets), BATCH):
        together = sheets[start : start + BATCH]
        ids = tuple(sheet.id for sheet in together)
        yield Batch(f"{name}/{start // BATCH + 1}", render(together), ids)

"""Makes the files of editions, by the workers that builds use: each in full, or with shared pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from bookletgen.build.edition import EditionJob, MadeEdition, make_edition
from bookletgen.build.fingerprint import content_key
from bookletgen.build.outputs import Layout, Output
from bookletgen.build.work import EditionJobs, each_done, folders_of
from bookletgen.build.workers import Workers
from bookletgen.model.edition import Edition
from bookletgen.model.ua_part import UaPart
from bookletgen.order.joining.cells import Cell, cells_of
from bookletgen.order.joining.job import JoiningJob
from bookletgen.order.joining.join import join_editions
from bookletgen.order.plan import Plan

JOINED_OUTPUTS = frozenset({Output.PRINT, Output.SCREEN})
"""The files that are made of pages as they are laid out."""

_EDITIONS_A_JOB = 10
"""A worker says what it has made when a job is done; what was not said is made again after a stop."""

Maker = Callable[[Plan, Sequence[Edition], tuple[Output, ...], Path, Workers], Iterator[MadeEdition]]
"""Makes the files of editions of a plan into a folder, and gives each edition as it is done.

Editions and their files are named by the edition's code. The bytes of a file may depend on its own
edition alone, never on which others are made beside it: a pack that was stopped asks for the rest.
"""


def make_in_full(
    plan: Plan, editions: Sequence[Edition], outputs: tuple[Output, ...], to: Path, workers: Workers
) -> Iterator[MadeEdition]:
    """Lay out and paint every edition on its own: the plainest maker there is, and the measure of any other.

    Raises:
        MachineError: the system ended a worker.
    """
    jobs = EditionJobs(plan.request, plan.printing, to)
    each = (
        jobs.job(edition, edition.code, jobs.html(edition), Layout.PAGES, outputs) for edition in editions
    )
    return each_done(workers, make_edition, each)


def make_joined(
    plan: Plan, editions: Sequence[Edition], outputs: tuple[Output, ...], to: Path, workers: Workers
) -> Iterator[MadeEdition]:
    """Lay out once what editions of one kind share, and join to it what is each organisation's own.

    What is alone of its kind or does not fit, and outputs that cannot be joined, are made in full.

    Raises:
        MachineError: the system ended a worker.
    """
    cells = cells_of(plan.editions, plan.booklet) if _can_be_joined(plan, outputs) else {}
    rest = [edition for edition in editions if edition.code not in cells]
    shared = [edition for edition in editions if edition.code in cells]
    batches = each_done(workers, join_editions, _joining_jobs(plan, shared, cells, outputs, to))
    reasons = {}
    by_code = {edition.code: edition for edition in editions}
    for made in chain.from_iterable(batches):
        if made.joined:
            yield made
        else:
            reasons[made.name] = made.why_in_full
            rest.append(by_code[made.name])
    for made in make_in_full(plan, rest, outputs, to, workers):
        yield replace(made, why_in_full=reasons.get(made.name, ""))


def _joining_jobs(
    plan: Plan,
    editions: Sequence[Edition],
    cells: Mapping[str, Cell],
    outputs: tuple[Output, ...],
    to: Path,
) -> Iterator[JoiningJob]:
    jobs = EditionJobs(plan.request, plan.printing, to)

    def job_of(edition: Edition) -> EditionJob:
        return jobs.job_on_shared_pages(edition, edition.code, jobs.html(edition), outputs)

    inputs = content_key(*folders_of(plan.request).values(), leave_out=[plan.request.to]) if editions else ""
    for cell in dict.fromkeys(cells[edition.code] for edition in editions):
        members = [edition for edition in editions if cells[edition.code] is cell]
        shared = job_of(cell.shared)
        for start in range(0, len(members), _EDITIONS_A_JOB):
            own = tuple(map(job_of, members[start : start + _EDITIONS_A_JOB]))
            yield JoiningJob(shared, cell.characters, inputs, own, shared.folders, to)


def _can_be_joined(plan: Plan, outputs: tuple[Output, ...]) -> bool:
    return set(outputs) <= JOINED_OUTPUTS and plan.request.ua_part is UaPart.ONE

"""Makes the files of editions, by the workers that builds use: each in full, or with shared pages."""

from collections import deque
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
from bookletgen.order.joining.join import make_job
from bookletgen.order.plan import Plan

JOINED_OUTPUTS = frozenset({Output.PRINT, Output.SCREEN})
"""The files that are made of pages as they are laid out."""

_EDITIONS_A_JOB = 10
"""A worker says what it has made when a job is done; what was not said is made again after a stop."""

_LEAST_EDITIONS_A_JOB = 3
_LAST_JOBS = 4
"""Into how many jobs those are divided that are left in the end."""

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
    return each_done(workers, make_edition, _Jobs(plan, outputs, to).in_full(deque(editions)))


def make_joined(
    plan: Plan, editions: Sequence[Edition], outputs: tuple[Output, ...], to: Path, workers: Workers
) -> Iterator[MadeEdition]:
    """Lay out once what editions of one kind share, and join to it what is each organisation's own.

    What is alone of its kind or does not fit, and outputs that cannot be joined, are made in full.

    Raises:
        MachineError: the system ended a worker.
    """
    cells = cells_of(plan.editions, plan.booklet) if _can_be_joined(plan, outputs) else {}
    in_full = deque(edition for edition in editions if edition.code not in cells)
    shared = [edition for edition in editions if edition.code in cells]
    by_code = {edition.code: edition for edition in editions}
    reasons: dict[str, str] = {}
    jobs = _Jobs(plan, outputs, to)
    for works in (jobs.joining(shared, cells, in_full), jobs.in_full(in_full)):
        for made in chain.from_iterable(each_done(workers, make_job, works)):
            if made.why_in_full:
                reasons[made.name] = made.why_in_full
                in_full.append(by_code[made.name])
            else:
                yield replace(made, why_in_full=reasons.get(made.name, ""))


class _Jobs:
    """The work on the editions of a plan."""

    def __init__(self, plan: Plan, outputs: tuple[Output, ...], to: Path) -> None:
        self._plan, self._outputs, self._to = plan, outputs, to
        self._jobs = EditionJobs(plan.request, plan.printing, to)

    def in_full(self, waiting: deque[Edition]) -> Iterator[EditionJob]:
        """Give the work on each edition that waits, until none does."""
        while waiting:
            edition = waiting.popleft()
            html = self._jobs.html(edition)
            yield self._jobs.job(edition, edition.code, html, Layout.PAGES, self._outputs)

    def joining(
        self, editions: Sequence[Edition], cells: Mapping[str, Cell], in_full: deque[Edition]
    ) -> Iterator[JoiningJob | EditionJob]:
        """Give the work on editions in cells, and in between on those that turn out to be made in full."""
        request = self._plan.request
        inputs = content_key(*folders_of(request).values(), leave_out=[request.to]) if editions else ""
        for cell in dict.fromkeys(cells[edition.code] for edition in editions):
            members = [edition for edition in editions if cells[edition.code] is cell]
            shared = self._on_shared_pages(cell.shared)
            for together in _divided(members):
                own = tuple(map(self._on_shared_pages, together))
                yield JoiningJob(shared, cell.characters, inputs, own, shared.folders, self._to)
                yield from self.in_full(in_full)

    def _on_shared_pages(self, edition: Edition) -> EditionJob:
        html = self._jobs.html(edition)
        return self._jobs.job_on_shared_pages(edition, edition.code, html, self._outputs)


def _divided(editions: Sequence[Edition]) -> Iterator[Sequence[Edition]]:
    """Divide editions into jobs, smaller ones in the end, so that no worker waits long for another."""
    start = 0
    while start < len(editions):
        left = len(editions) - start
        size = min(max(left // _LAST_JOBS, _LEAST_EDITIONS_A_JOB), _EDITIONS_A_JOB)
        yield editions[start : start + size]
        start += size


def _can_be_joined(plan: Plan, outputs: tuple[Output, ...]) -> bool:
    return set(outputs) <= JOINED_OUTPUTS and plan.request.ua_part is UaPart.ONE

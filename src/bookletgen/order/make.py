"""Makes the files of editions: each in full, by the workers that builds use."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bookletgen.build.edition import MadeEdition, make_edition
from bookletgen.build.outputs import Layout, Output
from bookletgen.build.work import EditionJobs, finished_editions
from bookletgen.build.workers import worker_pool
from bookletgen.model.edition import Edition
from bookletgen.order.plan import Plan
from bookletgen.render.html import render_html

Maker = Callable[[Plan, Sequence[Edition], tuple[Output, ...], Path], Iterator[MadeEdition]]
"""Makes the files of editions of a plan into a folder, each named by the edition's code, and gives each
edition as it is done. Files have to depend on the edition alone, never on the others beside it."""


def make_in_full(
    plan: Plan, editions: Sequence[Edition], outputs: tuple[Output, ...], to: Path
) -> Iterator[MadeEdition]:
    """Lay out and paint every edition on its own: the plainest maker there is, and the measure of any other.

    Raises:
        MachineError: the system ended a worker.
    """
    jobs = EditionJobs(plan.request, plan.printing, to)
    with worker_pool(max(1, min(plan.request.jobs, len(editions)))) as workers:
        futures = []
        for edition in editions:
            job = jobs.job(edition.code, render_html(edition), Layout.PAGES, outputs)
            futures.append(workers.submit(make_edition, job))
        yield from finished_editions(futures)

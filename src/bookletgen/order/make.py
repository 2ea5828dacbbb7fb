"""Makes the files of editions: each in full, by the workers that builds use."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bookletgen.build.edition import MadeEdition, make_edition
from bookletgen.build.outputs import Layout, Output
from bookletgen.build.work import EditionJobs, finished_editions
from bookletgen.build.workers import Workers
from bookletgen.model.edition import Edition
from bookletgen.order.plan import Plan
from bookletgen.render.html import render_html

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
    futures = []
    for edition in editions:
        job = jobs.job(edition.code, render_html(edition), Layout.PAGES, outputs)
        futures.append(workers.submit(make_edition, job))
    yield from finished_editions(futures)

"""Says what an order takes before it is made: pages, paper and weight.

One edition of each variant, reading level and print size is laid out; the others of its kind are taken
to have as many pages. A long address may add a page, which the pack itself then says.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bookletgen.build.outputs import Output
from bookletgen.build.result import Progress
from bookletgen.build.workers import WorkersFor
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.report import Report
from bookletgen.model.choice import Choice
from bookletgen.model.edition import Edition
from bookletgen.order.job import Delivery
from bookletgen.order.make import make_in_full
from bookletgen.order.paper import PaperUse, paper_use
from bookletgen.order.plan import Plan, PlannedOrder
from bookletgen.order.terms import check_pages

Kind = Choice
"""What editions for any organisation have in common: a choice without an organisation."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is wrong, and the pages and the paper of each job by its code: empty where there are errors."""

    report: Report
    pages: dict[str, int]
    paper: dict[str, PaperUse]

    def grams(self, delivery: Delivery) -> float:
        """Weigh everything that goes to one address, without wrapping."""
        return sum(job.copies * self.paper[job.code].grams for job in delivery.jobs)


def estimate_order(planned: PlannedOrder, workers_for: WorkersFor, progress: Progress) -> Estimate:
    """Lay out one edition of each kind, and reckon pages, paper and weight from it."""
    plan = planned.plan
    if plan is None:
        return Estimate(planned.report, {}, {})
    kinds = {_kind(edition.choice): edition for edition in reversed(plan.editions)}
    counted, problems = _count_pages(plan, tuple(reversed(kinds.values())), workers_for, progress)
    report = planned.report.extended(problems)
    if report.errors:
        return Estimate(report, {}, {})
    pages = {job.code: counted[_kind(job.choice)] for job in plan.jobs}
    printer = plan.printer.printer
    paper = {job.code: paper_use(pages[job.code], job.choice.size, printer) for job in plan.jobs}
    refused = check_pages(plan.jobs, pages, printer.binding)
    return Estimate(report.extended(refused), pages, paper)


def _count_pages(
    plan: Plan, editions: Sequence[Edition], workers_for: WorkersFor, progress: Progress
) -> tuple[dict[Kind, int], list[Diagnostic]]:
    kinds = {edition.code: _kind(edition.choice) for edition in editions}
    pages: dict[Kind, int] = {}
    problems: list[Diagnostic] = []
    with (
        workers_for(len(editions), plan.inputs) as workers,
        tempfile.TemporaryDirectory(prefix="bookletgen-") as folder,
    ):
        made_editions = make_in_full(plan, editions, (Output.SCREEN,), Path(folder), workers)
        for done, made in enumerate(made_editions, 1):
            problems += made.diagnostics
            for file in made.files:
                pages[kinds[made.name]] = file.pages
            progress(made.name, done, len(editions))
    return pages, problems


def _kind(choice: Choice) -> Kind:
    return replace(choice, organisation="")

"""Reads an order and finds everything that stands against it, before anything is laid out."""

from dataclasses import dataclass

from bookletgen.build.examine import check_editions
from bookletgen.build.inputs import Inputs
from bookletgen.build.request import BuildRequest
from bookletgen.build.selected import select_choices
from bookletgen.build.work import folders_of
from bookletgen.diagnostics.report import Report
from bookletgen.load.order import FOLDER, load_order
from bookletgen.model.booklet import Booklet
from bookletgen.model.edition import Edition
from bookletgen.model.order import OrderFile
from bookletgen.model.printer import PrinterProfile
from bookletgen.model.printing import Printing
from bookletgen.order.job import Delivery, Job, deliveries_of, jobs_of
from bookletgen.order.request import OrderRequest
from bookletgen.order.terms import check_terms, pack_size_of


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A sound order: what is to be made for whom, and the request to make it by.

    `editions` are those of the jobs, in the same order.
    """

    order: OrderFile
    booklet: Booklet
    printer: PrinterProfile
    printing: Printing
    jobs: tuple[Job, ...]
    editions: tuple[Edition, ...]
    deliveries: tuple[Delivery, ...]
    request: BuildRequest

    @property
    def pack_size(self) -> int | None:
        """How many copies are packed together, if anybody named a number."""
        return pack_size_of(self.order, self.booklet)

    @property
    def inputs(self) -> Inputs:
        """Name the files that may be read while the pack is made."""
        request = self.request
        return Inputs(
            (*folders_of(request).values(), self.printing.press.icc),
            leave_out=(request.folder / FOLDER, request.to),
        )


@dataclass(frozen=True, slots=True)
class PlannedOrder:
    """What is wrong, and the plan: None where the order or its booklet has errors."""

    report: Report
    plan: Plan | None


def plan_order(request: OrderRequest) -> PlannedOrder:
    """Load the order and its booklet, select every edition, and check them all.

    Raises:
        WrongUsageError: the order does not lie in a booklet.
    """
    read = load_order(request.file, request.shown_as)
    order = read.order
    if order is None:
        return PlannedOrder(Report.collect(read.loaded.diagnostics, read.loaded.sources), None)
    build = request.build_request(order)
    selected = select_choices(
        read.loaded, build, lambda booklet: [job.choice for job in jobs_of(order, booklet)]
    )
    loaded, booklet = selected.loaded, selected.loaded.booklet
    report = Report.collect(loaded.diagnostics, loaded.sources)
    if booklet is None or selected.printer is None or selected.printing is None or report.errors:
        return PlannedOrder(report, None)
    jobs = jobs_of(order, booklet)
    found = check_editions(selected, build).diagnostics
    against = check_terms(order, jobs, booklet, request.today)
    report = Report.collect((*found, *against), loaded.sources)
    if report.errors:
        return PlannedOrder(report, None)
    deliveries = deliveries_of(jobs, booklet)
    return PlannedOrder(
        report,
        Plan(
            order,
            booklet,
            selected.printer,
            selected.printing,
            jobs,
            selected.editions,
            deliveries,
            build,
        ),
    )

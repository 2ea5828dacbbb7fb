"""`bookletgen order`: batches for many organisations."""

import getpass
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bookletgen.build.workers import WorkersFor
from bookletgen.cli.options import (
    HELP_OPTIONS,
    format_option,
    register_option,
    shown,
    styles_option,
    today_option,
)
from bookletgen.cli.progress import progress_on_terminal
from bookletgen.cli.register import withdrawn_in
from bookletgen.cli.show import show_report, show_table
from bookletgen.cli.workers_options import workers_options
from bookletgen.diagnostics.error import ExitCode
from bookletgen.diagnostics.report import Report

if TYPE_CHECKING:
    from bookletgen.order.estimate import Estimate
    from bookletgen.order.pack import PackResult
    from bookletgen.order.plan import Plan

AnyFunction = TypeVar("AnyFunction", bound=Callable[..., Any])


@click.group(context_settings=HELP_OPTIONS)
def order() -> None:
    """Order batches: so many copies of these editions, for these organisations, from this printer."""


def order_argument(function: AnyFunction) -> AnyFunction:
    """Take the file of the order."""
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    return click.argument("file", metavar="ORDER.yaml", type=file)(function)


def to_option(function: AnyFunction) -> AnyFunction:
    """Take the folder that holds the packs."""
    return click.option(
        "--to",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("build/orders"),
        show_default=True,
        help="The folder to put the folder of the order in.",
    )(function)


@order.command("check", context_settings=HELP_OPTIONS)
@order_argument
@styles_option
@today_option
@format_option
@workers_options
@register_option
def check_order(  # noqa: PLR0913, PLR0917  one parameter an option of the command
    file: Path, styles: Path, today: date, report_format: str, workers_for: WorkersFor, register: str
) -> int:
    """Say what an order comes to, and everything that is wrong with it. Makes nothing.

    Shows jobs, pages, sheets of paper, and the weight of a copy and of each delivery. For the pages, one
    edition of each variant, reading level and print size is laid out.
    """
    from bookletgen.order.estimate import estimate_order  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.order.plan import plan_order  # noqa: PLC0415
    from bookletgen.order.request import OrderRequest  # noqa: PLC0415

    folder = shown(file.absolute().parent.parent)
    withdrawn = withdrawn_in(register)
    planned = plan_order(OrderRequest(file, folder, styles, Path(), today, withdrawn))
    with progress_on_terminal(quiet=report_format == "json") as progress:
        estimate = estimate_order(planned, workers_for, progress)
    if planned.plan and report_format == "text" and estimate.pages:
        _show_estimate(planned.plan, estimate)
    if estimate.report.diagnostics or report_format != "text":
        more = _as_data(planned.plan, estimate) if planned.plan and estimate.pages else {}
        show_report(estimate.report, report_format, more)
    return ExitCode.CONTENT if estimate.report.errors else ExitCode.FINE


@order.command("build", context_settings=HELP_OPTIONS)
@order_argument
@to_option
@styles_option
@today_option
@format_option
@workers_options
@register_option
@click.option("--by", metavar="NAME", default=getpass.getuser, help="Who places the order.  [default: you]")
def build_order(  # noqa: PLR0913, PLR0917  one parameter an option of the command
    file: Path,
    to: Path,
    styles: Path,
    today: date,
    report_format: str,
    workers_for: WorkersFor,
    register: str,
    by: str,
) -> int:
    """Make the pack of an order: print files, job tickets, packing lists, and a manifest of them all.

    The pack is one folder, named like the order. It appears when it is whole. Stopped at any moment, the
    same command goes on where it was. Every pack is recorded in the register.
    """
    from bookletgen.order.pack import make_pack  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.order.plan import plan_order  # noqa: PLC0415
    from bookletgen.order.record import record_pack  # noqa: PLC0415
    from bookletgen.order.request import OrderRequest  # noqa: PLC0415

    folder = shown(file.absolute().parent.parent)
    withdrawn = withdrawn_in(register, may_be_new=True)
    planned = plan_order(OrderRequest(file, folder, styles, to, today, withdrawn))
    with progress_on_terminal(quiet=report_format == "json") as progress:
        result = make_pack(planned, to, workers_for, progress)
    if result.report.diagnostics or report_format != "text":
        show_report(result.report, report_format, {"manifest": result.contents})
    if planned.plan is None or result.folder is None:
        click.echo("no pack was made", err=True)
        return ExitCode.CONTENT
    begun = record_pack(planned.plan, result, register, by=by, at=datetime.now(UTC))
    if report_format == "text":
        _show_pack(result)
    if begun:
        click.echo(f"a new register was begun: {begun}", err=True)
    return ExitCode.FINE


@order.command("status", context_settings=HELP_OPTIONS)
@order_argument
@to_option
def show_status(file: Path, to: Path) -> int:
    """Say how far an order is, and whether every file of its pack is as it was made."""
    from bookletgen.load.order import load_order  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.order.job import jobs_of  # noqa: PLC0415
    from bookletgen.order.status import Stage, order_status  # noqa: PLC0415

    read = load_order(file, shown(file.absolute().parent.parent))
    if read.order is None or read.loaded.booklet is None:
        show_report(Report.collect(read.loaded.diagnostics, read.loaded.sources), "text")
        return ExitCode.CONTENT
    codes = tuple(job.code for job in jobs_of(read.order, read.loaded.booklet))
    status = order_status(to, read.order.order, codes)
    click.echo(f"{read.order.order}: {status.stage}, {status.made} of {len(codes)} editions made")
    for path in status.damaged:
        click.echo(f"  not as it was made: {path}")
    return ExitCode.FINE if status.stage is Stage.WHOLE else ExitCode.CONTENT


def _show_pack(result: "PackResult") -> None:
    contents = result.contents
    rows = [
        (edition["files"][0]["path"], str(edition["copies"]), str(edition["pages"]))
        for edition in contents["editions"]
    ]
    show_table(("file", "copies", "pages"), rows)
    assert result.folder is not None, "only a whole pack is shown"
    click.echo(f"\n{shown(result.folder)}: {len(rows)} editions, {len(contents['files'])} other files")
    if result.was_current:
        click.echo("nothing changed since these were made")


def _show_estimate(plan: "Plan", estimate: "Estimate") -> None:
    rows = []
    for job in plan.jobs:
        paper = estimate.paper[job.code]
        sheets = paper.sheets * job.copies
        rows.append(
            (job.code, str(job.copies), str(estimate.pages[job.code]), str(sheets), f"{paper.grams:.0f} g")
        )
    show_table(("edition", "copies", "pages", "sheets", "a copy"), rows)
    click.echo()
    show_table(
        ("delivery", "editions", "copies", "weight"),
        [
            (
                ", ".join(delivery.address),
                str(len(delivery.jobs)),
                str(delivery.copies),
                f"{estimate.grams(delivery) / 1000:.1f} kg",
            )
            for delivery in plan.deliveries
        ],
    )
    copies = sum(job.copies for job in plan.jobs)
    sheets = sum(estimate.paper[job.code].sheets * job.copies for job in plan.jobs)
    kg = sum(map(estimate.grams, plan.deliveries)) / 1000
    click.echo(
        f"\n{len(plan.jobs)} editions, {copies} copies, {sheets} sheets of paper, {kg:.1f} kg to "
        f"{len(plan.deliveries)} addresses by {plan.order.deliver_by}\n"
    )


def _as_data(plan: "Plan", estimate: "Estimate") -> dict[str, Any]:
    return {
        "order": plan.order.order,
        "jobs": [
            {
                "edition": job.code,
                "copies": job.copies,
                "pages": estimate.pages[job.code],
                "sheets_per_copy": estimate.paper[job.code].sheets,
                "grams_per_copy": round(estimate.paper[job.code].grams, 1),
            }
            for job in plan.jobs
        ],
        "deliveries": [
            {
                "address": list(delivery.address),
                "organisations": list(delivery.organisations),
                "copies": delivery.copies,
                "grams": round(estimate.grams(delivery)),
            }
            for delivery in plan.deliveries
        ],
    }

"""Makes the pack of an order: one folder of press files, tickets and packing lists, whole or not at all.

A run that was stopped, even killed, goes on where it was: what is whole stands, the rest is made. The
same order gives the same bytes, however often it was stopped.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bookletgen.build.edition import MadeEdition
from bookletgen.build.fingerprint import content_key, digest, printing_key, program_key
from bookletgen.build.result import Progress
from bookletgen.build.work import folders_of
from bookletgen.build.workers import Workers, WorkersFor
from bookletgen.diagnostics.report import Report
from bookletgen.load.order import FOLDER
from bookletgen.order.contents import MANIFEST, files_in
from bookletgen.order.journal import Journal, pages_of
from bookletgen.order.make import Maker, make_joined
from bookletgen.order.manifest import manifest_of
from bookletgen.order.order_table import order_table
from bookletgen.order.paperwork import Batch, batch_keys, batches_of, make_batches
from bookletgen.order.pieces import Kind, Pieces, make_pieces
from bookletgen.order.plan import Plan, PlannedOrder
from bookletgen.order.terms import check_pages
from bookletgen.order.tickets import packing_list_of, ticket_of
from bookletgen.order.workspace import Workspace
from bookletgen.order.xjdf import xjdf_ticket
from bookletgen.typeset.engine import engine_versions

TABLE = "order.csv"


@dataclass(frozen=True, slots=True)
class PackResult:
    """What is wrong, and the pack: its folder and its manifest, or None where there is none."""

    report: Report
    folder: Path | None = None
    manifest: bytes | None = None
    was_current: bool = False

    @property
    def contents(self) -> dict[str, Any]:
        """Give what the manifest says."""
        read: dict[str, Any] = json.loads(self.manifest or b"{}")
        return read


def make_pack(
    planned: PlannedOrder,
    to: Path,
    workers_for: WorkersFor,
    progress: Progress,
    maker: Maker = make_joined,
) -> PackResult:
    """Make the pack of a sound order into the folder `to`, unless it is there already.

    Raises:
        MachineError: another process is at it, or the machine lacks something.
    """
    plan = planned.plan
    if plan is None:
        return PackResult(planned.report)
    workspace = Workspace(to, plan.order.order)
    common = _common_key(plan)
    inputs = _inputs_key(plan, common)
    with workspace.held():
        if manifest := workspace.current_manifest(inputs):
            workspace.clear()
            return PackResult(planned.report, workspace.final, manifest, was_current=True)
        with ThreadPoolExecutor(1) as aside, workers_for(len(plan.jobs), plan.inputs) as workers:
            # To ask the engine for its version takes most of a second: workers are busy meanwhile.
            versions = aside.submit(engine_versions)
            making = _Making(plan, workspace, common, workers, progress, versions)
            report, manifest = making.make(planned.report, maker)
        if manifest:
            workspace.publish(inputs, manifest)
    return PackResult(report, workspace.final if manifest else None, manifest)


def _inputs_key(plan: Plan, common: str) -> str:
    """Fingerprint everything that decides on the pack."""
    order = plan.order
    asked = (order.order, plan.printer.id, order.ordered, order.deliver_by, plan.pack_size)
    jobs = (f"{job.code} {job.copies}" for job in plan.jobs)
    addresses = ("\n".join(delivery.address) for delivery in plan.deliveries)
    return digest([common, *map(str, asked), *jobs, *addresses])


def _common_key(plan: Plan) -> str:
    """Fingerprint what every edition is made from."""
    request, table = plan.request, plan.order.organisations_from
    organisations = (request.folder / FOLDER / table.text).read_bytes() if table else b""
    content = content_key(request.folder, request.styles, leave_out=[request.folder / FOLDER, request.to])
    return digest([program_key(), content, organisations, printing_key(plan.printing), *request.outputs])


@dataclass(frozen=True, slots=True)
class _Making:
    """One run that makes what is missing of a pack."""

    plan: Plan
    workspace: Workspace
    common: str
    workers: Workers
    progress: Progress
    engine: Future[dict[str, str]]

    def make(self, report: Report, maker: Maker) -> tuple[Report, bytes | None]:
        """Make everything; give the manifest, or None where something is wrong."""
        journal = Journal(self.workspace.journal, self.workspace.pack)
        editions, report = self._editions(journal, report, maker)
        if report.errors:
            return report, None
        tickets = {
            job.code: ticket_of(self.plan, job, edition, editions[job.code], self.workspace.pack)
            for job, edition in zip(self.plan.jobs, self.plan.editions, strict=True)
        }
        lists = [packing_list_of(self.plan, delivery, tickets) for delivery in self.plan.deliveries]
        paperwork: Pieces = {}
        for batches in batches_of(list(tickets.values()), lists, self.plan.request.styles):
            made, report = self._paperwork(journal, report, batches)
            paperwork |= made
        if report.errors:
            return report, None
        printer = self.plan.printer.printer
        others = {f"tickets/{code}.xjdf": xjdf_ticket(ticket, printer) for code, ticket in tickets.items()}
        others[TABLE] = order_table(tickets.values())
        manifest = manifest_of(self.plan, self.engine.result(), editions, others, paperwork)
        others[MANIFEST] = manifest
        for name, body in others.items():
            self.workspace.write(name, body)
        self.workspace.remove_strays({*files_in(json.loads(manifest)), MANIFEST})
        return report, manifest

    def _editions(self, journal: Journal, report: Report, maker: Maker) -> tuple[Pieces, Report]:
        by_code = {edition.code: edition for edition in self.plan.editions}
        outputs = self.plan.request.outputs

        def make(names: Sequence[str], folder: Path) -> Iterator[MadeEdition]:
            return maker(self.plan, [by_code[name] for name in names], outputs, folder, self.workers)

        keys = {code: digest([self.common, code]) for code in by_code}
        kind = Kind(keys, make, lambda file: f"{file.output}/{file.name}")
        pieces, problems = make_pieces(kind, self.workspace, journal, self.progress)
        report = report.extended(problems)
        if report.errors:
            return pieces, report
        pages = {code: pages_of(files) for code, files in pieces.items()}
        return pieces, report.extended(check_pages(self.plan.jobs, pages, self.plan.printer.printer.binding))

    def _paperwork(self, journal: Journal, report: Report, batches: Sequence[Batch]) -> tuple[Pieces, Report]:
        folders = folders_of(self.plan.request)
        place = batches[0].name.partition("/")[0]

        def make(names: Sequence[str], folder: Path) -> Iterator[MadeEdition]:
            return make_batches(batches, names, folders, folder, self.workers)

        kind = Kind(batch_keys(batches, self.common), make, lambda file: f"{place}/{file.name}")
        pieces, problems = make_pieces(kind, self.workspace, journal, self.progress)
        return pieces, report.extended(problems)


def sha256_of(manifest: bytes) -> str:
    """Give the hash that tells a pack from any other."""
    return hashlib.sha256(manifest).hexdigest()

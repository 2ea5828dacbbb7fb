"""What the job tickets and packing lists of a pack say."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from bookletgen import __version__
from bookletgen.build.outputs import KINDS, Output
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition
from bookletgen.model.paperwork import (
    JobTicket,
    PackingLine,
    PackingList,
    PaperStock,
    TicketFile,
    packs_in_words,
)
from bookletgen.model.printer import Printer
from bookletgen.model.reader_options import Tint
from bookletgen.order.job import Delivery, Job, delivery_address
from bookletgen.order.journal import PackFile, pages_of
from bookletgen.order.paper import paper_use
from bookletgen.order.plan import Plan

_BINDINGS = {"saddle-stitch": "folded and stitched (saddle stitch)", "perfect": "perfect binding"}


def ticket_of(plan: Plan, job: Job, edition: Edition, files: tuple[PackFile, ...], pack: Path) -> JobTicket:
    """Put together what the print room has to know of one job; the pack holds its files already."""
    order, printer = plan.order, plan.printer.printer
    bleeds = (printer.bleed.top, printer.bleed.bottom, printer.bleed.inner, printer.bleed.outer)
    use = paper_use(pages_of(files), job.choice.size, printer)
    return JobTicket(
        id=job.code,
        order=order.order,
        ordered=order.ordered or edition.dates.reviewed,
        deliver_by=order.deliver_by,
        code=job.code,
        title=str(edition.title),
        variant=str(edition.variant_title),
        version=edition.version,
        organisation=edition.organisation.name,
        address=delivery_address(plan.booklet, job.choice.organisation),
        is_plain=job.choice.level is ReadingLevel.PLAIN,
        body_pt=job.choice.body_pt,
        copies=job.copies,
        pack_size=plan.pack_size,
        pages=pages_of(files),
        sheets=use.sheets,
        grams=use.grams,
        trim_mm=job.choice.size.trim_mm,
        bleed=_bleed_in_words(printer),
        bleed_pt=max(edge.pt for edge in bleeds),
        printer=printer.name.text,
        condition=printer.output_condition.identifier.text,
        binding=_BINDINGS.get(printer.binding.kind, printer.binding.kind),
        edge=printer.binding.edge,
        papers=_papers(printer, job.choice.reader.tint),
        files=tuple(_ticket_file(file, pack) for file in _for_paper(files)),
        program=__version__,
    )


def packing_list_of(plan: Plan, delivery: Delivery, tickets: Mapping[str, JobTicket]) -> PackingList:
    """Put together what goes to one address, from the tickets by edition code."""
    lines = []
    for job in delivery.jobs:
        ticket = tickets[job.code]
        packs = packs_in_words(job.copies, plan.pack_size)
        lines.append(
            PackingLine(
                code=job.code,
                title=ticket.title,
                variant=ticket.variant,
                looks=f"{ticket.looks}, {_mm(ticket.trim_mm)}",
                copies=job.copies,
                packs=packs,
                grams=job.copies * ticket.grams,
            )
        )
    name = delivery.organisations[0]
    return PackingList(name, plan.order.order, plan.order.deliver_by, delivery.address, tuple(lines))


def _mm(size: tuple[int, int]) -> str:
    return f"{size[0]} x {size[1]} mm"


def _for_paper(files: tuple[PackFile, ...]) -> tuple[PackFile, ...]:
    """Give the files that are printed; where none is, the ticket goes with what there is."""
    return tuple(file for file in files if KINDS[Output(file.output)].on_paper) or files


def _ticket_file(file: PackFile, pack: Path) -> TicketFile:
    md5 = hashlib.md5((pack / file.path).read_bytes(), usedforsecurity=False).hexdigest()
    return TicketFile(file.path, file.pages, file.sha256, md5)


def _bleed_in_words(printer: Printer) -> str:
    edges = {name: str(getattr(printer.bleed, name)) for name in ("top", "bottom", "inner", "outer")}
    if len(set(edges.values())) == 1:
        return f"{edges['top']} on every edge"
    return ", ".join(f"{name} {length}" for name, length in edges.items())


def _papers(printer: Printer, tint: Tint) -> tuple[PaperStock, ...]:
    cover, body = printer.paper.cover, printer.paper.body
    colour = None if tint is Tint.NONE else tint.value
    if cover is None:
        return (PaperStock("throughout", body.gsm, colour),)
    return PaperStock("cover", cover.gsm, colour), PaperStock("inside", body.gsm, colour)

"""order.csv: a row for every edition of an order, for spreadsheets and for the accounts."""

import csv
import io
from collections.abc import Iterable

from bookletgen.model.paperwork import JobTicket

COLUMNS = (
    "order",
    "edition",
    "title",
    "variant",
    "version",
    "organisation",
    "copies",
    "packing",
    "pages",
    "sheets_per_copy",
    "grams_per_copy",
    "deliver_to",
    "deliver_by",
    "file",
    "sha256",
)


def order_table(tickets: Iterable[JobTicket]) -> bytes:
    """Write the table as UTF-8 with a mark that lets spreadsheets know it."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for ticket in tickets:
        writer.writerow(
            (
                ticket.order,
                ticket.code,
                ticket.title,
                ticket.variant,
                ticket.version,
                ticket.organisation,
                ticket.copies,
                ticket.packs,
                ticket.pages,
                ticket.sheets,
                f"{ticket.grams:.1f}",
                ", ".join(ticket.address),
                ticket.deliver_by,
                ticket.files[0].path,
                ticket.files[0].sha256,
            )
        )
    return written.getvalue().encode("utf-8-sig")

"""order.csv: a row for every edition of an order, for spreadsheets and for the accounts.

Where cover and inside are two files, their paths and hashes stand in one cell, with a space between.
"""

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
    "paper",
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
                ticket.paper_colour or "white",
                " ".join(file.path for file in ticket.files),
                " ".join(file.sha256 for file in ticket.files),
            )
        )
    return written.getvalue().encode("utf-8-sig")

"""Records an order whose pack is made."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from bookletgen.register.database import Database
from bookletgen.register.entry import PrintedEdition, PrintedOrder
from bookletgen.register.schema import EDITIONS, FILES, ORDERS, PRINTINGS


def record_order(register: Database, order: PrintedOrder, *, by: str, at: datetime) -> bool:
    """Record an order, all of it or nothing; say whether it was new.

    The same pack is recorded once, however often it is made.
    """
    with register.writing() as connection:
        key = (ORDERS.c.name == order.name) & (ORDERS.c.manifest_sha256 == order.manifest_sha256)
        if connection.execute(select(ORDERS.c.id).where(key)).first():
            return False
        row = {
            "name": order.name,
            "manifest_sha256": order.manifest_sha256,
            "printer": order.printer,
            "deliver_by": order.deliver_by,
            "program": order.program,
            "built_at": at,
            "built_by": by,
        }
        order_id = connection.scalar(insert(ORDERS).values(row).returning(ORDERS.c.id))
        for edition in order.editions:
            _record_edition(connection, order_id, edition)
    return True


def _record_edition(connection: Connection, order_id: int | None, edition: PrintedEdition) -> None:
    if not connection.execute(select(EDITIONS.c.code).where(EDITIONS.c.code == edition.code)).first():
        columns = ("code", "booklet", "version", "variant", "level", "body_pt", "organisation")
        connection.execute(insert(EDITIONS).values({name: getattr(edition, name) for name in columns}))
    row = {
        "order_id": order_id,
        "code": edition.code,
        "organisation_name": edition.organisation_name,
        "copies": edition.copies,
        "pages": edition.pages,
        "address": "\n".join(edition.address),
    }
    printing_id = connection.scalar(insert(PRINTINGS).values(row).returning(PRINTINGS.c.id))
    files = [
        {"printing_id": printing_id, "name": file.name, "output": file.output, "sha256": file.sha256}
        for file in edition.files
    ]
    if files:
        connection.execute(insert(FILES), files)

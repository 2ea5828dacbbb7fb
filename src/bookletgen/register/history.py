"""Gives every printing of editions, with what was withdrawn."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from bookletgen.register.database import Database
from bookletgen.register.entry import EditionHistory, PrintedEdition, PrintedFile, Printing, Withdrawal
from bookletgen.register.schema import EDITIONS, FILES, ORDERS, PRINTINGS, WITHDRAWALS


def edition_histories(register: Database, code: str | None = None) -> tuple[EditionHistory, ...]:
    """Give the history of each edition, or of the one with this code, by code."""
    with register.reading() as connection:
        files = _files(connection, code)
        withdrawn = _withdrawals(connection, code)
        printings: dict[str, list[Printing]] = {}
        for row in connection.execute(_only(_PRINTED, code)).mappings():
            printings.setdefault(row["code"], []).append(_printing(row, files.get(row["id"], ())))
    return tuple(
        EditionHistory(name, tuple(found), withdrawn.get(name)) for name, found in sorted(printings.items())
    )


_PRINTED = (
    select(
        PRINTINGS,
        EDITIONS,
        ORDERS.c.name.label("order"),
        ORDERS.c.printer,
        ORDERS.c.deliver_by,
        ORDERS.c.built_at,
        ORDERS.c.built_by,
    )
    .join(EDITIONS, PRINTINGS.c.code == EDITIONS.c.code)
    .join(ORDERS, PRINTINGS.c.order_id == ORDERS.c.id)
    .order_by(ORDERS.c.built_at, PRINTINGS.c.id)
)


def _only(query: Select[Any], code: str | None) -> Select[Any]:
    return query.where(PRINTINGS.c.code == code) if code else query


def _printing(row: RowMapping, files: tuple[PrintedFile, ...]) -> Printing:
    edition = PrintedEdition(
        code=row["code"],
        booklet=row["booklet"],
        version=row["version"],
        variant=row["variant"],
        level=row["level"],
        body_pt=row["body_pt"],
        organisation=row["organisation"],
        organisation_name=row["organisation_name"],
        copies=row["copies"],
        pages=row["pages"],
        address=tuple(row["address"].splitlines()),
        files=files,
    )
    return Printing(
        row["order"], row["printer"], row["deliver_by"], row["built_at"], row["built_by"], edition
    )


def _files(connection: Connection, code: str | None) -> dict[int, tuple[PrintedFile, ...]]:
    query = select(FILES).join(PRINTINGS, FILES.c.printing_id == PRINTINGS.c.id).order_by(FILES.c.id)
    files: dict[int, tuple[PrintedFile, ...]] = {}
    for row in connection.execute(_only(query, code)):
        known = files.get(row.printing_id, ())
        files[row.printing_id] = (*known, PrintedFile(row.name, row.output, row.sha256))
    return files


def _withdrawals(connection: Connection, code: str | None) -> dict[str, Withdrawal]:
    query = select(WITHDRAWALS)
    rows: Iterator[Any] = iter(connection.execute(query.where(WITHDRAWALS.c.code == code) if code else query))
    return {row.code: Withdrawal(row.reason, row.withdrawn_at, row.withdrawn_by) for row in rows}

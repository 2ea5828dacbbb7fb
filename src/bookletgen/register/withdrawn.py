"""Gives the editions that may not be made any more."""

from sqlalchemy import select

from bookletgen.model.withdrawn import WithdrawnEdition
from bookletgen.register.database import Database
from bookletgen.register.schema import WITHDRAWALS


def withdrawn_editions(register: Database) -> tuple[WithdrawnEdition, ...]:
    """Give what is withdrawn, by code."""
    with register.reading() as connection:
        rows = connection.execute(select(WITHDRAWALS).order_by(WITHDRAWALS.c.code))
        return tuple(WithdrawnEdition(row.code, row.reason, row.withdrawn_at.date()) for row in rows)

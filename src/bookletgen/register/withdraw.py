"""Withdraws an edition: it is not printed any more, and whoever has it can be told."""

from datetime import datetime

from sqlalchemy import insert, select

from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.register.database import Database
from bookletgen.register.schema import WITHDRAWALS


def withdraw_edition(register: Database, code: str, reason: str, *, by: str, at: datetime) -> None:
    """Record that a known edition is withdrawn.

    Raises:
        WrongUsageError: it is withdrawn already; the first reason stands.
    """
    with register.writing() as connection:
        earlier = connection.execute(select(WITHDRAWALS).where(WITHDRAWALS.c.code == code)).first()
        if earlier:
            raise WrongUsageError(
                f"{code} was withdrawn on {earlier.withdrawn_at.date()}: {earlier.reason}",
                "nothing has to be done again",
            )
        row = {"code": code, "reason": reason, "withdrawn_at": at, "withdrawn_by": by}
        connection.execute(insert(WITHDRAWALS).values(row))

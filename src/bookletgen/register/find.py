"""Finds an edition by what somebody reads off its back cover."""

import re
from difflib import get_close_matches

from sqlalchemy import select

from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.register.database import Database
from bookletgen.register.schema import EDITIONS


def find_code(register: Database, given: str) -> str:
    """Give the code of a recorded edition from its code, or from the address in its QR code.

    Small and capital letters count the same: people type codes from paper.

    Raises:
        WrongUsageError: no order with such an edition was recorded.
    """
    wanted = re.split(r"[/=]", given.strip())[-1].casefold()
    with register.reading() as connection:
        known: dict[str, str] = {
            code.casefold(): code for code in connection.scalars(select(EDITIONS.c.code))
        }
    if wanted in known:
        return known[wanted]
    near = get_close_matches(wanted, known, n=1)
    raise WrongUsageError(
        f"the register knows no edition `{given}`",
        f"did you mean `{known[near[0]]}`?" if near else "`bookletgen register list` shows what it knows",
    )

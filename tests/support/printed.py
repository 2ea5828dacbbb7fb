"""Orders as the register gets them, and processes that record them."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bookletgen.register.entry import PrintedEdition, PrintedFile, PrintedOrder
from bookletgen.register.record import record_order
from bookletgen.register.upgrade import open_register

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def printed_edition(organisation: str = "riverside", copies: int = 500) -> PrintedEdition:
    """Give an edition with one file."""
    code = f"lymph-nodes-complete-{organisation}-v1.0"
    return PrintedEdition(
        code=code,
        booklet="lymph-nodes",
        version="1.0",
        variant="complete",
        level="standard",
        body_pt=12,
        organisation=organisation,
        organisation_name=f"{organisation.title()} Hospital",
        copies=copies,
        pages=52,
        address=(f"{organisation.title()} Hospital", "Stores", "ZZ99 1RH"),
        files=(PrintedFile(f"{code}.print.pdf", "print", "ab" * 32),),
    )


def printed_order(name: str = "2026-11-spring", *editions: PrintedEdition) -> PrintedOrder:
    """Give an order of the editions, or of one."""
    return PrintedOrder(
        name=name,
        manifest_sha256=name.encode().hex()[:60].ljust(64, "0"),
        printer="sheetfed-coated",
        deliver_by=date(2026, 12, 15),
        program="0.1.0",
        editions=editions or (printed_edition(),),
    )


def record_many(address: str, process: str, count: int) -> None:
    """Record orders one after the other, all of them for the same two editions."""
    register = open_register(address, make=True)
    for number in range(count):
        order = printed_order(f"{process}-{number}", printed_edition(), printed_edition("larkmoor"))
        assert record_order(register, order, by=process, at=NOON)


class Dying(tuple[PrintedEdition, ...]):
    """Editions after the first of which the process is killed."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        yield self[0]
        os.kill(os.getpid(), signal.SIGKILL)


def record_and_die(address: str) -> None:
    """Be killed in the middle of recording an order."""
    editions = Dying((printed_edition(), printed_edition("larkmoor")))
    record_order(open_register(address), replace(printed_order("half"), editions=editions), by="B", at=NOON)

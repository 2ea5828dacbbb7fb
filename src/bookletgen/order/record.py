"""Enters a pack into the register."""

from datetime import date, datetime
from typing import Any

from bookletgen import __version__
from bookletgen.order.job import delivery_address
from bookletgen.order.pack import PackResult, sha256_of
from bookletgen.order.plan import Plan
from bookletgen.register.entry import PrintedEdition, PrintedFile, PrintedOrder
from bookletgen.register.record import record_order
from bookletgen.register.upgrade import is_begun, open_register


def record_pack(plan: Plan, result: PackResult, address: str, *, by: str, at: datetime) -> str | None:
    """Record a whole pack in the register at an address; where there was none, begin it, and name it.

    A pack is recorded once, so a run that was stopped before this can be repeated.

    Raises:
        MachineError: the register cannot be used.
    """
    assert result.manifest is not None, "only a whole pack is recorded"
    contents = result.contents
    order = PrintedOrder(
        name=contents["order"],
        manifest_sha256=sha256_of(result.manifest),
        printer=contents["printer"],
        deliver_by=date.fromisoformat(contents["deliver_by"]),
        program=__version__,
        editions=tuple(_edition(plan, entry) for entry in contents["editions"]),
    )
    is_new = not is_begun(address)
    register = open_register(address, make=True)
    record_order(register, order, by=by, at=at)
    return register.shown if is_new else None


def _edition(plan: Plan, entry: dict[str, Any]) -> PrintedEdition:
    return PrintedEdition(
        code=entry["edition"],
        booklet=entry["booklet"],
        version=plan.booklet.file.version,
        variant=entry["variant"],
        level=entry["level"],
        body_pt=entry["body_pt"],
        organisation=entry["organisation"],
        organisation_name=entry["organisation_name"],
        copies=entry["copies"],
        pages=entry["pages"],
        address=delivery_address(plan.booklet, entry["organisation"]),
        files=tuple(PrintedFile(file["path"], file["output"], file["sha256"]) for file in entry["files"]),
    )

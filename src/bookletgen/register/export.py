"""Writes the whole register out as plain rows, one a printing, for spreadsheets and other programs."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from bookletgen.register.database import Database
from bookletgen.register.entry import EditionHistory, Printing
from bookletgen.register.history import edition_histories


def export_rows(register: Database) -> Iterator[dict[str, Any]]:
    """Give a row for every edition of every order: texts and numbers alone."""
    for history in edition_histories(register):
        for printing in history.printings:
            yield printing_as_data(history, printing)


def printing_as_data(history: EditionHistory, printing: Printing) -> dict[str, Any]:
    """Give a printing as plain data."""
    withdrawal = history.withdrawal
    edition = asdict(printing.edition)
    files = edition.pop("files")
    return {
        "order": printing.order,
        "printer": printing.printer,
        "deliver_by": printing.deliver_by.isoformat(),
        "built_at": printing.built_at.isoformat(timespec="seconds"),
        "built_by": printing.built_by,
        **edition,
        "address": ", ".join(printing.edition.address),
        "files": " ".join(f"{file['name']}:{file['sha256']}" for file in files),
        "withdrawn_at": withdrawal.at.isoformat(timespec="seconds") if withdrawal else "",
        "withdrawn_reason": withdrawal.reason if withdrawal else "",
    }

"""How far an order is."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bookletgen.order.contents import damaged_files
from bookletgen.order.journal import Journal
from bookletgen.order.workspace import Workspace


class Stage(StrEnum):
    """How far the pack of an order has come."""

    NOT_BEGUN = "not begun"
    UNFINISHED = "unfinished"
    DAMAGED = "damaged"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class OrderStatus:
    """How far the pack is, how many editions of it are made, and which files are not as they were made."""

    stage: Stage
    made: int
    damaged: tuple[str, ...] = ()


def order_status(to: Path, order: str, codes: tuple[str, ...]) -> OrderStatus:
    """Look at the pack of an order; every file is read and compared with its hash."""
    workspace = Workspace(to, order)
    if workspace.final.is_dir():
        try:
            damaged = tuple(damaged_files(workspace.final))
        except (OSError, ValueError):
            return OrderStatus(Stage.DAMAGED, 0, ("manifest.json",))
        return OrderStatus(Stage.DAMAGED if damaged else Stage.WHOLE, len(codes), damaged)
    journal = Journal(workspace.journal, workspace.pack)
    made = sum(journal.is_made(code) for code in codes)
    return OrderStatus(Stage.UNFINISHED if workspace.partial.is_dir() else Stage.NOT_BEGUN, made)

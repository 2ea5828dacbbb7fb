"""What an order command is asked for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bookletgen.build.outputs import Output
from bookletgen.build.request import BuildRequest
from bookletgen.load.order import booklet_of
from bookletgen.model.order import OrderFile
from bookletgen.model.withdrawn import WithdrawnEdition


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """An order file and how to go about it.

    `shown_as` is the folder of its booklet as the person at the keyboard names it; `to` is the folder
    that gets the folder of the order. What is `withdrawn` is refused.
    """

    file: Path
    shown_as: str
    styles: Path
    to: Path
    today: date
    withdrawn: tuple[WithdrawnEdition, ...] = ()

    def build_request(self, order: OrderFile) -> BuildRequest:
        """Ask for builds on behalf of the order."""
        return BuildRequest(
            folder=booklet_of(self.file),
            shown_as=self.shown_as,
            styles=self.styles,
            to=self.to,
            today=self.today,
            printer=order.printer.text,
            outputs=tuple(Output(name) for name in order.files),
            withdrawn=self.withdrawn,
        )

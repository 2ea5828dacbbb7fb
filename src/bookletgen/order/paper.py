"""How much paper a copy takes, and what it weighs."""

from dataclasses import dataclass

from bookletgen.model.choice import PrintSize
from bookletgen.model.printer import Printer

_PAGES_A_LEAF = 2
_LEAVES_OF_A_COVER = 2
_MM2_IN_A_M2 = 1_000_000


@dataclass(frozen=True, slots=True)
class PaperUse:
    """The sheets of one copy and its weight in grams.

    A sheet of a stitched booklet is folded once and makes four pages; other sheets make two.
    """

    sheets: int
    grams: float


def paper_use(pages: int, size: PrintSize, printer: Printer) -> PaperUse:
    """Reckon the paper of one trimmed copy, from the weight of the paper in grams a square metre.

    Staples and ink are left out: both are less than the paper's own tolerance of weight.
    """
    width_mm, height_mm = size.trim_mm
    leaves = -(-pages // _PAGES_A_LEAF)
    cover = printer.paper.cover
    cover_leaves = min(_LEAVES_OF_A_COVER, leaves) if cover else 0
    gsm_leaves = (leaves - cover_leaves) * printer.paper.body.gsm + (cover_leaves * cover.gsm if cover else 0)
    leaves_a_sheet = 2 if printer.binding.kind == "saddle-stitch" else 1
    return PaperUse(-(-leaves // leaves_a_sheet), gsm_leaves * width_mm * height_mm / _MM2_IN_A_M2)

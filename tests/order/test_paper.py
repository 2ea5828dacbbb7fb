"""Sheets and weight of a copy."""

import pikepdf
import pytest

from bookletgen.load.printer import shipped_printers
from bookletgen.model.choice import PrintSize
from bookletgen.model.printer import Printer
from bookletgen.order.paper import PaperUse, paper_use

A5, A4 = PrintSize.standard(), PrintSize.large_print()
COATED = shipped_printers()["sheetfed-coated"].printer
"""Stitched, with 130 g/m2 throughout."""


def changed(**parts: dict[str, object]) -> Printer:
    """Give the printer with parts of some of its values changed."""
    new = {name: getattr(COATED, name).model_copy(update=values) for name, values in parts.items()}
    return COATED.model_copy(update=new)


@pytest.mark.parametrize(
    ("pages", "size", "printer", "expected"),
    [
        # 16 leaves of 148 x 210 mm at 130 g/m2
        (32, A5, COATED, PaperUse(8, 16 * 0.148 * 0.210 * 130)),
        (24, A4, COATED, PaperUse(6, 12 * 0.210 * 0.297 * 130)),
        (32, A5, changed(binding={"kind": "perfect"}), PaperUse(16, 16 * 0.148 * 0.210 * 130)),
        (
            32,
            A5,
            changed(paper={"cover": COATED.paper.body.model_copy(update={"gsm": 250})}),
            PaperUse(8, (14 * 130 + 2 * 250) * 0.148 * 0.210),
        ),
        (1, A5, changed(binding={"kind": "none"}), PaperUse(1, 0.148 * 0.210 * 130)),
    ],
)
def test_a_copy(pages: int, size: PrintSize, printer: Printer, expected: PaperUse) -> None:
    use = paper_use(pages, size, printer)

    assert use.sheets == expected.sheets
    assert use.grams == pytest.approx(expected.grams)


def test_the_paper_is_reckoned_with_the_size_that_is_printed(built_starter: object) -> None:
    with pikepdf.open(f"{built_starter}/clinic-visit-visit.print.pdf") as pdf:
        left, bottom, right, top = (float(edge) for edge in pdf.pages[0].trimbox)

    points_a_mm = 72 / 25.4
    assert ((right - left) / points_a_mm, (top - bottom) / points_a_mm) == pytest.approx(A5.trim_mm, abs=0.01)

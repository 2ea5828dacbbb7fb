"""Facts about PDFs that were never files."""

from dataclasses import replace

from bookletgen.preflight.colour import CMYK, Colour
from bookletgen.preflight.facts import PageBoxes, PageFacts, PdfFacts
from bookletgen.preflight.painted import Box, PaintedPath, PaintState, TextRun, Where

MM = 72 / 25.4
A5: Box = (0, 0, 148 * MM, 210 * MM)
BLEED: Box = (-3 * MM, -3 * MM, 151 * MM, 213 * MM)
BLACK = Colour(CMYK, (0.0, 0.0, 0.0, 1.0))
OVERPRINTING = PaintState(fill=BLACK, overprint_fill=True, overprint_stroke=True, overprint_mode=1)


def pages(count: int, boxes: PageBoxes | None = None) -> tuple[PageFacts, ...]:
    """Give pages of A5 with 3 mm bleed, or with other boxes."""
    stated = boxes or PageBoxes(media=BLEED, bleed=BLEED, trim=A5)
    return tuple(PageFacts(number, stated) for number in range(1, count + 1))


def a_file(*painted: TextRun | PaintedPath, count: int = 8) -> PdfFacts:
    """Give a file of pages with things painted on them."""
    return PdfFacts(file="leaflet.pdf", version="1.6", pages=pages(count), painted=painted)


def text(box: Box, size_pt: float = 12, state: PaintState = OVERPRINTING, page: int = 1) -> TextRun:
    """Give a text in a box, in millimetres from the lower left corner of the trim."""
    left, bottom, right, top = (edge * MM for edge in box)
    where = Where(page, (left, bottom, right, top))
    return TextRun(where, "Some words", 0, size_pt, is_filled=True, is_stroked=False, state=state)


def square(colour: Colour, box: Box, page: int = 1, **state: bool | int) -> PaintedPath:
    """Give a filled shape in a box, in millimetres from the lower left corner of the trim."""
    left, bottom, right, top = (edge * MM for edge in box)
    where = Where(page, (left, bottom, right, top))
    painted = replace(PaintState(fill=colour), **state)  # type: ignore[arg-type]
    return PaintedPath(
        where, is_filled=True, is_stroked=False, state=painted, thin_side_pt=min(right - left, top - bottom)
    )

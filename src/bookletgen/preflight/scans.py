"""Pages that are one picture."""

from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.painted import PaintedImage
from bookletgen.preflight.seen import covers, is_printed

_TOLERANCE_PT = 3.0
"""A scan may leave a millimetre of white at an edge."""


def is_scanned_page(painted: PaintedImage, facts: PdfFacts) -> bool:
    """Tell whether a picture of many tones fills the trim and nothing else is on the page."""
    page = painted.where.page
    if painted.image.bits == 1 or not covers(
        painted.where.box, facts.page(page).boxes.trimmed, _TOLERANCE_PT
    ):
        return False
    all_painted = (*facts.painted, *facts.examples)
    on_page = [item for item in all_painted if item.where.page == page and is_printed(item, facts)]
    return on_page == [painted]

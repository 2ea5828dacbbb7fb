"""The parts of an edition that a printer may want as files of their own: the cover, and what is inside."""

from enum import StrEnum

import pikepdf

COVER_PAGES_A_SIDE = 2
"""A cover is one folded sheet: its outside and its inside at the front, and again at the back."""


class PrintPart(StrEnum):
    """What of an edition goes into a print file."""

    WHOLE = "whole"
    COVER = "cover"
    BODY = "body"


def keep_part(pdf: pikepdf.Pdf, part: PrintPart) -> dict[int, pikepdf.Page]:
    """Take the pages of other parts out; give the remaining ones by their number in the edition."""
    numbered = dict(enumerate(list(pdf.pages), 1))
    last_inside = len(numbered) - COVER_PAGES_A_SIDE
    kept = {
        number: page
        for number, page in numbered.items()
        if part is PrintPart.WHOLE or (COVER_PAGES_A_SIDE < number <= last_inside) == (part is PrintPart.BODY)
    }
    for number in sorted(numbered.keys() - kept.keys(), reverse=True):
        del pdf.pages[number - 1]
    return kept

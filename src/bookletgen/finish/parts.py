"""The parts of an edition that a printer may want as files of their own: the cover, and what is inside."""

import pikepdf

from bookletgen.model.press import COVER_PAGES, PrintPart


def keep_part(pdf: pikepdf.Pdf, part: PrintPart) -> dict[int, pikepdf.Page]:
    """Take the pages of other parts out; give the remaining ones by their number in the edition."""
    pages = dict(enumerate(list(pdf.pages), 1))
    kept = {number: page for number, page in pages.items() if _is_in(part, number, len(pages))}
    for number in sorted(pages.keys() - kept.keys(), reverse=True):
        del pdf.pages[number - 1]
    return kept


def _is_in(part: PrintPart, number: int, page_count: int) -> bool:
    at_each_end = COVER_PAGES // 2
    is_inside = at_each_end < number <= page_count - at_each_end
    return part is PrintPart.WHOLE or is_inside == (part is PrintPart.BODY)

"""Lays out many small documents at once, and paints each as a tagged PDF of its own.

Starting the engine costs more than a ticket does, so a batch of them shares one start.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.typeset.engine_log import engine_diagnostics
from bookletgen.typeset.fetcher import BASE_URL, FolderFetcher
from bookletgen.typeset.quick_layout import quick_layout


@dataclass(frozen=True, slots=True)
class TypesetSheets:
    """The PDF and the page count of each document by its id, and what the engine said."""

    pdfs: dict[str, tuple[bytes, int]]
    diagnostics: tuple[Diagnostic, ...]


def typeset_sheets(html: str, *, label: str, folders: dict[str, Path], ids: Sequence[str]) -> TypesetSheets:
    """Lay out a document whose elements with these ids each start a page, and write a PDF of each."""
    with engine_diagnostics(label) as diagnostics, quick_layout():
        source = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=FolderFetcher(folders))
        laid_out = source.render(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")
        pages: dict[str, list[weasyprint.Page]] = {}
        current = ids[0]
        for page in laid_out.pages:
            current = next((name for name in ids if name in page.anchors), current)
            pages.setdefault(current, []).append(page)
        pdfs = {
            name: (laid_out.copy(own).write_pdf(pdf_variant="pdf/ua-1"), len(own))
            for name, own in pages.items()
        }
    return TypesetSheets(pdfs, tuple(dict.fromkeys(diagnostics)))

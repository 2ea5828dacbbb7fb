"""Lays an edition out once and paints it once, as a PDF with marked content that every file is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot
from bookletgen.model.imposition import PAGES_A_SHEET
from bookletgen.model.laid_out import LaidOutLine
from bookletgen.model.structure import Structure
from bookletgen.typeset.engine_log import FOREIGN_FONT, OVERFULL_BACK_COVER, engine_diagnostics
from bookletgen.typeset.fetcher import BASE_URL, FolderFetcher
from bookletgen.typeset.fonts import families_of
from bookletgen.typeset.lines import lines_of
from bookletgen.typeset.quick_layout import quick_layout
from bookletgen.typeset.structure import structure_of
from bookletgen.typeset.tags import painted_pages


@dataclass(frozen=True, slots=True)
class TypesetEdition:
    """A laid-out edition: one PDF with bleed, its page count, its structure, and what the engine said.

    The content of the PDF is marked with ids, and the structure says what each of them is. `anchors` tells
    on which page, from 1, each id of the document starts, and `lines` what stands on them.
    """

    pdf: bytes
    pages: int
    structure: Structure
    anchors: Mapping[str, int]
    lines: tuple[LaidOutLine, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_back_cover_overfull(self) -> bool:
        """Tell whether the back cover runs over onto another page."""
        return any(problem.code == OVERFULL_BACK_COVER.code for problem in self.diagnostics)


def typeset_edition(
    html: str,
    *,
    label: str,
    folders: dict[str, Path],
    filler_pages: tuple[str, ...],
    back_cover: str | None = None,
) -> TypesetEdition:
    """Lay out and paint one edition.

    Args:
        html: the document; addresses in it start with a name in `folders`.
        label: how diagnostics name the edition.
        folders: the folders whose files may be used, by name; `styles` is one of them.
        filler_pages: the ids of the filler pages in the document. The last of them are dropped
            until the page count is a multiple of four.
        back_cover: the id of the back cover, which must be the last page.
    """
    with engine_diagnostics(label) as diagnostics, quick_layout():
        source = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=FolderFetcher(folders))
        laid_out = source.render(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")
        document = laid_out.copy(without_surplus(laid_out.pages, filler_pages))
        with painted_pages() as pages:
            pdf = document.write_pdf(pdf_variant="pdf/ua-1")
    diagnostics += foreign_fonts(document, label, folders["styles"])
    if back_cover and back_cover not in document.pages[-1].anchors:
        diagnostics.append(overfull_back_cover(label))
    return TypesetEdition(
        pdf,
        len(document.pages),
        structure_of(source.etree_element, pages),
        anchors_of(document),
        tuple(lines_of(document)),
        tuple(dict.fromkeys(diagnostics)),
    )


def without_surplus(pages: list[weasyprint.Page], filler_pages: tuple[str, ...]) -> list[weasyprint.Page]:
    """Drop the last filler pages, as many as stand over a multiple of four."""
    fillers = [page for page in pages if any(name in page.anchors for name in filler_pages)]
    surplus = len(pages) % PAGES_A_SHEET
    dropped = fillers[len(fillers) - surplus :] if surplus else []
    return [page for page in pages if page not in dropped]


def overfull_back_cover(label: str) -> Diagnostic:
    """Say that the back cover is not the last page."""
    return OVERFULL_BACK_COVER.at(
        PageSpot(label),
        "the back cover runs over onto another page",
        "shorten the address or the words of the panels in the organisation's file",
    )


def anchors_of(document: weasyprint.Document) -> dict[str, int]:
    """Give the first page of each id; a box that goes on has its id on every page it is on."""
    numbered = list(enumerate(document.pages, 1))
    return {name: number for number, page in reversed(numbered) for name in page.anchors}


def foreign_fonts(document: weasyprint.Document, label: str, styles: Path) -> Iterator[Diagnostic]:
    """Say which fonts that text is set in are not the style's own."""
    own = families_of(styles)
    for family in sorted({font.family for font in document.fonts.values()} - own):
        yield FOREIGN_FONT.at(
            PageSpot(label),
            f"text is set in the font {family}, which is not the style's own",
            "look for a drawing that asks for it, or for characters that the style's fonts lack",
        )

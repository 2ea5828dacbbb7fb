"""The duplex file: sheets for an office printer, which prints both sides; they are folded and stitched.

It shows the trimmed pages in the colours of the file it is made from, as an office printer wants them.
What only a reader at a screen has use for (links, outline, tags) is left out.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot
from bookletgen.finish.claims import drop_claims
from bookletgen.finish.imposition.kinds import UNUSABLE_FILE
from bookletgen.finish.imposition.marks import MARGIN_MM
from bookletgen.finish.imposition.page_order import pages_with_blanks
from bookletgen.finish.imposition.paper import Paper, paper_for
from bookletgen.finish.imposition.problems import problems_of, size_in_words
from bookletgen.finish.imposition.sheets import put_on_sheets
from bookletgen.finish.imposition.source_page import SourcePage, source_page
from bookletgen.finish.save import save
from bookletgen.model.imposition import PAGES_A_SHEET, ImpositionSettings, PagePlace
from bookletgen.model.length import POINTS_A_MM

_OF_EVERY_SHEET = (
    "/Type",
    "/Pages",
    "/Version",
    "/Extensions",
    "/Metadata",
    "/OutputIntents",
    "/OCProperties",
    "/Lang",
)
"""What a file says that holds for its sheets as it did for its pages."""

_FLIPS = {"long-edge": "/DuplexFlipLongEdge", "short-edge": "/DuplexFlipShortEdge"}


@dataclass(frozen=True, slots=True)
class DuplexFile:
    """What came of imposing a file: its sheets, or what stands against it.

    `blanks` counts the blank pages before the back cover; `states_trim` tells whether every page said
    where it is trimmed; `places` says where each page went.
    """

    pages: int = 0
    page_size: str = ""
    sheets: int = 0
    paper: str = ""
    blanks: int = 0
    states_trim: bool = True
    places: tuple[PagePlace, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def finish_duplex(settings: ImpositionSettings, source: bytes, target: Path, *, shown_as: str) -> DuplexFile:
    """Write the sheets of a booklet, or nothing where something stands against it.

    Args:
        settings: how the sheets are folded, stitched and turned.
        source: a PDF of single pages in reading order.
        target: the file to write.
        shown_as: how diagnostics name the source.
    """
    try:
        with pikepdf.open(BytesIO(source)) as pdf:
            if pdf.is_encrypted:
                return _unusable(
                    shown_as, "the file is encrypted", "save it without a password or restrictions"
                )
            return _impose(pdf, settings, target, shown_as)
    except pikepdf.PasswordError:
        return _unusable(shown_as, "the file asks for a password", "save it without one")
    except pikepdf.PdfError as error:
        # The engine names the source first, which is a stream here.
        why = str(error).rpartition(": ")[2]
        return _unusable(shown_as, f"the file is not a PDF, or is broken: {why}", "make it again")


def _impose(pdf: pikepdf.Pdf, settings: ImpositionSettings, target: Path, shown_as: str) -> DuplexFile:
    sources = [source_page(page) for page in pdf.pages]
    paper = _paper(sources, settings)
    problems = tuple(problems_of(shown_as, sources, paper, settings))
    if problems or paper is None:
        return DuplexFile(diagnostics=problems)
    _flatten(pdf)
    places = put_on_sheets(pdf, sources, paper, settings)
    _describe(pdf, settings)
    save(pdf, target)
    sides = len(pages_with_blanks(len(sources)))
    return DuplexFile(
        pages=len(sources),
        page_size=size_in_words(sources[0]),
        sheets=sides // PAGES_A_SHEET,
        paper=paper.name,
        blanks=sides - len(sources),
        states_trim=all(page.states_trim for page in sources),
        places=places,
    )


def _paper(sources: list[SourcePage], settings: ImpositionSettings) -> Paper | None:
    if not sources:
        return None
    width, height = (edge / POINTS_A_MM for edge in sources[0].size_pt)
    margin = MARGIN_MM if settings.marks else 0
    return paper_for(2 * width, height, margin_mm=margin, name=settings.paper)


def _flatten(pdf: pikepdf.Pdf) -> None:
    """Make what is filled in or stamped on a page, and is to be printed, a part of the page."""
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and form.get("/NeedAppearances"):
        pdf.generate_appearance_streams()
    annotations = (each for page in pdf.pages for each in page.obj.get("/Annots", ()))
    if any(isinstance(each, pikepdf.Dictionary) and "/AP" in each for each in annotations):
        pdf.flatten_annotations("print")


def _describe(pdf: pikepdf.Pdf, settings: ImpositionSettings) -> None:
    """Leave out what no longer holds; ask the print dialogue for both sides at the size they have."""
    for name in set(pdf.Root.keys()).difference(_OF_EVERY_SHEET):
        del pdf.Root[name]
    # ISO 32000-1, 12.2, table 150: what the print dialogue starts with.
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(
        Duplex=pikepdf.Name(_FLIPS[settings.flip]),
        PrintScaling=pikepdf.Name("/None"),
        PickTrayByPDFSize=True,
    )
    drop_claims(pdf)


def _unusable(shown_as: str, message: str, hint: str) -> DuplexFile:
    return DuplexFile(diagnostics=(UNUSABLE_FILE.at(PageSpot(shown_as), message, hint),))

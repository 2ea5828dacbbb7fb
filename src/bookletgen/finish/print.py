"""The print file (PDF/X-4): pages in reading order, in inks, with the boxes and marks a printer asks for."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot
from bookletgen.finish.metadata import identifier_of, set_print_metadata
from bookletgen.finish.output_intent import set_output_intent
from bookletgen.finish.parts import keep_part
from bookletgen.finish.print_page import PrintPages
from bookletgen.finish.problems import NOTHING_INSIDE_COVER
from bookletgen.finish.save import save
from bookletgen.model.press import COVER_PAGES, PressSettings, PrintPart
from bookletgen.model.structure import Structure

PDF_VERSION = "1.6"
"""The version that PDF/X-4 builds on (ISO 15930-7:2010, 5)."""

_KEPT = ("/Type", "/Pages", "/Metadata", "/OutputIntents", "/Lang")
"""What a press has use for. Nothing may act by itself (ISO 15930-7:2010, 6.18), and tags, outlines
and destinations are for readers at a screen."""


def finish_print(  # noqa: PLR0913  what and where to, for whom, and how diagnostics speak of it
    typeset: bytes,
    target: Path,
    press: PressSettings,
    *,
    label: str,
    part: PrintPart = PrintPart.WHOLE,
    structure: Structure | None = None,
) -> tuple[Diagnostic, ...]:
    """Write the print file of a typeset edition, or of a part of it, for one printer.

    There is no file where something cannot be printed: the diagnostics say what, and on which page
    of the edition, which they call `label`, and in which picture, where its structure is known.
    """
    with pikepdf.open(BytesIO(typeset)) as pdf:
        if part is not PrintPart.WHOLE and len(pdf.pages) <= COVER_PAGES:
            message = f"the printer wants the cover by itself, and of {len(pdf.pages)} pages nothing is left"
            return (
                NOTHING_INSIDE_COVER.at(PageSpot(label), message, "use a printer with `cover: with-body`"),
            )
        finishing = PrintPages(pdf, press, label, structure)
        problems = make_printable(pdf, finishing, keep_part(pdf, part), press)
        if problems:
            return problems
        set_print_metadata(pdf, identifier_of(typeset, press, part))
        save(pdf, target, version=PDF_VERSION)
    return ()


def make_printable(
    pdf: pikepdf.Pdf, finishing: PrintPages, pages: Mapping[int, pikepdf.Page], press: PressSettings
) -> tuple[Diagnostic, ...]:
    """Turn a typeset file with these pages, by their number in the edition, into a print file.

    Its metadata stays as it is. Where something cannot be printed, the diagnostics say what.
    """
    problems = tuple(problem for number, page in pages.items() for problem in finishing.finish(number, page))
    if problems:
        return problems
    finishing.settle()
    for name in set(pdf.Root.keys()).difference(_KEPT):
        del pdf.Root[name]
    set_output_intent(pdf, press)
    return ()

"""A tagged PDF to plain values: opened once, read once, and closed."""

from pathlib import Path

import pikepdf

from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.interpret import interpret_page
from bookletgen.preflight.content.library import Library
from bookletgen.preflight.content.optional_content import read_hidden_layers
from bookletgen.preflight.document.metadata import read_info, read_xmp
from bookletgen.preflight.document.pages import inherited, read_page
from bookletgen.preflight.inspect import opened_pdf
from bookletgen.preflight.painted import TextRun
from bookletgen.preflight.structure.destinations import Destinations
from bookletgen.preflight.structure.elements import TreeReader
from bookletgen.preflight.structure.page_labels import read_page_labels
from bookletgen.preflight.structure.roles import Roles
from bookletgen.preflight.structure.spoken import SpokenWords
from bookletgen.preflight.structure.tagged import TaggedPdf
from bookletgen.preflight.values import entry, text_of


def read_tagged_pdf(path: Path, shown_as: str | None = None) -> TaggedPdf:
    """Read what a screen reader gets from a PDF; `shown_as` is the file as a person would name it.

    Raises:
        LockedPdfError: the file needs a password.
        UnreadablePdfError: the file cannot be read as a PDF.
        OSError: there is no such file, or it may not be read.
    """
    with opened_pdf(path) as pdf:
        return _read(pdf, shown_as or path.as_posix())


def _read(pdf: pikepdf.Pdf, file: str) -> TaggedPdf:
    catalog = pdf.Root
    labels = read_page_labels(pdf)
    words = SpokenWords(_text_runs(pdf))
    tree = entry(catalog, "/StructTreeRoot")
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    reader = TreeReader(tree, pages, words, Destinations(pdf, labels), Roles.of(tree))
    return TaggedPdf(
        file=file,
        title=(read_xmp(catalog) or {}).get("dc:title") or read_info(pdf).get("Title", ""),
        shows_title=entry(entry(catalog, "/ViewerPreferences"), "/DisplayDocTitle") is True,
        language=text_of(entry(catalog, "/Lang")) or "",
        page_labels=labels,
        root=None if tree is None else reader.read(),
        unreached=words.unreached(reader.reached),
    )


def _text_runs(pdf: pikepdf.Pdf) -> list[TextRun]:
    """Run the content of the pages, and keep the text."""
    canvas = Canvas(Library(), read_hidden_layers(pdf.Root))
    for number, page in enumerate(pdf.pages, 1):
        interpret_page(
            page, number, read_page(page, number).boxes.media, inherited(page, "/Resources"), canvas
        )
    return [item for item in canvas.painted if isinstance(item, TextRun)]

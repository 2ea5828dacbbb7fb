"""A PDF to facts: opened once, read once, and closed. Nothing in the file is run."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

from bookletgen.preflight.bounded import bounded_reading
from bookletgen.preflight.content.canvas import Canvas
from bookletgen.preflight.content.interpret import interpret_page
from bookletgen.preflight.content.library import Library
from bookletgen.preflight.content.optional_content import read_hidden_layers
from bookletgen.preflight.document.fonts import read_font_facts
from bookletgen.preflight.document.interaction import count_form_fields, read_actions, read_annotations
from bookletgen.preflight.document.layers import read_optional_content
from bookletgen.preflight.document.metadata import is_compressed, read_info, read_xmp
from bookletgen.preflight.document.output_intents import Profiles, read_output_intents
from bookletgen.preflight.document.pages import inherited, read_page
from bookletgen.preflight.document.streams import read_stream_oddities
from bookletgen.preflight.facts import Annotation, FontFacts, LeftOut, PageFacts, PdfFacts

MOST_PAGES = 2000
"""More pages than a press binds into one booklet many times over."""

_MOST_WARNINGS = 20
_UNHEARD = logging.NullHandler()
"""What libraries log about broken files; what matters of it is in the facts."""


class UnreadablePdfError(Exception):
    """The file is no PDF, or too badly broken to read."""


class LockedPdfError(UnreadablePdfError):
    """The file cannot be opened without a password."""


@dataclass(slots=True)
class Known:
    """What is known from another file: its fonts, as far as a file has the same, and profiles."""

    fonts: tuple[FontFacts, ...] = ()
    profiles: Profiles = field(default_factory=dict)


def inspect_pdf(path: Path, shown_as: str | None = None) -> PdfFacts:
    """Read a PDF into facts; `shown_as` is the file as a person would name it.

    Raises:
        LockedPdfError: the file needs a password.
        UnreadablePdfError: the file cannot be read as a PDF.
        OSError: there is no such file, or it may not be read.
    """
    with opened_pdf(path) as pdf:
        return _read(pdf, path, shown_as or path.as_posix())


@contextmanager
def opened_pdf(path: Path) -> Iterator[pikepdf.Pdf]:
    """Open a PDF that may mean harm; what goes wrong with it is one of the errors above."""
    path.stat()
    for library in ("pikepdf", "fontTools", "pdfminer"):
        logging.getLogger(library).addHandler(_UNHEARD)
    with bounded_reading():
        try:
            with pikepdf.open(path, suppress_warnings=True) as pdf:
                yield pdf
        except pikepdf.PasswordError as error:
            raise LockedPdfError(str(error)) from error
        except (pikepdf.PdfError, RuntimeError, ValueError, KeyError, AttributeError) as error:
            raise UnreadablePdfError(_reason(error, path)) from error


def _read(pdf: pikepdf.Pdf, path: Path, shown_as: str) -> PdfFacts:
    canvas = Canvas(Library(), read_hidden_layers(pdf.Root))
    pages = _read_pages(pdf, canvas)
    return facts_of(pdf, path, shown_as, pages, canvas)


def facts_of(  # noqa: PLR0913, PLR0917  a file, its name, and what was found on its pages
    pdf: pikepdf.Pdf,
    path: Path,
    shown_as: str,
    pages: tuple[PageFacts, ...],
    canvas: Canvas,
    known: Known | None = None,
) -> PdfFacts:
    """Read what a file says beside its pages, and put it together with what was found on them.

    What is not `known` yet is added to it.
    """
    known = known or Known()
    root = pdf.Root
    canvas.oddities.update(dict.fromkeys(read_stream_oddities(pdf)))
    return PdfFacts(
        file=shown_as,
        version=pdf.pdf_version,
        pages=pages,
        painted=tuple(canvas.painted),
        groups=tuple(canvas.groups),
        fonts=_fonts_of(canvas, known),
        output_intents=tuple(read_output_intents(root, known.profiles)),
        info=read_info(pdf),
        xmp=read_xmp(root),
        is_xmp_compressed=is_compressed(root),
        has_id="/ID" in pdf.trailer,
        is_encrypted=pdf.is_encrypted,
        annotations=tuple(_annotations(pdf)),
        actions=tuple(read_actions(pdf)),
        form_fields=count_form_fields(root),
        optional_content=read_optional_content(root),
        oddities=tuple(canvas.oddities),
        damage=tuple(_reason(warning, path) for warning in pdf.get_warnings()[:_MOST_WARNINGS]),
        unread=tuple(canvas.unread),
        examples=tuple(canvas.examples),
    )


def _fonts_of(canvas: Canvas, known: Known) -> tuple[FontFacts, ...]:
    found = list(canvas.library.fonts.values())
    fonts = known.fonts[: len(found)]
    fonts += tuple(read_font_facts(font, value) for font, value in found[len(fonts) :])
    known.fonts = known.fonts or fonts
    return fonts


def _annotations(pdf: pikepdf.Pdf) -> Iterator[Annotation]:
    for number, page in enumerate(pdf.pages[:MOST_PAGES], 1):
        yield from read_annotations(page, number)


def _read_pages(pdf: pikepdf.Pdf, canvas: Canvas) -> tuple[PageFacts, ...]:
    pages = []
    for number, page in enumerate(pdf.pages[:MOST_PAGES], 1):
        facts = read_page(page, number)
        interpret_page(page, number, facts.boxes.media, inherited(page, "/Resources"), canvas)
        pages.append(facts)
    if len(pdf.pages) > MOST_PAGES:
        left_out = f"only {MOST_PAGES} of {len(pdf.pages)} pages were looked at"
        canvas.unread[LeftOut(left_out)] = None
    return tuple(pages)


def _reason(error: object, path: Path) -> str:
    return str(error).replace(f"{path}: ", "").replace(str(path), "it")

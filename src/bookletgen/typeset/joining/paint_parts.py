"""Paints parts by themselves, with the fonts of the shared pages."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pydyf
import weasyprint.document
import weasyprint.pdf
from weasyprint.pdf.metadata import DocumentMetadata

from bookletgen.typeset.joining.gap import OwnGap, paint_between
from bookletgen.typeset.tags import PaintedPage, painted_pages


class PartPage(weasyprint.document.Page):  # type: ignore[misc]  # the engine has no type information
    """A page with one part on it, which is marked in the content."""

    paint = paint_between(b"/Own MP")


def part_page(page_box: Any) -> PartPage:  # noqa: ANN401
    """Make a page to paint of the box of one."""
    return PartPage(page_box)


def page_of_part(gap: OwnGap, box: Any) -> Any:  # noqa: ANN401
    """Make the box of a page with the box in a gap, and nothing else."""
    page_box = gap.place.page_box.copy_with_children([box])
    page_box.background = page_box.canvas_background = None
    return page_box


def paint_parts(
    document: weasyprint.document.Document, pages: Sequence[PartPage], metadata: DocumentMetadata
) -> tuple[bytes, list[PaintedPage]]:
    """Paint parts as a PDF.

    Its fonts stand for those of the shared pages, and are empty.
    """
    parts = document.copy(list(pages))
    parts.metadata, parts.fonts = metadata, document.fonts
    with painted_pages() as painted, _fonts_and_links_of_others():
        # It is read again at once.
        pdf = parts.write_pdf(pdf_variant="pdf/ua-1", uncompressed_pdf=True)
    return pdf, painted


@contextmanager
def _fonts_and_links_of_others() -> Iterator[None]:
    """Let fonts stand for those of another file, and links lead to places in it."""
    engine = weasyprint.pdf
    was = engine.resolve_links, engine.build_fonts_dictionary
    engine.resolve_links = lambda pages: ((page.links, ()) for page in pages)
    engine.build_fonts_dictionary = _empty_fonts
    try:
        yield
    finally:
        engine.resolve_links, engine.build_fonts_dictionary = was


def _empty_fonts(pdf: Any, fonts: dict[Any, Any], *_: object) -> pydyf.Dictionary:  # noqa: ANN401
    """Write fonts with nothing but the code of the space."""
    written = pydyf.Dictionary()
    for font in fonts.values():
        space = next((glyph for glyph, text in font.to_unicode.items() if text == " "), None)
        codes = b"" if space is None else f"<{space:04x}> <0020>".encode()
        to_unicode = pydyf.Stream([codes])
        pdf.add_object(to_unicode)
        stand_in = pydyf.Dictionary(
            {"Type": "/Font", "Subtype": "/Type0", "BaseFont": font.name, "ToUnicode": to_unicode.reference}
        )
        pdf.add_object(stand_in)
        written[font.hash] = stand_in.reference
    return written

"""Lays out and paints what goes into the gaps of shared pages for one organisation."""

from collections.abc import Iterator, Sequence

import weasyprint
from weasyprint.html import get_html_metadata
from weasyprint.pdf.metadata import DocumentMetadata

from bookletgen.model.joining import CannotJoinError, OwnParts, Sheet
from bookletgen.model.laid_out import LaidOutLine
from bookletgen.model.length import POINTS_A_PIXEL
from bookletgen.typeset.engine_log import engine_diagnostics
from bookletgen.typeset.fetcher import BASE_URL
from bookletgen.typeset.joining.drawings import drawings_remembered
from bookletgen.typeset.joining.fit import FittedSheet, fit_parts
from bookletgen.typeset.joining.gap_structure import structure_of_parts
from bookletgen.typeset.joining.landmarks import Landmarks, running_words
from bookletgen.typeset.joining.own_elements import OwnElements, own_elements
from bookletgen.typeset.joining.paint_parts import page_of_part, paint_parts, part_page
from bookletgen.typeset.joining.quick_paths import quick_paths
from bookletgen.typeset.joining.shared_layout import SharedLayout
from bookletgen.typeset.joining.texts import texts_remembered
from bookletgen.typeset.lines import ground_of, lines_in
from bookletgen.typeset.quick_layout import quick_layout


def typeset_parts(shared: SharedLayout, head: str, parts: Sequence[str]) -> OwnParts:
    """Lay out and paint the parts of an edition.

    Args:
        shared: the pages they go into.
        head: the `head` element of the edition's document.
        parts: the HTML of what goes into each gap, an element each.

    Raises:
        CannotJoinError: something does not fit.
    """
    with (
        engine_diagnostics("") as problems,
        quick_layout(shared.layout.values),
        texts_remembered(shared.layout.texts),
        own_elements(shared.layout, shared.source_tags, shared.words, parts) as own,
    ):
        # Boxes are gone by the time that somebody looks for garbage again.
        made = _own_parts(shared, own, head)
        if problems:
            raise CannotJoinError(f"the typesetting engine says: {problems[0].message}")
    return made


def _own_parts(shared: SharedLayout, own: OwnElements, head: str) -> OwnParts:
    fitted = fit_parts(shared, own)
    pages = [_page(sheet) for sheet in fitted.sheets]
    _require_same_anchors(shared, fitted.sheets, pages)
    metadata = DocumentMetadata(**get_html_metadata(_document(shared, head)))
    with drawings_remembered(shared.layout.paintings), quick_paths():
        pdf, painted = paint_parts(shared.layout.document, pages, metadata)
    _require_known_glyphs(shared)
    structure, tops = structure_of_parts(
        shared.layout.source.etree_element, shared.source_tags, painted, fitted.sheets
    )
    return OwnParts(
        pdf,
        tuple(Sheet(sheet.page, sheet.gap.number if sheet.gap else None) for sheet in fitted.sheets),
        structure,
        tops,
        dict(_places(fitted.sheets, pages)),
        tuple(_new_lines(fitted.sheets)),
        fitted.moves,
    )


def _page(sheet: FittedSheet) -> weasyprint.Page:
    if sheet.still:
        return sheet.still
    return part_page(sheet.box if sheet.gap is None else page_of_part(sheet.gap, sheet.box))


def _document(shared: SharedLayout, head: str) -> weasyprint.HTML:
    """Read the head of a document, in the language of the shared pages."""
    language = shared.layout.source.etree_element.get("lang")
    return weasyprint.HTML(string=f'<!DOCTYPE html><html lang="{language}">{head}</html>', base_url=BASE_URL)


def _require_same_anchors(
    shared: SharedLayout, sheets: Sequence[FittedSheet], pages: Sequence[weasyprint.Page]
) -> None:
    """Refuse parts that links or the outline would find in other places, and other numbers of pages."""
    for sheet, page in zip(sheets, pages, strict=True):
        if sheet.still:
            continue
        if sheet.gap is None:
            was_here = shared.layout.document.pages[sheet.page].anchors
            same = not shared.counted.intersection(set(page.anchors) ^ set(was_here)) and all(
                running_words(box) == shared.landmarks[number].running
                for box, number in sheet.units.items()
                if number in shared.landmarks
            )
        else:
            down = sheet.box.border_box_y() - sheet.gap.place.box.border_box_y()
            same = Landmarks.of(page, down) == shared.landmarks[sheet.gap.number]
        if not same:
            raise CannotJoinError(f"a heading or the target of a link on page {sheet.page + 1} moves")


def _places(
    sheets: Sequence[FittedSheet], pages: Sequence[weasyprint.Page]
) -> Iterator[tuple[str, tuple[int, float, float]]]:
    for sheet, page in zip(sheets, pages, strict=True):
        if sheet.gap is None:
            for name, (left, top, *_) in page.anchors.items():
                yield name, (sheet.page, left * POINTS_A_PIXEL, top * POINTS_A_PIXEL)


def _require_known_glyphs(shared: SharedLayout) -> None:
    """Refuse characters that the shared fonts do not hold; the fonts forget them at once.

    Raises:
        CannotJoinError: there are some.
    """
    fonts = shared.layout.document.fonts
    strange = ""
    for key in list(fonts):
        known = shared.glyphs.get(key, frozenset())
        for glyph in fonts[key].to_unicode.keys() - known:
            strange = strange or fonts[key].to_unicode[glyph]
            del fonts[key].to_unicode[glyph]
        if key not in shared.glyphs:
            del fonts[key]
            strange = strange or "in another font"
    if strange:
        raise CannotJoinError(f"the shared fonts lack a character: {strange}")


def _new_lines(sheets: Sequence[FittedSheet]) -> Iterator[LaidOutLine]:
    """Give the lines of parts that do not stay as they are laid out."""
    for sheet in sheets:
        if not sheet.still:
            above = sheet.gap.place.above if sheet.gap else ()
            yield from lines_in(sheet.box, sheet.page + 1, ground_of(above))

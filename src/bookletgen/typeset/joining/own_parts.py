"""Lays out and paints what goes into the gaps of shared pages for one organisation."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from xml.etree.ElementTree import Element as Source

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
from bookletgen.typeset.joining.graft import forget_styles
from bookletgen.typeset.joining.paint_parts import page_of_part, paint_parts, part_page
from bookletgen.typeset.joining.shared_layout import SharedLayout
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
    with engine_diagnostics("") as problems, quick_layout():
        fragment = _parsed(shared, head, parts)
        elements = [holder[0] for holder in fragment.etree_element.find("body")]
        with _in_source(shared, elements):
            fitted = fit_parts(shared, elements)
            pages = [_page(sheet) for sheet in fitted.sheets]
            _require_same_anchors(shared, fitted.sheets, pages)
            metadata = DocumentMetadata(**get_html_metadata(fragment))
            with drawings_remembered(shared.layout.paintings):
                pdf, painted = paint_parts(shared.layout.document, pages, metadata)
            _require_known_glyphs(shared)
            structure, tops = structure_of_parts(
                shared.layout.source.etree_element, shared.source_tags, painted, fitted.sheets
            )
    if problems:
        raise CannotJoinError(f"the typesetting engine says: {problems[0].message}")
    return OwnParts(
        pdf,
        tuple(Sheet(sheet.page, sheet.gap.number if sheet.gap else None) for sheet in fitted.sheets),
        structure,
        tops,
        dict(_places(fitted.sheets, pages)),
        tuple(_lines(fitted.sheets)),
        fitted.moves,
    )


def _page(sheet: FittedSheet) -> weasyprint.Page:
    return part_page(sheet.box if sheet.gap is None else page_of_part(sheet.gap, sheet.box))


def _parsed(shared: SharedLayout, head: str, parts: Sequence[str]) -> weasyprint.HTML:
    language = shared.layout.source.etree_element.get("lang")
    body = "".join(f"<div>{part}</div>" for part in parts)
    html = weasyprint.HTML(
        string=f'<!DOCTYPE html><html lang="{language}">{head}<body>{body}</body></html>',
        base_url=BASE_URL,
        url_fetcher=shared.layout.source.url_fetcher,
    )
    if any(len(holder) != 1 for holder in html.etree_element.find("body")):
        raise CannotJoinError("a part is not one element")
    return html


@contextmanager
def _in_source(shared: SharedLayout, elements: Sequence[Source]) -> Iterator[None]:
    """Put elements into the places of those that were laid out, for as long as it takes."""
    tags, images = shared.source_tags, set(shared.layout.images)
    replaced = []
    for gap, element in zip(shared.gaps, elements, strict=True):
        old = gap.place.element
        parent = tags.parent(old)
        assert parent is not None, "a part is in the body"
        element.tail = old.tail
        replaced.append((parent, list(parent).index(old), old, element))
    for parent, index, _, element in replaced:
        parent[index] = element
        tags.adopt(element, parent)
    try:
        yield
    finally:
        for parent, index, old, element in replaced:
            parent[index] = old
            tags.disown(element)
            tags.adopt(old, parent)
            forget_styles(shared.layout, element)
        for address in shared.layout.images.keys() - images:
            del shared.layout.images[address]


def _require_same_anchors(
    shared: SharedLayout, sheets: Sequence[FittedSheet], pages: Sequence[weasyprint.Page]
) -> None:
    """Refuse parts that links or the outline would find in other places, and other numbers of pages."""
    for sheet, page in zip(sheets, pages, strict=True):
        if sheet.gap is None:
            was_here = shared.layout.document.pages[sheet.page].anchors
            same = not shared.counted.intersection(set(page.anchors) ^ set(was_here))
        else:
            was = sheet.gap.place.box
            down = sheet.box.border_box_y() - was.border_box_y()
            same = _landmarks(part_page(page_of_part(sheet.gap, was))) == _landmarks(page, down)
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


def _landmarks(page: weasyprint.Page, down: float = 0) -> tuple[object, ...]:
    """Give the targets of links on a page, with their places in whole pixels, and its headings."""
    targets = {name: (round(place[0]), round(place[1] - down)) for name, place in page.anchors.items()}
    return targets, [mark[:2] for mark in page.bookmarks]


def _lines(sheets: Sequence[FittedSheet]) -> Iterator[LaidOutLine]:
    for sheet in sheets:
        above = sheet.gap.place.above if sheet.gap else ()
        yield from lines_in(sheet.box, sheet.page + 1, ground_of(above))

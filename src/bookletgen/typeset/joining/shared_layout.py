"""Lays an edition out once, and takes out of its pages what is its organisation's own."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element as Source

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from bookletgen.model.joining import Gap, SharedPages
from bookletgen.typeset.engine_log import engine_diagnostics
from bookletgen.typeset.fetcher import BASE_URL, FolderFetcher
from bookletgen.typeset.joining.gap import OwnGap, gaps_marked, leave_gap
from bookletgen.typeset.joining.gap_structure import structure_with_gaps
from bookletgen.typeset.joining.kept_layout import KeptLayout, kept_contexts
from bookletgen.typeset.joining.place import Place, Places
from bookletgen.typeset.joining.set_again import set_in_place, stand_alike, wrapper_of
from bookletgen.typeset.joining.specimen import show_characters
from bookletgen.typeset.lines import lines_of
from bookletgen.typeset.pages import (
    anchors_of,
    foreign_fonts,
    overfull_back_cover,
    without_garbage_collection,
    without_surplus,
)
from bookletgen.typeset.source_tags import SourceTags
from bookletgen.typeset.tags import painted_pages

OWN = "data-own"
"""The attribute of elements that show what is an organisation's own."""


_BODY_DEPTH = 3
"""A child of the body is in the boxes of the page, of the root and of the body."""


@dataclass(frozen=True, slots=True, eq=False)
class SharedLayout:
    """Pages that editions share, and all it takes to lay out what is not on them.

    `tags` are those of the elements of the source in its order, and `ordinals` count the elements before
    that of each gap. `glyphs` are those that the fonts of the PDF hold, by the engine's key of each font.
    """

    pages: SharedPages
    tags: tuple[str, ...]
    ordinals: tuple[int, ...]
    layout: KeptLayout
    gaps: tuple[OwnGap, ...]
    source_tags: SourceTags
    glyphs: Mapping[Any, frozenset[int]]

    def is_last_on_page(self, gap: OwnGap) -> bool:
        """Tell whether nothing follows a gap on its page, and the next page begins with a forced break."""
        place, pages = gap.place, self.layout.document.pages
        if (
            len(place.above) != _BODY_DEPTH
            or _in_flow(place.containing_block)[-1].element is not place.element
        ):
            return False
        following = pages[place.page + 1 :]
        if not following:
            return True
        first = _in_flow(following[0]._page_box.children[0].children[0])[0]  # noqa: SLF001  as below
        return first.element is not place.element and first.style["page"] != place.box.style["page"]


def share_layout(  # noqa: PLR0913  as for an edition by itself
    html: str,
    *,
    label: str,
    folders: dict[str, Path],
    filler_pages: tuple[str, ...],
    back_cover: str,
    characters: str,
) -> SharedLayout:
    """Lay out an edition, and paint it without what is its organisation's own.

    Args:
        html: the document, as for `typeset_edition`; what is the organisation's own bears `OWN`.
        label: how diagnostics name the edition.
        folders: the folders whose files may be used, by name.
        filler_pages: the ids of the filler pages, as for `typeset_edition`.
        back_cover: the id of the back cover.
        characters: those that what is put into the gaps may have, so that the fonts hold them.
    """
    with ExitStack() as stack:
        diagnostics = stack.enter_context(engine_diagnostics(label))
        stack.enter_context(without_garbage_collection())
        layout = _lay_out(html, folders, filler_pages)
        is_overfull = back_cover not in layout.document.pages[-1].anchors
        tags = SourceTags(layout.source.etree_element)
        gaps = _gaps(layout, tags)
        show_characters(layout, tags, gaps, characters)
        anchors = anchors_of(layout.document)
        for gap in gaps:
            leave_gap(gap)
        document = _with_gaps(layout.document, gaps)
        with painted_pages() as painted, gaps_marked():
            pdf = document.write_pdf(pdf_variant="pdf/ua-1")
        structure, gap_elements = structure_with_gaps(layout.source.etree_element, tags, painted, gaps)
        diagnostics += foreign_fonts(document, label, folders["styles"])
        if is_overfull:
            diagnostics.append(overfull_back_cover(label))
    pages = SharedPages(
        pdf,
        len(document.pages),
        structure,
        tuple(Gap(gap.place.page, elements) for gap, elements in zip(gaps, gap_elements, strict=True)),
        anchors,
        tuple(lines_of(document)),
        tuple(dict.fromkeys(diagnostics)),
    )
    order = {element: number for number, element in enumerate(layout.source.etree_element.iter())}
    return SharedLayout(
        pages,
        tuple(element.tag for element in order),
        tuple(order[gap.place.element] for gap in gaps),
        layout,
        gaps,
        tags,
        {key: frozenset(font.to_unicode) for key, font in document.fonts.items()},
    )


def _lay_out(html: str, folders: dict[str, Path], filler_pages: tuple[str, ...]) -> KeptLayout:
    source = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=FolderFetcher(folders))
    with kept_contexts() as contexts:
        laid_out = source.render(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")
    document = laid_out.copy(without_surplus(laid_out.pages, filler_pages))
    return KeptLayout(source, document, contexts[0])


def _gaps(layout: KeptLayout, tags: SourceTags) -> tuple[OwnGap, ...]:
    """Find the blocks that hold what is the organisation's own, those in others left out.

    A block that cannot be laid out again with the same result is no gap; the one around it may be.
    """
    places = Places(layout)
    found: dict[Source, Place] = {}
    for element in layout.source.etree_element.iter():
        if element.get(OWN) is not None:
            place = _smallest_place(layout, places, tags, element)
            if place is not None:
                found[place.element] = place
    return tuple(
        OwnGap(number, place)
        for number, place in enumerate(
            place
            for place in found.values()
            if not any(above in found for above in tags.above(place.element))
        )
    )


def _smallest_place(layout: KeptLayout, places: Places, tags: SourceTags, element: Source) -> Place | None:
    for each in (element, *tags.above(element)):
        place = places.place(each)
        if place is None:
            continue
        again = set_in_place(layout, place, each, wrapper_of(layout, tags, each))
        if again is not None and stand_alike(place.box, again):
            return place
    return None


def _in_flow(box: Any) -> list[Any]:  # noqa: ANN401  the engine has no types
    return [child for child in box.children if child.is_in_normal_flow()]


def _with_gaps(document: weasyprint.Document, gaps: Sequence[OwnGap]) -> weasyprint.Document:
    """Gather the pages anew; what leads to places in gaps, and what the outline says, stays."""
    pages = list(document.pages)
    for number in {gap.place.page for gap in gaps}:
        old = pages[number]
        pages[number] = weasyprint.document.Page(old._page_box)  # noqa: SLF001  no public attribute leads there
        pages[number].anchors, pages[number].bookmarks = old.anchors, old.bookmarks
    with_gaps = document.copy(pages)
    with_gaps.fonts = document.fonts
    return with_gaps

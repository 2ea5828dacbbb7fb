"""Lays an edition out once, and takes out of its pages what is its organisation's own."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import dropwhile
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element as Source

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from bookletgen.model.joining import Gap, SharedPages
from bookletgen.typeset.engine_log import engine_diagnostics
from bookletgen.typeset.fetcher import BASE_URL, FolderFetcher
from bookletgen.typeset.joining.flow import FlowItem, flow_of, is_bare
from bookletgen.typeset.joining.gap import OwnGap, gaps_marked, leave_gap, make_movable
from bookletgen.typeset.joining.gap_structure import structure_with_gaps
from bookletgen.typeset.joining.kept_layout import KeptLayout, kept_states
from bookletgen.typeset.joining.place import Place, Places
from bookletgen.typeset.joining.remake import BoxesBeforeLayout
from bookletgen.typeset.joining.set_again import set_again, stand_alike
from bookletgen.typeset.joining.specimen import show_characters
from bookletgen.typeset.lines import lines_of
from bookletgen.typeset.pages import (
    anchors_of,
    foreign_fonts,
    overfull_back_cover,
    without_surplus,
)
from bookletgen.typeset.quick_layout import quick_layout
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
    that of each gap. `flows` are what stands on pages with gaps, and `before` the boxes of the gaps before
    layout. `glyphs` are those that the fonts of the PDF hold, by the engine's key of each font.
    """

    pages: SharedPages
    tags: tuple[str, ...]
    ordinals: tuple[int, ...]
    layout: KeptLayout
    gaps: tuple[OwnGap, ...]
    flows: Mapping[int, tuple[FlowItem, ...] | None]
    before: BoxesBeforeLayout
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
        stack.enter_context(quick_layout())
        layout = _lay_out(html, folders, filler_pages)
        is_overfull = back_cover not in layout.document.pages[-1].anchors
        tags = SourceTags(layout.source.etree_element)
        gaps = _gaps(layout, tags)
        show_characters(layout, tags, gaps, characters)
        anchors, lines = anchors_of(layout.document), tuple(lines_of(layout.document))
        elements = frozenset(gap.place.element for gap in gaps)
        flows = {gap.place.page: flow_of(gap.place.page_box, elements) for gap in gaps}
        before = BoxesBeforeLayout(layout, elements)
        _leave_gaps(layout.document, gaps, flows)
        document = layout.document
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
        lines,
        tuple(dict.fromkeys(diagnostics)),
    )
    order = {element: number for number, element in enumerate(layout.source.etree_element.iter())}
    return SharedLayout(
        pages,
        tuple(element.tag for element in order),
        tuple(order[gap.place.element] for gap in gaps),
        layout,
        gaps,
        flows,
        before,
        tags,
        {key: frozenset(font.to_unicode) for key, font in document.fonts.items()},
    )


def _lay_out(html: str, folders: dict[str, Path], filler_pages: tuple[str, ...]) -> KeptLayout:
    source = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=FolderFetcher(folders))
    with kept_states() as states:
        laid_out = source.render(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")
    document = laid_out.copy(without_surplus(laid_out.pages, filler_pages))
    numbers = tuple(laid_out.pages.index(page) for page in document.pages)
    return KeptLayout(source, document, states[0][1], states[0][0], numbers)


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
    """Find the smallest block around an element that can be laid out again, with the box that it is seen in.

    A box with a ground or a line grows with its words, so it has to be laid out with them.
    """
    found: Place | None = None
    for each in (element, *tags.above(element)):
        place = places.place(each)
        if place is None or (found is not None and is_bare(place.box)):
            continue
        again = set_again(layout, tags, place, each)
        if again is not None and stand_alike(place.box, again):
            found = place
        if found is not None and all(map(is_bare, found.above[_BODY_DEPTH:])):
            break
    return found


def _in_flow(box: Any) -> list[Any]:  # noqa: ANN401  the engine has no types
    return [child for child in box.children if child.is_in_normal_flow()]


def _leave_gaps(
    document: weasyprint.Document, gaps: Sequence[OwnGap], flows: Mapping[int, tuple[FlowItem, ...] | None]
) -> None:
    """Take what is the organisation's own off the pages, and let what is below it move.

    What leads to places in gaps, and what the outline says, stays; the links in them go.
    """
    for page, flow in flows.items():
        own = {box for gap in gaps if gap.place.page == page for box in gap.place.box.descendants()}
        laid_out = document.pages[page]
        laid_out.links = [link for link in laid_out.links if link[3] not in own]
        below = dropwhile(lambda item: not item.is_own, flow or ())
        for item in below:
            if not item.is_own:
                make_movable(item.box, item.parent)
    for gap in gaps:
        leave_gap(gap)

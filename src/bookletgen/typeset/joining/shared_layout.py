"""Lays an edition out once, and takes out of its pages what is its organisation's own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import dropwhile
from pathlib import Path
from typing import Any, TypeVar
from xml.etree.ElementTree import Element as Source

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from bookletgen.model.joining import SharedPages, Unit
from bookletgen.typeset.engine_log import engine_diagnostics
from bookletgen.typeset.fetcher import BASE_URL, FolderFetcher
from bookletgen.typeset.joining.figures import FiguresOfPart, figures_of_part, text_boxes
from bookletgen.typeset.joining.flow import Flows, blocks_beside, flow_of, is_bare, pages_of_blocks
from bookletgen.typeset.joining.gap import OwnGap, gaps_marked, leave_gap, make_movable
from bookletgen.typeset.joining.gap_structure import structure_with_gaps
from bookletgen.typeset.joining.inner_blocks import InnerBlocks
from bookletgen.typeset.joining.kept_layout import KeptLayout, kept_states
from bookletgen.typeset.joining.landmarks import Landmarks
from bookletgen.typeset.joining.paint_parts import page_of_part, part_page
from bookletgen.typeset.joining.place import Place, Places
from bookletgen.typeset.joining.remake import BoxesBeforeLayout
from bookletgen.typeset.joining.set_again import set_again, stand_alike
from bookletgen.typeset.joining.specimen import show_characters
from bookletgen.typeset.joining.texts import set_again_when_asked
from bookletgen.typeset.joining.words import WordsOfPart, words_of_part
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

_T = TypeVar("_T")

_COUNTED = "data-of"
"""The attribute of elements that say on which page another is."""

OWN = "data-own"
"""The attribute of elements that show what is an organisation's own."""

_BODY_DEPTH = 3
"""A child of the body is in the boxes of the page, of the root and of the body."""


@dataclass(frozen=True, slots=True, eq=False)
class SharedLayout:
    """Pages that editions share, and all it takes to lay out what is not on them.

    `tags` are those of the elements of the source in its order, and `ordinals` count the elements before
    that of each gap. `flows` are what stands on pages with gaps, and `before` the boxes of the gaps before
    layout. `glyphs` are those that the fonts of the PDF hold, by the engine's key of each font. `figures`
    and `words` are those of the parts that are laid out in the gaps, `inner_blocks` the blocks in these, and
    `landmarks` what links and the outline find in them, by the numbers of the gaps.
    """

    pages: SharedPages
    tags: tuple[str, ...]
    ordinals: tuple[int, ...]
    layout: KeptLayout
    gaps: tuple[OwnGap, ...]
    gap_numbers: Mapping[Source, int]
    block_numbers: Mapping[Source, int]
    flows: Flows
    extents: Mapping[Source, tuple[int, int]]
    before: BoxesBeforeLayout
    counted: frozenset[str]
    source_tags: SourceTags
    glyphs: Mapping[Any, frozenset[int]]
    figures: Mapping[int, FiguresOfPart] = field(default_factory=dict)
    words: Mapping[int, WordsOfPart] = field(default_factory=dict)
    inner_blocks: Mapping[int, InnerBlocks] = field(default_factory=dict)
    landmarks: Mapping[int, Landmarks] = field(default_factory=dict)

    def with_parts(self, parts: Sequence[str]) -> "SharedLayout":
        """Give the same layout, with the HTML known of what is laid out in each gap."""
        gaps = list(zip(self.gaps, parts, strict=True))
        figures = {gap.number: figures_of_part(gap, self.layout.context, part) for gap, part in gaps}
        words = {gap.number: words_of_part(gap, part) for gap, part in gaps}
        inner = {gap.number: InnerBlocks(self.layout, self.source_tags, gap) for gap in self.gaps}
        pages = {gap.number: part_page(page_of_part(gap, gap.place.box)) for gap in self.gaps}
        landmarks = {number: Landmarks.of(page) for number, page in pages.items()}
        return replace(
            self, figures=_known(figures), words=_known(words), inner_blocks=inner, landmarks=landmarks
        )

    def whole_from(self, page: int) -> int:
        """Give the page, or the last before it, at whose head no block goes on from the page before."""
        while self._goes_on_at(page):
            page -= 1
        return page

    def ends_whole(self, page: int) -> bool:
        """Tell whether no block goes on from a page on the next."""
        return not self._goes_on_at(page + 1)

    def _goes_on_at(self, page: int) -> bool:
        return any(self.extents[item.box.element][0] < page for item in self.flows.get(page) or ())

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
    with engine_diagnostics(label) as diagnostics, quick_layout():
        layout = _lay_out(html, folders, filler_pages)
        is_overfull = back_cover not in layout.document.pages[-1].anchors
        shared = _without_own(layout, characters)
        diagnostics.extend(foreign_fonts(layout.document, label, folders["styles"]))
        if is_overfull:
            diagnostics.append(overfull_back_cover(label))
    pages = replace(shared.pages, diagnostics=tuple(dict.fromkeys(diagnostics)))
    return replace(shared, pages=pages)


def _known(found: Mapping[int, _T | None]) -> Mapping[int, _T]:
    return {number: each for number, each in found.items() if each is not None}


def _without_own(layout: KeptLayout, characters: str) -> SharedLayout:
    """Take what is the organisation's own off the pages, and paint the rest."""
    document, tags = layout.document, SourceTags(layout.source.etree_element)
    gaps = _gaps(layout, tags)
    show_characters(layout, gaps, characters)
    set_again_when_asked(text for gap in gaps for text in text_boxes(gap.place.box))
    elements = frozenset(gap.place.element for gap in gaps)
    flows = {
        number: flow_of(page._page_box, elements)  # noqa: SLF001  no public attribute leads there
        for number, page in enumerate(document.pages)
    }
    blocks, extents = blocks_beside(flows, len(gaps)), _extents(document)
    anchors, lines = anchors_of(document), tuple(lines_of(document))
    before = BoxesBeforeLayout(layout, elements)
    _leave_gaps(document, gaps, flows)
    pages = _painted(layout, tags, gaps, flows, blocks)
    order = {element: number for number, element in enumerate(layout.source.etree_element.iter())}
    return SharedLayout(
        replace(pages, anchors=anchors, lines=lines),
        tuple(element.tag for element in order),
        tuple(order[gap.place.element] for gap in gaps),
        layout,
        gaps,
        {gap.place.element: gap.number for gap in gaps},
        blocks,
        flows,
        extents,
        before,
        frozenset(each.get(_COUNTED, "").removeprefix("#") for each in order),
        tags,
        {key: frozenset(font.to_unicode) for key, font in document.fonts.items()},
    )


def _painted(
    layout: KeptLayout,
    tags: SourceTags,
    gaps: Sequence[OwnGap],
    flows: Flows,
    blocks: Mapping[Source, int],
) -> SharedPages:
    """Paint the pages, and say what stands on them; what was read of them before is not in it."""
    with painted_pages() as painted, gaps_marked():
        pdf = layout.document.write_pdf(pdf_variant="pdf/ua-1")
    items = [item for flow in flows.values() for item in flow or () if not item.is_own]
    numbers = {item.box: blocks[item.box.element] for item in items}
    structure, tops = structure_with_gaps(layout.source.etree_element, tags, painted, numbers)
    return SharedPages(
        pdf,
        len(layout.document.pages),
        structure,
        tuple(Unit(gap.place.page, tops.get(gap.number, ())) for gap in gaps),
        tuple(Unit(page, tops.get(number, ())) for number, page in pages_of_blocks(blocks, flows)),
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
    is_alike = cache(partial(_is_alike_again, layout, tags))
    found: dict[Source, Place] = {}
    for element in layout.source.etree_element.iter():
        if element.get(OWN) is not None:
            around = filter(None, map(places.place, (element, *tags.above(element))))
            place = _smallest_place(around, is_alike)
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


def _smallest_place(around: Iterable[Place], is_alike: Callable[[Place], bool]) -> Place | None:
    """Find the smallest of blocks that can be laid out again, with the box that it is seen in.

    A box with a ground or a line grows with its words, so it has to be laid out with them.
    """
    found: Place | None = None
    for place in around:
        if (found is None or not is_bare(place.box)) and is_alike(place):
            found = place
        if found is not None and all(map(is_bare, found.above[_BODY_DEPTH:])):
            break
    return found


def _is_alike_again(layout: KeptLayout, tags: SourceTags, place: Place) -> bool:
    """Tell whether a block that is laid out again comes out as it was."""
    again = set_again(layout, tags, place, place.element)
    return again is not None and stand_alike(place.box, again)


def _in_flow(box: Any) -> list[Any]:  # noqa: ANN401  the engine has no types
    return [child for child in box.children if child.is_in_normal_flow()]


def _extents(document: weasyprint.Document) -> dict[Source, tuple[int, int]]:
    """Give the first and the last page of each element."""
    extents: dict[Source, tuple[int, int]] = {}
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants():  # noqa: SLF001  no public attribute leads there
            if box.element is not None:
                extents[box.element] = (extents.get(box.element, (number,))[0], number)
    return extents


def _leave_gaps(document: weasyprint.Document, gaps: Sequence[OwnGap], flows: Flows) -> None:
    """Take what is the organisation's own off the pages, and let what is below it move.

    What leads to places in gaps, and what the outline says, stays; the links in them go.
    """
    for page in {gap.place.page for gap in gaps}:
        flow = flows[page]
        own = {box for gap in gaps if gap.place.page == page for box in gap.place.box.descendants()}
        laid_out = document.pages[page]
        laid_out.links = [link for link in laid_out.links if link[3] not in own]
        below = dropwhile(lambda item: not item.is_own, flow or ())
        for item in below:
            if not item.is_own:
                make_movable(item.box, item.parent)
    for gap in gaps:
        leave_gap(gap)

"""Lays out parts where they go, and finds what moves on their pages."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from weasyprint.layout.background import layout_box_backgrounds

from bookletgen.model.joining import CannotJoinError, Move, PageMoves
from bookletgen.model.length import POINTS_A_PIXEL
from bookletgen.typeset.joining.flow import FlowItem, flow_of
from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.own_elements import OwnElements
from bookletgen.typeset.joining.remake import MOST_PAGES, remade_pages, with_margins
from bookletgen.typeset.joining.set_again import set_in_place, stand_alike, take_as_much_room
from bookletgen.typeset.joining.shared_layout import SharedLayout
from bookletgen.typeset.joining.still_page import StillPage

_NEGLIGIBLE_PX = 0.001


@dataclass(frozen=True, slots=True, eq=False)
class FittedSheet:
    """The box that goes into a gap, or that of a whole page with the numbers of the units on it.

    `still` is the page of a part that stays as it is laid out.
    """

    page: int
    gap: OwnGap | None
    box: Any
    units: Mapping[Any, int] = field(default_factory=dict)
    still: StillPage | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FittedParts:
    """What goes into gaps or takes the place of pages, in their order, and what moves on pages, from 0."""

    sheets: tuple[FittedSheet, ...]
    moves: Mapping[int, PageMoves]


def fit_parts(shared: SharedLayout, own: OwnElements) -> FittedParts:
    """Lay out the parts of an edition in the gaps.

    What differs in figures alone from what is there stays as it is laid out. Where a part takes more or
    less room, its page is laid out again, and so are those after it up to one that ends where it did.

    Raises:
        CannotJoinError: one of them does not fit, or moves too many pages.
    """
    return _Fitting(shared, own).fit()


@dataclass(slots=True)
class _Fitting:
    shared: SharedLayout
    own: OwnElements
    boxes: dict[int, Any] = field(default_factory=dict)
    pages: dict[int, FittedSheet] = field(default_factory=dict)
    moves: dict[int, PageMoves] = field(default_factory=dict)

    def fit(self) -> FittedParts:
        new = [gap for gap in self.shared.gaps if not self._stays(gap) and not self._changes_within(gap)]
        moving = self._set(new)
        near = {page for each in moving for page in range(self.shared.whole_from(each), each + MOST_PAGES)}
        self._set([gap for gap in self.shared.gaps if gap not in new and gap.place.page in near])
        for page in sorted(moving):
            if page not in self.pages:
                self._remake(page)
        in_gaps = [self._sheet(gap) for gap in self.shared.gaps if gap.place.page not in self.pages]
        sheets = sorted((*in_gaps, *self.pages.values()), key=lambda sheet: sheet.page)
        return FittedParts(tuple(sheets), self.moves)

    def _stays(self, gap: OwnGap) -> bool:
        """Tell whether the part that is laid out in a gap says the same, now that its figures are changed."""
        self.boxes[gap.number] = gap.place.box
        figures = self.shared.figures.get(gap.number)
        return figures is not None and figures.change(self.own.parts[gap.number])

    def _changes_within(self, gap: OwnGap) -> bool:
        """Lay out the blocks of a part that say something else; tell whether they take as much room."""
        changed, inner = self.own.new_words(gap), self.shared.inner_blocks[gap.number]
        blocks = changed and inner.around(words for words, _ in changed)
        if not blocks or not self.own.rewrite(gap):
            return False
        part = inner.part_with(blocks)
        if part is not None:
            self.boxes[gap.number] = part
        return part is not None

    def _sheet(self, gap: OwnGap) -> FittedSheet:
        stays = self.boxes[gap.number] is gap.place.box
        still = self.shared.figures[gap.number].page if stays else None
        return FittedSheet(gap.place.page, gap, self.boxes[gap.number], still=still)

    def _set(self, gaps: Collection[OwnGap]) -> set[int]:
        """Lay out what goes into gaps, and give the pages on which something moves."""
        self.own.put_in(gaps)
        moving = set()
        for gap in gaps:
            placed = set_in_place(self.shared.layout, gap.place, self.own.boxes[gap.number])
            if placed is None or not (
                take_as_much_room(gap.place.box, placed) or self.shared.is_last_on_page(gap)
            ):
                moving.add(gap.place.page)
            self.boxes[gap.number] = placed
        return moving

    def _remake(self, page: int) -> None:
        """Lay out a page again, and those after it that end elsewhere."""
        page_boxes = self._laid_out_again(page, lambda _: True)
        if len(page_boxes) == 1:
            was, flow = self.shared.flows[page], self._flow(page_boxes[0])
            if moves := _moves(was, flow):
                self._move(page, page_boxes[0], flow or (), moves)
                return
        first = self.shared.whole_from(page)
        if first != page or not self.shared.ends_whole(page + len(page_boxes) - 1):
            page_boxes = self._laid_out_again(first, self.shared.ends_whole)
        self._take_pages(first, page_boxes)

    def _laid_out_again(self, first: int, may_end: Callable[[int], bool]) -> Sequence[Any]:
        near = range(first, first + MOST_PAGES)
        gaps = [gap for gap in self.shared.gaps if gap.place.page in near]
        parts = {gap.place.element: self.own.boxes[gap.number] for gap in gaps}
        return remade_pages(self.shared.layout, self.shared.before, first, parts, may_end)

    def _flow(self, page_box: Any) -> tuple[FlowItem, ...] | None:  # noqa: ANN401  the engine has no types
        return flow_of(page_box, frozenset(self.own.elements.values()))

    def _take_pages(self, first: int, page_boxes: Sequence[Any]) -> None:
        """Let pages take the places of those that are shared.

        Raises:
            CannotJoinError: what stands on them cannot be told from what stands on others.
        """
        flows = [self._flow(page_box) for page_box in page_boxes]
        was = [self.shared.flows[first + index] for index in range(len(flows))]
        self._require_whole_blocks(first, was)
        if None in flows or None in was or _sequence(self, flows) != _sequence(self, was):
            raise CannotJoinError(f"page {first + 1} ends elsewhere, with what cannot be taken apart")
        for page, (page_box, flow) in enumerate(zip(page_boxes, flows, strict=True), first):
            units = {item.box: self._unit(item) for item in flow or ()}
            furnished = with_margins(self.shared.layout, page, page_box)
            self.pages[page] = FittedSheet(page, None, furnished, units)
            self.moves.pop(page, None)

    def _move(self, page: int, page_box: Any, flow: Sequence[FlowItem], moves: PageMoves) -> None:  # noqa: ANN401
        """Take the parts of a page, and what moves on it, as they are on the page laid out again."""
        layout = self.shared.layout
        here = [gap for gap in self.shared.gaps if gap.place.page == page]
        for gap, item in zip(here, (item for item in flow if item.is_own), strict=True):
            layout_box_backgrounds(page_box, item.box, layout.context.get_image_from_uri)
            self.boxes[gap.number] = item.box
        self.moves[page] = moves

    def _require_whole_blocks(self, first: int, was: Sequence[Sequence[FlowItem] | None]) -> None:
        """Refuse pages that begin or end in the middle of a block."""
        pages = range(first, first + len(was))
        for item in (item for flow in was for item in flow or ()):
            begins, ends = self.shared.extents[item.box.element]
            if begins not in pages or ends not in pages:
                raise CannotJoinError(f"page {first + 1} ends elsewhere, and a block runs over pages there")

    def _unit(self, item: FlowItem) -> int:
        """Give the number of the gap that an element goes into or came from, or that of a block."""
        element = item.box.element
        if not item.is_own:
            return self.shared.block_numbers[element]
        if element in self.shared.gap_numbers:
            return self.shared.gap_numbers[element]
        return next(number for number, own in self.own.elements.items() if own is element)


def _sequence(fitting: _Fitting, flows: Sequence[tuple[FlowItem, ...] | None]) -> list[int]:
    """Give the units on pages one after another, those that run over pages once."""
    units = (fitting._unit(item) for flow in flows for item in flow or ())  # noqa: SLF001  its own helper
    return [unit for unit, _ in groupby(units)]


def _moves(was: Sequence[FlowItem] | None, now: Sequence[FlowItem] | None) -> PageMoves | None:
    """Say by how much each gap, and each block below the first, moves.

    Returns:
        None where something else changes, such as what is above the first gap.
    """
    if was is None or now is None or [item.is_own for item in was] != [item.is_own for item in now]:
        return None
    gaps, blocks = [], []
    for old, new in zip(was, now, strict=True):
        down = new.box.border_box_y() - old.box.border_box_y()
        if old.is_own:
            gaps.append(_move(old.box, down))
        elif not stand_alike(old.box, new.box, down) or (not gaps and abs(down) > _NEGLIGIBLE_PX):
            return None
        elif gaps:
            blocks.append(_move(old.box, down))
    return PageMoves(tuple(gaps), tuple(blocks))


def _move(box: Any, down: float) -> Move:  # noqa: ANN401
    edges = box.position_y, box.position_y + box.margin_height(), down
    return Move(*(edge * POINTS_A_PIXEL for edge in edges))

"""Lays out parts where they go, and finds what moves on their pages."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element as Source

from bookletgen.model.joining import CannotJoinError, Move, PageMoves
from bookletgen.model.length import POINTS_A_PIXEL
from bookletgen.typeset.joining.flow import FlowItem, flow_of
from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.graft import boxes_for
from bookletgen.typeset.joining.remake import remade_page
from bookletgen.typeset.joining.set_again import set_in_place, stand_alike, take_as_much_room, wrapper_of
from bookletgen.typeset.joining.shared_layout import SharedLayout

_NEGLIGIBLE_PX = 0.001


@dataclass(frozen=True, slots=True, eq=False)
class FittedParts:
    """The laid-out box of each part, and what moves on pages, by their number from 0."""

    boxes: tuple[Any, ...]
    moves: Mapping[int, PageMoves]


def fit_parts(shared: SharedLayout, elements: Sequence[Source]) -> FittedParts:
    """Lay out elements, which are in the source, in the gaps.

    Raises:
        CannotJoinError: one of them does not fit, or moves a page.
    """
    before = [_box_before_layout(shared, element) for element in elements]
    laid_out = []
    moving: defaultdict[int, list[OwnGap]] = defaultdict(list)
    for gap, box in zip(shared.gaps, before, strict=True):
        placed = set_in_place(shared.layout, gap.place, box)
        fits = placed is not None and (
            take_as_much_room(gap.place.box, placed) or shared.is_last_on_page(gap)
        )
        if not fits:
            moving[gap.place.page].append(gap)
        laid_out.append(placed)
    moves = {}
    for page in moving:
        here = [gap for gap in shared.gaps if gap.place.page == page]
        boxes = {gap.place.element: before[gap.number] for gap in here}
        page_box = remade_page(shared.layout, shared.before, page, boxes)
        was = shared.flows.get(page)
        flow = flow_of(page_box, frozenset(elements[gap.number] for gap in here))
        if flow is None or was is None or [item.is_own for item in flow] != [item.is_own for item in was]:
            raise CannotJoinError(f"what the organisation has on page {page + 1} takes more or less room")
        own = [item.box for item in flow if item.is_own]
        for gap, box in zip(here, own, strict=True):
            laid_out[gap.number] = box
        moves[page] = _moves(was, flow, page)
    return FittedParts(tuple(laid_out), moves)


def _box_before_layout(shared: SharedLayout, element: Source) -> Any:  # noqa: ANN401  the engine has no types
    box = boxes_for(shared.layout, element, wrapper_of(shared.layout, shared.source_tags, element))
    if box is None:
        raise CannotJoinError("a part is not one block")
    return box


def _moves(was: Sequence[FlowItem], now: Sequence[FlowItem], page: int) -> PageMoves:
    """Say by how much each gap, and each block below the first, moves; nothing above it may."""
    gaps, blocks = [], []
    for old, new in zip(was, now, strict=True):
        down = new.box.border_box_y() - old.box.border_box_y()
        if old.is_own:
            gaps.append(_move(old.box, down))
            continue
        if not stand_alike(old.box, new.box, down) or (not gaps and abs(down) > _NEGLIGIBLE_PX):
            raise CannotJoinError(f"what the organisation has on page {page + 1} changes what is around it")
        if gaps:
            blocks.append(_move(old.box, down))
    return PageMoves(tuple(gaps), tuple(blocks))


def _move(box: Any, down: float) -> Move:  # noqa: ANN401
    edges = box.position_y, box.position_y + box.margin_height(), down
    return Move(*(edge * POINTS_A_PIXEL for edge in edges))

"""Pages that the editions of many organisations share, and what is put into them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.model.laid_out import LaidOutLine
from bookletgen.model.structure import Element, Structure


@dataclass(frozen=True, slots=True)
class Unit:
    """A gap or a block in shared pages: its page, from 0, and the elements of the structure it is made of.

    In the shared structure, the elements of a gap have no content.
    """

    page: int
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class SharedPages:
    """What editions of many organisations share: a PDF with gaps for what is their own, between blocks.

    Gap n is marked in the content of its page by the marked-content point `Own<n>`, and each block that
    moves down when the gaps above it grow by two points, `Moved` and `Still`. `anchors` tells on
    which page, from 1, each id of the document starts, and `lines` what stands on the pages beside the gaps.
    """

    pdf: bytes
    pages: int
    structure: Structure
    gaps: tuple[Unit, ...]
    blocks: tuple[Unit, ...]
    anchors: Mapping[str, int] = field(default_factory=dict)
    lines: tuple[LaidOutLine, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def units(self) -> tuple[Unit, ...]:
        """Give the gaps and then the blocks, as they are numbered."""
        return (*self.gaps, *self.blocks)


@dataclass(frozen=True, slots=True)
class Move:
    """How far a block moves down, and where it was: its edges from the head of the page, in points."""

    top_pt: float
    bottom_pt: float
    down_pt: float


@dataclass(frozen=True, slots=True)
class PageMoves:
    """How the gaps of a page, and the movable blocks below the first of them, move, in their order."""

    gaps: tuple[Move, ...] = ()
    blocks: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the PDF of parts: the shared page, from 0, that it belongs to, and the gap it goes into.

    Without a gap, it takes the place of the whole page.
    """

    page: int
    gap: int | None


@dataclass(frozen=True, slots=True)
class OwnParts:
    """What an edition has of its own: a PDF whose pages go into gaps, or take the place of pages.

    What goes into the file is between two marked-content points `Own`. Fonts stand for those of the shared
    pages by their names. `elements` are those of the structure for each gap, by its number, and for each
    block on a page of its own, by its number counted on from that of the last gap. `places` say where on
    pages of its own the ids of the document are: page, and points from its left and head. The PDF has the
    metadata of the edition. `lines` are those of parts that are laid out anew, on the pages they are on; in
    others only figures differ from the shared pages. `moves` says what moves on pages, from 0; on others
    nothing does.
    """

    pdf: bytes
    sheets: tuple[Sheet, ...]
    structure: Structure
    elements: Mapping[int, tuple[Element, ...]]
    places: Mapping[str, tuple[int, float, float]]
    lines: tuple[LaidOutLine, ...]
    moves: Mapping[int, PageMoves]

    @property
    def own_pages(self) -> Mapping[int, int]:
        """Give the pages that are the edition's own, each with the number of its sheet."""
        return {sheet.page: number for number, sheet in enumerate(self.sheets) if sheet.gap is None}

    @property
    def sheets_of_gaps(self) -> Mapping[int, int]:
        """Give the gaps on shared pages, each with the number of its sheet."""
        return {sheet.gap: number for number, sheet in enumerate(self.sheets) if sheet.gap is not None}


class CannotJoinError(Exception):
    """What is an organisation's own does not fit the shared pages: the message says why."""

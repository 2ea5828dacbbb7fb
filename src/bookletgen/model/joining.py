"""Pages that the editions of many organisations share, and what is put into them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.model.laid_out import LaidOutLine
from bookletgen.model.structure import Element, Structure


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in shared pages: its page, from 0, and the elements of the structure that it is made of.

    In the shared structure, these elements have no content.
    """

    page: int
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class SharedPages:
    """What editions of many organisations share: a PDF with gaps for what is their own.

    Gap n is marked in the content of its page by the marked-content point `Own<n>`, and each block that
    moves down when the gaps above it grow by two points, `Moved` and `Still`. `anchors` tells on
    which page, from 1, each id of the document starts, and `lines` what stands on the pages beside the gaps.
    """

    pdf: bytes
    pages: int
    structure: Structure
    gaps: tuple[Gap, ...]
    anchors: Mapping[str, int]
    lines: tuple[LaidOutLine, ...]
    diagnostics: tuple[Diagnostic, ...]


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
class OwnParts:
    """What goes into the gaps of shared pages: a PDF with a page for each gap, in their order.

    Each page is that of the gap, with nothing on it but what goes into the gap, between two marked-content
    points `Own`. Its fonts stand for those of the shared pages by their names. `elements` are those of
    the structure for each gap. The PDF has the metadata of the edition. `lines` are what the parts say, on
    the pages of the gaps. `moves` says what moves on pages, from 0; on others nothing does.
    """

    pdf: bytes
    structure: Structure
    elements: tuple[tuple[Element, ...], ...]
    lines: tuple[LaidOutLine, ...]
    moves: Mapping[int, PageMoves]


class CannotJoinError(Exception):
    """What is an organisation's own does not fit the shared pages: the message says why."""

"""Where the two pages of a side lie on the paper."""

from dataclasses import dataclass

from bookletgen.finish.boxes import Box
from bookletgen.finish.imposition.paper import Paper
from bookletgen.model.imposition import Flip
from bookletgen.model.length import POINTS_A_MM


@dataclass(frozen=True, slots=True)
class SheetGeometry:
    """A paper with two pages side by side in its middle, in points from the lower left corner.

    The fold stands upright half way between left and right. `creep_pt` is how far both pages move
    towards it.
    """

    width_pt: float
    height_pt: float
    page_width_pt: float
    page_height_pt: float
    creep_pt: float

    @property
    def fold_pt(self) -> float:
        """Give the distance of the fold from the left edge of the paper."""
        return self.width_pt / 2

    @property
    def trim(self) -> Box:
        """Give what is left of both pages when the booklet is trimmed."""
        across = self.page_width_pt - self.creep_pt
        bottom = (self.height_pt - self.page_height_pt) / 2
        return self.fold_pt - across, bottom, self.fold_pt + across, bottom + self.page_height_pt

    def page_corner(self, column: int, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Give the lower left corner of a page of this size, in column 0 (left) or 1 (right)."""
        left = self.fold_pt - self.creep_pt if column else self.fold_pt + self.creep_pt - width_pt
        return left, (self.height_pt - height_pt) / 2

    def page_box(self, column: int, *, is_turned: bool) -> Box:
        """Give what the reader sees of the page in a column: up to the fold, on a side on its head or not."""
        left, bottom = self.page_corner(column, self.page_width_pt, self.page_height_pt)
        begin, _, end, _ = self.half(column)
        across = max(left, begin), min(left + self.page_width_pt, end)
        up = bottom, bottom + self.page_height_pt
        if is_turned:
            across = self.width_pt - across[1], self.width_pt - across[0]
            up = self.height_pt - up[1], self.height_pt - up[0]
        return across[0], up[0], across[1], up[1]

    def half(self, column: int) -> Box:
        """Give the half of the paper in column 0 (left) or 1 (right): no page shows beyond the fold."""
        left = self.fold_pt * column
        return left, 0, left + self.fold_pt, self.height_pt


def sheet_geometry(paper: Paper, page_size_pt: tuple[float, float], creep_mm: float) -> SheetGeometry:
    """Lay two pages of one size on a paper."""
    width_pt, height_pt = paper.width_mm * POINTS_A_MM, paper.height_mm * POINTS_A_MM
    return SheetGeometry(width_pt, height_pt, *page_size_pt, creep_mm * POINTS_A_MM)


def is_back_turned(paper: Paper, flip: Flip) -> bool:
    """Tell whether the back has to stand on its head for a printer that turns the sheet over this edge.

    The fold is upright. Turned over an upright edge, like a page of a book, the back stays upright;
    turned over the lower edge, it does not.
    """
    upright_edge: Flip = "short-edge" if paper.width_mm >= paper.height_mm else "long-edge"
    return flip != upright_edge

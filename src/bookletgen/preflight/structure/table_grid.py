"""Which heading cells belong to each cell of a table (ISO 32000-2, 14.8.5.7)."""

from collections.abc import Iterator
from dataclasses import dataclass

from bookletgen.model.structure import Element

_MOST_SPAN = 1000


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell in the grid: its element, its first row and column (from 0), and how far it reaches."""

    element: Element
    row: int
    column: int
    rows: int
    columns: int

    @property
    def is_header(self) -> bool:
        """Whether it heads other cells."""
        return self.element.type == "TH"

    def heads(self, direction: str, *, by_place: bool) -> bool:
        """Tell whether it heads its `Column` or its `Row`: by what it says, else by where it stands."""
        scope = self.element.attributes.get("Scope")
        return self.is_header and (scope in (direction, "Both") or (scope is None and by_place))


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as rows of cells; a cell that reaches over several rows is in the first of them."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return max((cell.column + cell.columns for row in self.rows for cell in row), default=0)

    def is_heading_row(self, row: tuple[Cell, ...]) -> bool:
        """Tell whether a row holds nothing but headings of columns."""
        return bool(row) and all(
            cell.is_header and cell.element.attributes.get("Scope") != "Row" for cell in row
        )

    def headings(self, cell: Cell) -> Iterator[Cell]:
        """Give the headings of a cell: those it names, else those of its row, then of its columns."""
        named = cell.element.attributes.get("Headers")
        if isinstance(named, tuple) and named:
            names = set(map(str, named))
            yield from (each for each in self._cells() if each.element.id in names)
            return
        for each in self._cells():
            same_row = each.row < cell.row + cell.rows and cell.row < each.row + each.rows
            if same_row and each.column < cell.column and each.heads("Row", by_place=each.column == 0):
                yield each
        for each in self._cells():
            over = each.column < cell.column + cell.columns and cell.column < each.column + each.columns
            by_place = self.is_heading_row(self.rows[each.row])
            if over and each.row < cell.row and each.heads("Column", by_place=by_place):
                yield each

    def _cells(self) -> Iterator[Cell]:
        for row in self.rows:
            yield from row


def grid_of(table: Element) -> Grid:
    """Lay the cells of a table out."""
    taken: set[tuple[int, int]] = set()
    rows = []
    for number, row in enumerate(_rows(table)):
        cells, column = [], 0
        for element in (kid for kid in row.kids if isinstance(kid, Element) and kid.type in ("TH", "TD")):
            while (number, column) in taken:
                column += 1
            cell = Cell(element, number, column, _span(element, "RowSpan"), _span(element, "ColSpan"))
            taken |= {
                (number + down, column + right) for down in range(cell.rows) for right in range(cell.columns)
            }
            cells.append(cell)
            column += cell.columns
        rows.append(tuple(cells))
    return Grid(tuple(rows))


def _rows(element: Element) -> Iterator[Element]:
    for kid in element.kids:
        if isinstance(kid, Element):
            if kid.type == "TR":
                yield kid
            elif kid.type in ("THead", "TBody", "TFoot", "NonStruct", "Div"):
                yield from _rows(kid)


def _span(element: Element, name: str) -> int:
    stated = element.attributes.get(name, 1)
    return max(1, min(int(stated), _MOST_SPAN)) if isinstance(stated, int | float) else 1

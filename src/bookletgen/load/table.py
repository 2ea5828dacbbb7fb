"""CSV text (RFC 4180) to rows of cells that remember their place.

The csv module does not say where in the file a cell stands, and a person who mends a table of hundreds
of rows has to be led there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load import problems
from bookletgen.model.source import Scalar

_CELL = re.compile(r'(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^",\n][^,\n]*|))(?P<end>,|\n|\Z)')

_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""The control characters that a YAML file may not hold either (YAML 1.2, 5.1)."""

Row = tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The first row, which names the columns, and the rows below it; none of them is empty."""

    names: Row
    rows: tuple[Row, ...]


def read_table(path: str, text: str) -> Table | Diagnostic:
    """Parse a table; `path` is the name to report its problems under.

    Spaces around a value do not belong to it.
    """
    rows = []
    for row in _rows(path, text):
        if isinstance(row, Diagnostic):
            return row
        if any(row):
            rows.append(row)
    if not rows:
        return problems.INVALID_TABLE.at(
            SourceSpan(path, 1, 1), "the table is empty", "name the columns in the first row"
        )
    if len(rows[0]) == 1 and (separator := _other_separator(rows[0][0])):
        return problems.INVALID_TABLE.at(
            rows[0][0].at,
            f"the columns are parted by {separator}",
            "save the table as CSV with commas",
        )
    return Table(rows[0], tuple(rows[1:]))


def row_problem(table: Table, row: Row) -> Diagnostic | None:
    """Say so if a row has not as many cells as there are columns, or holds what nobody can see."""
    for cell in row:
        if hidden := _HIDDEN.search(cell):
            return problems.INVALID_TABLE.at(
                cell.at,
                f"the control character U+{ord(hidden[0]):04X} may not stand in a cell",
                "it is invisible: delete what the cell holds, and type it again",
            )
    if len(row) == len(table.names):
        return None
    return problems.INVALID_TABLE.at(
        row[0].at,
        f"this row has {len(row)} cells, and the first row has {len(table.names)}",
        "put a value that holds a comma in double quotes, and leave no cell out",
    )


def _rows(path: str, text: str) -> Iterator[Row | Diagnostic]:
    row: list[Scalar] = []
    start, line, line_start = 0, 1, 0
    while start < len(text) or row:
        match = _CELL.match(text, start)
        at = SourceSpan(path, line, start - line_start + 1)
        if match is None:
            yield _broken_cell(text, start, at)
            return
        line += match[0].count("\n")
        if "\n" in match[0]:
            line_start = match.start() + match[0].rindex("\n") + 1
        row.append(_cell(match, at))
        start = match.end()
        if match["end"] != ",":
            yield tuple(row)
            row = []


def _cell(match: re.Match[str], at: SourceSpan) -> Scalar:
    quoted = match["quoted"]
    value = match["bare"] if quoted is None else quoted.replace('""', '"')
    return Scalar(value.strip(), SourceSpan(at.path, at.line, at.column, at.line + value.count("\n")))


def _broken_cell(text: str, start: int, at: SourceSpan) -> Diagnostic:
    if text[start] == '"' and text.count('"', start) % 2:
        return problems.INVALID_TABLE.at(
            at, "the double quote that opens this cell is never closed", 'close it with `"`'
        )
    return problems.INVALID_TABLE.at(
        at, "the double quotes of this cell do not match", 'write a double quote inside a cell as `""`'
    )


def _other_separator(name: str) -> str | None:
    known = {";": "semicolons", "\t": "tabs"}
    return next((words for sign, words in known.items() if sign in name), None)

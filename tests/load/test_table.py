"""CSV to cells that know where they stand."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.load.table import Table, read_table

CELLS = st.text("ab,\"'\n 0é;", max_size=6)


def table(text: str) -> Table:
    read = read_table("t.csv", text)
    assert isinstance(read, Table), read
    return read


@settings(max_examples=60)
@given(st.integers(2, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width))))
def test_any_table_that_python_writes_is_read_back(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(
        [["first", *"abc"[: len(rows[0]) - 1]], *rows] if rows else [["a", "b"]]
    )

    read = table(written.getvalue())

    stripped = [[cell.strip() for cell in row] for row in rows]
    assert [list(row) for row in read.rows] == [row for row in stripped if any(row)]


def test_every_cell_knows_its_line_and_column() -> None:
    read = table('id,name,address\nnorth,"The ""Old"" Hospital","1 Lane\nNorthmoor"\neast,, 2 Lane\n')

    places = [[(str(cell), str(cell.at)) for cell in row] for row in read.rows]
    assert places == [
        [("north", "t.csv:2:1"), ('The "Old" Hospital', "t.csv:2:7"), ("1 Lane\nNorthmoor", "t.csv:2:30")],
        [("east", "t.csv:4:1"), ("", "t.csv:4:6"), ("2 Lane", "t.csv:4:7")],
    ]


def test_empty_rows_are_left_out() -> None:
    assert [str(row[0]) for row in table("id,name\n\na,b\n,\nc,d").rows] == ["a", "c"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "t.csv:1:1 the table is empty"),
        ("\n \n", "t.csv:1:1 the table is empty"),
        ("id;name\n", "t.csv:1:1 the columns are parted by semicolons"),
        ("id\tname\n", "t.csv:1:1 the columns are parted by tabs"),
        ('id,name\na,"b\nc,d\n', "t.csv:2:3 the double quote that opens this cell is never closed"),
        ('id,name\na,"b"c\n', "t.csv:2:3 the double quotes of this cell do not match"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_problem(text: str, message: str) -> None:
    problem = read_table("t.csv", text)

    assert isinstance(problem, Diagnostic)
    assert f"{problem.where} {problem.message}" == message

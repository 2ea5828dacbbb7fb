"""Files that share most of their content are judged as if each were read by itself."""

from pathlib import Path

import pytest

from bookletgen.model.placed_statement import PlacedStatement
from bookletgen.preflight.safety_words import lost_in_file
from bookletgen.preflight.screen import screen_pdf
from bookletgen.preflight.screen_remembered import RememberedScreening
from tests.support.press_files import press_file

MANY = 10_000
"""No object of these files has so large a number: all count as the same."""


@pytest.mark.parametrize(
    "content",
    [
        "",
        "1 0 0 rg 20 20 50 50 re f",
        "0.1 w 0 0 0 1 K 20 20 m 90 90 l S",
        "/Over gs 0 0 0 0 k 20 20 50 50 re f",
    ],
    ids=["nothing", "rgb", "hairline", "white overprints"],
)
def test_what_is_new_is_judged_as_in_a_file_by_itself(content: str, tmp_path: Path) -> None:
    with press_file() as pdf:
        first = pdf.save(tmp_path / "first.pdf").read_bytes()
    with press_file(content=content) as pdf:
        file = pdf.save(tmp_path / "second.pdf")

    judged = RememberedScreening(first, MANY).judge(file, (), None)

    alone = screen_pdf(file, file.name).diagnostics
    assert {(each.code, each.message) for each in judged} == {(each.code, each.message) for each in alone}
    assert bool(judged) == bool(content)


def test_nothing_is_taken_as_judged_where_the_first_file_has_faults(tmp_path: Path) -> None:
    with press_file(content="1 0 0 rg 20 20 50 50 re f") as pdf:
        file = pdf.save(tmp_path / "first.pdf")

    judged = RememberedScreening(file.read_bytes(), MANY).judge(file, (), None)

    assert judged == screen_pdf(file, file.name).diagnostics
    assert judged


def test_a_statement_that_is_lost_in_one_file_is_found_to_be(tmp_path: Path) -> None:
    with press_file(content="BT /F1 10 Tf 0 0 0 1 k 50 300 Td (Call us at once) Tj ET") as pdf:
        first = pdf.save(tmp_path / "first.pdf")
    with press_file() as pdf:
        second = pdf.save(tmp_path / "second.pdf")
    statements = [(PlacedStatement("fever", "a", ("Call us at once",)), 1)]
    screening = RememberedScreening(first.read_bytes(), MANY)

    assert screening.lost(first, statements) == ()
    assert screening.lost(second, statements) == lost_in_file(second, statements)
    assert screening.lost(second, statements)

"""A table of organisations: each row is an organisation like any other, or a problem at its cell."""

import pytest

from bookletgen.load.booklet import load_booklet
from bookletgen.model.booklet import Booklet
from tests.support.booklets import BookletCopy
from tests.support.orders import EASTVALE, HOSPITALS, NORTHMOOR, as_csv, write_hospitals, write_order
from tests.support.runs import Runner

TABLE = "orders/hospitals.csv"


def sound(booklet: BookletCopy) -> Booklet:
    loaded = load_booklet(booklet.folder, "booklet", TABLE)
    assert loaded.booklet, loaded.diagnostics
    return loaded.booklet


def problems(booklet: BookletCopy, text: str) -> list[str]:
    booklet.write(TABLE, text)
    loaded = load_booklet(booklet.folder, "booklet", TABLE)
    return [f"{str(item.where).rpartition('/')[2]} {item.code} {item.message}" for item in loaded.diagnostics]


def test_a_row_becomes_an_organisation_of_the_booklet(booklet: BookletCopy) -> None:
    write_hospitals(booklet, HOSPITALS)

    organisations = sound(booklet).organisations

    assert list(organisations) == ["our-hospital", "northmoor", "eastvale"]
    north, east = organisations["northmoor"], organisations["eastvale"]
    assert [line.text for line in north.address] == ["1 Moor Lane", "Northmoor"]
    assert [line.text for line in north.delivery_address] == ["Northmoor Stores", "2 Moor Lane", "Northmoor"]
    assert [str(contact.phone) for contact in east.contacts] == ["01632 960 700", "01632 960 801"]
    assert east.tokens["clinic.phone"].text == "01632 960 800"
    assert str(north.feedback.text) == "Tell us what helped."
    assert (east.name.text, east.delivery_address) == ('Eastvale "Old" Hospital', ())


def test_twelve_faults_give_twelve_diagnostics_at_row_and_column(booklet: BookletCopy, run: Runner) -> None:
    rows = [
        {**NORTHMOOR, "id": "Northmoor"},
        {**NORTHMOOR, "id": "two", "name": ""},
        {**NORTHMOOR, "id": "three", "contacts.1.name": ""},
        {**NORTHMOOR, "id": "four", "tokens.visit.minutes": "half an hour"},
        {**NORTHMOOR, "id": "five", "tokens.clinic.phone": "1632960700"},
        {**NORTHMOOR, "id": "six", "feedback.text": "Tell us *what* helped."},
        {**NORTHMOOR, "id": "seven", "other_formats.text": "Ask for {cinic.phone}."},
        {**NORTHMOOR, "id": "six"},
        {**NORTHMOOR, "id": "our-hospital"},
        {**NORTHMOOR, "id": "ten", "feedback.text": "", "feedback.email": ""},
    ]
    text = as_csv(rows).replace("contacts.1.hours", "contacts.1.hous", 1) + "eleven,Eleven Hospital\n"
    write_order(booklet)
    booklet.write(TABLE, text)

    result = run("order", "check", "booklet/orders/spring.yaml", "--today", "2026-12-01")

    assert result.exit_code == 1
    found = [line for line in result.out.splitlines() if ": error[" in line]
    assert [line.removeprefix("booklet/orders/hospitals.csv:") for line in found] == [
        "1:67: error[SRC008] unknown column `contacts.1.hous`",
        "2:1: error[SRC009] `Northmoor` is not an id",
        "3:5: error[SRC007] `name` is empty",
        "4:94: error[SRC007] `contacts.1.name` is empty",
        "5:165: error[SRC012] `half an hour` is not right for `visit.minutes`",
        "6:151: error[SRC022] the number `1632960700` does not start with 0 or +",
        "7:167: error[SRC009] wrong value for `text`: italics are hard to read and not used",
        "8:229: error[SRC010] there is no local fact `cinic.phone`",
        "9:1: error[SRC021] the organisation `six` is there twice",
        "10:1: error[SRC021] the organisation `our-hospital` is there twice",
        "11:167: error[SRC007] `feedback.text` is empty",
        "12:1: error[SRC020] this row has 2 cells, and the first row has 15",
    ]


def test_a_fault_in_the_table_builds_nothing(booklet: BookletCopy, run: Runner) -> None:
    write_order(booklet, rows=[*HOSPITALS, {**NORTHMOOR, "id": "third", "name": ""}])

    result = run("order", "build", "booklet/orders/spring.yaml", "--today", "2026-12-01")

    assert (result.exit_code, result.err) == (1, "no pack was made\n")
    assert "booklet/orders/hospitals.csv:5:7: error[SRC007] `name` is empty" in result.out
    assert [path.name for path in booklet.folder.parent.iterdir()] == ["booklet"]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("id,naem", "hospitals.csv:1:4 SRC008 unknown column `naem`"),
        ("id,tokens.clinic.fax", "hospitals.csv:1:4 SRC008 unknown column `tokens.clinic.fax`"),
        ("id,tokens", "hospitals.csv:1:4 SRC008 unknown column `tokens`"),
        ("id,contacts.phone", "hospitals.csv:1:4 SRC008 unknown column `contacts.phone`"),
        ("id,name.first", "hospitals.csv:1:4 SRC008 unknown column `name.first`"),
        ("id,at", "hospitals.csv:1:4 SRC008 unknown column `at`"),
        ("id,name,name", "hospitals.csv:1:9 SRC003 the column `name` is there twice"),
        ("id,,name", "hospitals.csv:1:4 SRC020 this column has no name"),
        ("name,address", "hospitals.csv:1:1 SRC020 there is no column `id`"),
    ],
)
def test_a_column_that_is_wrong_is_one_problem_however_many_rows(
    booklet: BookletCopy, header: str, message: str
) -> None:
    assert problems(booklet, f"{header}\n") == [message]


def test_a_misspelt_column_is_not_reported_again_in_every_row(booklet: BookletCopy) -> None:
    text = as_csv([NORTHMOOR, EASTVALE]).replace("tokens.visit.minutes", "tokens.visit.minuts", 1)

    assert problems(booklet, text) == ["hospitals.csv:1:137 SRC008 unknown column `tokens.visit.minuts`"]


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("contacts.1.phone", "ask at the desk", "SRC009 `ask at the desk` is not a telephone number"),
        ("feedback.email", "northmoor.example", "SRC009 `northmoor.example` is not an e-mail address"),
        ("name", "North\amoor", "SRC020 the control character U+0007 may not stand in a cell"),
    ],
)
def test_what_nobody_could_use_is_refused(
    booklet: BookletCopy, column: str, value: str, message: str
) -> None:
    (problem,) = problems(booklet, as_csv([{**NORTHMOOR, column: value}]))

    assert problem.endswith(message)


def test_a_table_that_is_not_there_is_said(booklet: BookletCopy) -> None:
    (booklet.folder / "orders").mkdir()

    loaded = load_booklet(booklet.folder, "booklet", TABLE)

    assert [item.message for item in loaded.diagnostics] == ["this file cannot be read: it does not exist"]


def test_a_row_is_held_to_the_rules_of_local_facts(booklet: BookletCopy, run: Runner) -> None:
    write_order(booklet, rows=[{**NORTHMOOR, "tokens.clinic.phone": ""}])

    result = run("order", "check", "booklet/orders/spring.yaml", "--today", "2026-12-01")

    assert result.exit_code == 1
    assert "VAR001" in result.out
    assert "hint: fill in the column `tokens.clinic.phone`" in result.out

"""`bookletgen register`: what it shows, and what it keeps from being made."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from bookletgen.cli.register import withdrawn_in
from bookletgen.register.record import record_order
from bookletgen.register.upgrade import open_register
from tests.support.booklets import BookletCopy
from tests.support.orders import write_order
from tests.support.printed import NOON, printed_edition, printed_order
from tests.support.runs import Runner

CODE = printed_edition().code
OURS = "clinic-visit-visit-our-hospital-v0.1"
BUILD = ("build", "booklet", "--variant", "visit", "--jobs", "1", "--today", "2026-12-01")
WRONG = ("--reason", "Wrong number", "--by", "B Example")


@pytest.fixture
def recorded(booklet: BookletCopy) -> BookletCopy:
    """Give a booklet beside a register that holds two orders."""
    register = open_register("register.sqlite3", make=True)
    spring = printed_order("spring", printed_edition(), printed_edition("larkmoor"))
    ours = replace(printed_edition("our-hospital"), code=OURS)
    summer = printed_order("summer", printed_edition(copies=25), ours)
    for order in (spring, summer):
        record_order(register, order, by="A", at=NOON)
    return booklet


@pytest.mark.usefixtures("recorded")
def test_list_shows_every_edition(run: Runner) -> None:
    run("register", "withdraw", CODE, *WRONG)

    result = run("register", "list")

    first, *rest = result.out.splitlines()
    assert first.split() == ["edition", "copies", "orders", "last"]
    assert [line.split()[:4] for line in rest] == [
        [OURS, "500", "1", "2026-11-21"],
        ["lymph-nodes-complete-larkmoor-v1.0", "500", "1", "2026-11-21"],
        [CODE, "525", "2", "2026-11-21"],
    ]
    assert [" withdrawn 20" in line for line in rest] == [False, False, True]


@pytest.mark.usefixtures("recorded")
def test_show_tells_the_history_of_an_edition(run: Runner) -> None:
    result = run("register", "show", f"https://www.example.org/booklets/{CODE}")

    assert result.exit_code == 0
    assert result.out.splitlines()[:5] == [
        CODE,
        "",
        "order spring, made 2026-11-21 12:00 UTC by A, printer sheetfed-coated",
        "500 copies of 52 pages to Riverside Hospital, Stores, ZZ99 1RH",
        f"  {CODE}.print.pdf  sha256 {'ab' * 32}",
    ]


@pytest.mark.usefixtures("recorded")
def test_show_says_who_withdrew_an_edition_and_why(run: Runner) -> None:
    run("register", "withdraw", CODE, *WRONG)

    assert " by B Example: Wrong number\n" in run("register", "show", CODE).out


@pytest.mark.usefixtures("recorded")
def test_who_has_names_addresses_and_copies(run: Runner) -> None:
    result = run("register", "who-has", CODE)

    assert result.out == (
        "organisation        address                               copies  orders\n"
        "Riverside Hospital  Riverside Hospital, Stores, ZZ99 1RH     525  spring, summer\n"
    )


@pytest.mark.usefixtures("recorded")
def test_export_is_a_table_or_json(run: Runner) -> None:
    table = list(csv.DictReader(io.StringIO(run("register", "export").out)))
    data = json.loads(run("register", "export", "--format", "json").out)

    assert [row["code"] for row in table] == [row["code"] for row in data]
    assert (table[1]["copies"], data[1]["copies"]) == ("500", 500)
    assert table[1]["address"] == "Larkmoor Hospital, Stores, ZZ99 1RH"


@pytest.mark.usefixtures("recorded")
def test_a_withdrawn_edition_is_built_no_more(run: Runner) -> None:
    assert run(*BUILD).exit_code == 0

    withdrawn = run("register", "withdraw", OURS, *WRONG)
    refused = run(*BUILD)

    assert withdrawn.out == f"{OURS} is withdrawn\nnext: bookletgen register who-has {OURS}\n"
    assert refused.exit_code == 1
    assert f"booklet/booklet.yaml:7:8: error[REV005] {OURS} was withdrawn on 20" in refused.out
    assert ": Wrong number\n" in refused.out


def test_a_new_version_of_a_withdrawn_edition_is_built(recorded: BookletCopy, run: Runner) -> None:
    run("register", "withdraw", OURS, *WRONG)
    recorded.edit("booklet.yaml", 'version: "0.1"', 'version: "0.2"')

    assert run(*BUILD).exit_code == 0


def test_an_order_with_a_withdrawn_edition_is_refused(recorded: BookletCopy, run: Runner) -> None:
    write_order(recorded)
    run("register", "withdraw", OURS, *WRONG)

    result = run("order", "check", "booklet/orders/spring.yaml", "--today", "2026-12-01")

    assert result.exit_code == 1
    assert f"{OURS} was withdrawn on 20" in result.out


@pytest.mark.usefixtures("booklet")
def test_where_there_is_no_register_nothing_is_withdrawn_and_none_is_made() -> None:
    assert withdrawn_in("register.sqlite3") == ()

    assert not Path("register.sqlite3").exists()


@pytest.mark.usefixtures("booklet")
def test_a_register_that_was_named_and_is_not_there_is_wrong_usage(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOOKLETGEN_REGISTER", "ours.sqlite3")

    result = run(*BUILD)

    assert (result.exit_code, result.out) == (2, "")
    assert result.err.startswith("error: there is no register at ours.sqlite3\n")

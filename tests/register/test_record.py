"""What is recorded can be found again, by what is printed on a back cover."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.model.withdrawn import WithdrawnEdition
from bookletgen.register.database import Database
from bookletgen.register.entry import Withdrawal
from bookletgen.register.export import export_rows
from bookletgen.register.find import find_code
from bookletgen.register.history import edition_histories
from bookletgen.register.holders import holders_of
from bookletgen.register.record import record_order
from bookletgen.register.withdraw import withdraw_edition
from bookletgen.register.withdrawn import withdrawn_editions
from tests.support.printed import NOON, printed_edition, printed_order

RIVERSIDE = printed_edition()
CODE = RIVERSIDE.code
LATER = NOON + timedelta(days=30)


def test_an_order_is_found_again_with_everything_in_it(register: Database) -> None:
    order = printed_order("spring", RIVERSIDE, printed_edition("larkmoor", 100))

    assert record_order(register, order, by="A Example", at=NOON)

    larkmoor, riverside = edition_histories(register)
    assert riverside.code == CODE
    (printing,) = riverside.printings
    assert printing.edition == RIVERSIDE
    assert (printing.order, printing.printer, printing.deliver_by, printing.built_at, printing.built_by) == (
        order.name,
        order.printer,
        order.deliver_by,
        NOON,
        "A Example",
    )
    assert larkmoor.copies == 100
    assert edition_histories(register, CODE) == (riverside,)


def test_the_same_pack_is_recorded_once(register: Database) -> None:
    order = printed_order()

    assert record_order(register, order, by="A", at=NOON)
    assert not record_order(register, order, by="B", at=LATER)

    (history,) = edition_histories(register)
    assert [printing.built_by for printing in history.printings] == ["A"]


def test_an_order_whose_pack_changed_is_another_printing(register: Database) -> None:
    record_order(register, printed_order(), by="A", at=LATER)
    record_order(register, replace(printed_order(), manifest_sha256="f" * 64), by="A", at=NOON)

    (history,) = edition_histories(register)

    assert (history.copies, [printing.built_at for printing in history.printings]) == (1000, [NOON, LATER])


def test_a_time_of_day_keeps_its_moment(register: Database) -> None:
    summer_time = datetime(2026, 7, 1, 13, 30, tzinfo=timezone(timedelta(hours=1)))

    record_order(register, printed_order(), by="A", at=summer_time)

    assert edition_histories(register)[0].printings[0].built_at == summer_time


def test_a_time_of_day_without_its_zone_is_refused(register: Database) -> None:
    with pytest.raises(Exception, match="needs its time zone"):
        record_order(register, printed_order(), by="A", at=NOON.replace(tzinfo=None))

    assert edition_histories(register) == ()


def test_every_address_that_has_copies_is_named(register: Database) -> None:
    moved = replace(RIVERSIDE, address=("Riverside Hospital", "New Stores"), copies=20)
    for number, edition in enumerate((RIVERSIDE, RIVERSIDE, moved)):
        order = printed_order(f"order-{number}", edition)
        record_order(register, order, by="A", at=NOON + timedelta(days=number))

    assert [(holder.address, holder.copies, holder.orders) for holder in holders_of(register, CODE)] == [
        (RIVERSIDE.address, 1000, ("order-0", "order-1")),
        (moved.address, 20, ("order-2",)),
    ]


def test_what_is_on_the_back_cover_finds_the_edition(register: Database) -> None:
    record_order(register, printed_order(), by="A", at=NOON)

    for given in (
        CODE,
        f" {CODE.upper()} ",
        f"https://www.example.org/booklets/{CODE}",
        f"https://www.example.org/booklet?code={CODE}",
    ):
        assert find_code(register, given) == CODE


def test_a_code_that_is_not_known_is_wrong_usage(register: Database) -> None:
    record_order(register, printed_order(), by="A", at=NOON)

    with pytest.raises(WrongUsageError) as near:
        find_code(register, CODE.replace("riverside", "riversde"))
    with pytest.raises(WrongUsageError) as far:
        find_code(register, "x-ray")

    assert near.value.hint == f"did you mean `{CODE}`?"
    assert far.value.hint == "`bookletgen register list` shows what it knows"


def test_a_withdrawal_is_kept_with_its_reason(register: Database) -> None:
    record_order(register, printed_order(), by="A", at=NOON)

    withdraw_edition(register, CODE, "Wrong helpline number", by="B", at=LATER)

    assert withdrawn_editions(register) == (WithdrawnEdition(CODE, "Wrong helpline number", LATER.date()),)
    assert edition_histories(register)[0].withdrawal == Withdrawal("Wrong helpline number", LATER, "B")


def test_the_first_reason_of_a_withdrawal_stands(register: Database) -> None:
    record_order(register, printed_order(), by="A", at=NOON)
    withdraw_edition(register, CODE, "Wrong helpline number", by="B", at=NOON)

    with pytest.raises(WrongUsageError, match="was withdrawn on 2026-11-21: Wrong helpline number"):
        withdraw_edition(register, CODE, "Another", by="B", at=LATER)


def test_an_export_has_a_row_for_every_edition_of_every_order(register: Database) -> None:
    record_order(register, printed_order("one", RIVERSIDE, printed_edition("larkmoor")), by="A", at=NOON)
    record_order(register, printed_order("two"), by="A", at=NOON)
    withdraw_edition(register, CODE, "Wrong number", by="B", at=LATER)

    rows = list(export_rows(register))

    assert [(row["order"], row["organisation"], row["withdrawn_reason"]) for row in rows] == [
        ("one", "larkmoor", ""),
        ("one", "riverside", "Wrong number"),
        ("two", "riverside", "Wrong number"),
    ]
    assert rows[1]["address"] == "Riverside Hospital, Stores, ZZ99 1RH"
    assert rows[1]["files"] == f"{CODE}.print.pdf:{'ab' * 32}"

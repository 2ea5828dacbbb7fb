"""Nothing is lost: two processes at once, a kill in the middle of a write, an upgrade."""

import multiprocessing
from typing import Any

import alembic.op
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError

from bookletgen.diagnostics.error import MachineError, WrongUsageError
from bookletgen.register.database import Database
from bookletgen.register.history import edition_histories
from bookletgen.register.record import record_order
from bookletgen.register.schema import METADATA
from bookletgen.register.upgrade import open_register, upgrade
from bookletgen.register.withdraw import withdraw_edition
from tests.support.printed import NOON, printed_edition, printed_order, record_and_die, record_many

SPAWN = multiprocessing.get_context("spawn")

OLD_ROWS = (
    "INSERT INTO orders VALUES (1, 'old', 'aa', 'office', '2026-01-01', '0.0.1', '2026-01-01 09:00:00', 'A')",
    "INSERT INTO editions VALUES ('old-v1', 'old', '1', 'complete', 'standard', 12, 'riverside')",
    "INSERT INTO printings VALUES (1, 1, 'old-v1', 'Riverside', 10, 8, 'Riverside\nStores')",
    "INSERT INTO files VALUES (1, 1, 'old-v1.print.pdf', 'print', 'bb')",
)


def tables(register: Database) -> set[str]:
    with register.reading() as connection:
        return set(inspect(connection).get_table_names())


def make_old(address: str) -> Database:
    """Make a register as the first version made it, with an order in it."""
    register = Database(address)
    upgrade(register, "0001")
    with register.writing() as connection:
        for row in OLD_ROWS:
            connection.execute(text(row))
    return register


def test_two_processes_that_write_at_once_lose_nothing(address: str) -> None:
    processes = [SPAWN.Process(target=record_many, args=(address, name, 15)) for name in ("A", "B")]
    for process in processes:
        process.start()
    for process in processes:
        process.join()

    assert [process.exitcode for process in processes] == [0, 0]
    larkmoor, riverside = edition_histories(open_register(address))
    for history in (larkmoor, riverside):
        orders = {printing.order for printing in history.printings}
        assert orders == {f"{name}-{number}" for name in "AB" for number in range(15)}
        assert all(printing.edition.files for printing in history.printings)


def test_a_kill_in_the_middle_of_a_write_leaves_all_of_it_or_nothing(
    register: Database, address: str
) -> None:
    record_order(register, printed_order("whole"), by="A", at=NOON)

    process = SPAWN.Process(target=record_and_die, args=(address,))
    process.start()
    process.join()

    assert process.exitcode == -9
    assert [each.printings[0].order for each in edition_histories(register)] == ["whole"]
    assert record_order(register, printed_order("half", printed_edition("larkmoor")), by="A", at=NOON)


def test_an_older_register_is_brought_up_to_date_with_all_its_rows(address: str) -> None:
    assert "withdrawals" not in tables(make_old(address))

    register = open_register(address)

    (history,) = edition_histories(register)
    assert (history.code, history.copies, history.printings[0].edition.files[0].sha256) == (
        "old-v1",
        10,
        "bb",
    )
    withdraw_edition(register, "old-v1", "Wrong number", by="A", at=NOON)


def test_an_upgrade_that_fails_half_way_changes_nothing(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = make_old(address)
    create = alembic.op.create_table

    def create_and_fail(*arguments: Any) -> None:  # noqa: ANN401  whatever the step hands over
        create(*arguments)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(alembic.op, "create_table", create_and_fail)
        with pytest.raises(KeyboardInterrupt):
            open_register(address)

    assert "withdrawals" not in tables(register)
    assert len(edition_histories(open_register(address))) == 1


def test_a_register_of_a_newer_version_is_left_alone(register: Database, address: str) -> None:
    with register.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(MachineError, match="was made by a newer bookletgen"):
        open_register(address)


def test_the_steps_lead_to_the_tables_that_the_program_uses(register: Database) -> None:
    with register.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_rows_cannot_point_nowhere(register: Database) -> None:
    with pytest.raises(IntegrityError):
        withdraw_edition(register, "nobody-ordered-this", "Wrong", by="A", at=NOON)


def test_there_is_no_register_until_something_is_recorded(tmp_path_factory: pytest.TempPathFactory) -> None:
    nowhere = tmp_path_factory.mktemp("nowhere") / "register.sqlite3"

    with pytest.raises(WrongUsageError, match="there is no register at"):
        open_register(str(nowhere))

    assert not nowhere.exists()


@pytest.mark.parametrize(
    ("address", "error", "message"),
    [
        ("mysql://root@127.0.0.1/register", WrongUsageError, "a register cannot be kept in mysql"),
        ("://", WrongUsageError, "`://` is not the address of a register"),
        (
            "postgresql://a:secret@127.0.0.1:1/b",
            MachineError,
            r"postgresql\+psycopg://a:\*\*\*@127.0.0.1:1/b",
        ),
    ],
)
def test_an_address_that_cannot_be_used_is_said(address: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        open_register(address)


def test_a_file_that_is_no_register_is_said(tmp_path: Any) -> None:  # noqa: ANN401
    file = tmp_path / "notes.txt"
    file.write_text("Call the printer. " * 100, encoding="utf-8")

    with pytest.raises(MachineError, match="file is not a database"):
        open_register(str(file))

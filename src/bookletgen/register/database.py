"""Opens the register: an SQLite file, or PostgreSQL by URL.

One process writes at a time, on either: SQLite takes its lock as the transaction begins (BEGIN IMMEDIATE),
PostgreSQL an advisory lock that ends with it. A register gets a few orders a day, so nobody waits long,
and no write ever has to be tried again. SQLite keeps its rollback journal rather than a write-ahead log:
the register stays one file that can lie on a shared drive and be copied.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, func, make_url, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError

from bookletgen.diagnostics.error import MachineError, WrongUsageError

BUSY_SECONDS = 60
"""How long a process waits for another that writes."""

_WRITES = "bookletgen_writes"
_LOCK = 0x626F6F6B
"""The key of the advisory lock: any number that no other program uses in the same database."""


class Database:
    """A register that can be read and written, one transaction at a time."""

    def __init__(self, address: str) -> None:
        self.url = _url(address)
        self._engine = _engine(self.url)

    @property
    def shown(self) -> str:
        """Name the register without its password."""
        return self.url.database or "" if self.is_file else self.url.render_as_string(hide_password=True)

    @property
    def is_file(self) -> bool:
        """Tell whether the register is an SQLite file."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def is_there(self) -> bool:
        """Tell whether there is a register; one on a server is taken to be."""
        return not self.is_file or Path(self.url.database or "").is_file()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read everything as it is at one moment.

        Raises:
            MachineError: the register cannot be reached or is none.
        """
        with self._explained(), self._engine.connect() as connection, connection.begin():
            if not self.is_file:
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write all or nothing, alone.

        Raises:
            MachineError: the register cannot be reached or is none.
        """
        options = {_WRITES: True}
        with (
            self._explained(),
            self._engine.connect().execution_options(**options) as connection,
            connection.begin(),
        ):
            if not self.is_file:
                connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
            yield connection

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise
        except DatabaseError as error:
            reason = str(error.orig).splitlines()[0] if str(error.orig) else "no answer"
            raise MachineError(
                f"the register {self.shown} cannot be used: {reason}",
                "check that its address is right, and that it may be written",
            ) from error


def _url(address: str) -> URL:
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
        backend = url.get_backend_name()
    except ArgumentError as error:
        raise WrongUsageError(f"`{address}` is not the address of a register", _ADDRESSES) from error
    if backend not in ("sqlite", "postgresql"):
        raise WrongUsageError(f"a register cannot be kept in {backend}", _ADDRESSES)
    return url.set(drivername="postgresql+psycopg") if backend == "postgresql" else url


_ADDRESSES = "name a file, or postgresql://user@host/database"


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    try:
        return create_engine(url, poolclass=NullPool, connect_args={"connect_timeout": BUSY_SECONDS})
    except ModuleNotFoundError as error:
        raise MachineError(
            "the driver for PostgreSQL is missing", "pip install 'bookletgen[postgresql]'"
        ) from error


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    """Leave transactions to us, and let SQLite hold foreign keys, which it does not unless asked."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

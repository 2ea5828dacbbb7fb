"""Makes a register, or brings an older one up to date, in one transaction."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bookletgen.diagnostics.error import MachineError, WrongUsageError
from bookletgen.register.database import Database

_STEPS = Path(__file__).with_name("migrations")


def open_register(address: str, *, make: bool = False) -> Database:
    """Open a register by the path of its file or by its URL; make it where it is not there, if allowed.

    Raises:
        WrongUsageError: there is no such register.
        MachineError: it cannot be reached, or is newer than the program.
    """
    database = Database(address)
    if not make and not database.is_there:
        raise WrongUsageError(
            f"there is no register at {database.shown}",
            "`bookletgen order build` makes it with its first order",
        )
    with database.reading() as connection:
        found = _revision(connection)
    if found != _head():
        upgrade(database)
    return database


def is_begun(address: str) -> bool:
    """Tell whether there is a register at an address, of whatever version.

    Raises:
        MachineError: it cannot be reached.
    """
    database = Database(address)
    if not database.is_there:
        return False
    with database.reading() as connection:
        return _revision(connection) is not None


def upgrade(database: Database, to: str = "head") -> None:
    """Take the steps that are missing; with nothing left to do, do nothing.

    Raises:
        MachineError: the register was made by a newer program.
    """
    with database.writing() as connection:
        found = _revision(connection)
        if found is not None and found not in _known():
            raise MachineError(
                f"the register {database.shown} was made by a newer bookletgen", "install that version"
            )
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    return config


def _known() -> set[str]:
    return {step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()}


def _head() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()

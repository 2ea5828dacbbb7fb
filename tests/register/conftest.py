"""A register of each kind, empty."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from bookletgen.register.database import Database
from bookletgen.register.upgrade import open_register
from tests.support.postgresql import new_database, postgresql_server


@pytest.fixture(scope="session")
def server() -> Iterator[int]:
    """Give the port of a PostgreSQL server that is there for this run alone."""
    with postgresql_server() as port:
        yield port


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give where a register can be made: a file, and a database on a server."""
    if request.param == "sqlite":
        return str(tmp_path / "register.sqlite3")
    return new_database(request.getfixturevalue("server"), f"register-{uuid4().hex}")


@pytest.fixture
def register(address: str) -> Database:
    """Give a register that holds nothing yet."""
    return open_register(address, make=True)

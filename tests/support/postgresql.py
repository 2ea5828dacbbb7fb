"""A PostgreSQL server of the tests' own, on a loopback port, which nobody else knows of."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

USER = "bookletgen"


@contextmanager
def postgresql_server() -> Iterator[int]:
    """Start a throw-away server and give its port; it is gone afterwards.

    PostgreSQL refuses to run as root, so root lets Debian's user `postgres` run it.
    """
    folder = Path(tempfile.mkdtemp(prefix="bookletgen-postgresql-"))
    cluster, port = folder / "cluster", _free_port()
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        _run(folder, "initdb", "--no-sync", "--auth=trust", f"--username={USER}", "--encoding=UTF8", cluster)
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        _run(folder, "pg_ctl", "-w", "-D", cluster, "-o", options, "-l", folder / "log", "start")
        try:
            yield port
        finally:
            _run(folder, "pg_ctl", "-w", "-D", cluster, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def new_database(port: int, name: str) -> str:
    """Make an empty database; give its URL."""
    server = f"postgresql://{USER}@127.0.0.1:{port}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    return f"{server}/{name}"


def _run(folder: Path, program: str, *arguments: str | Path) -> None:
    as_nobody_special = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    command = [*as_nobody_special, _found(program), *map(str, arguments)]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(folder)}
    # A server keeps what it was started with, so its output may not be a pipe that we wait on.
    with (folder.parent / f"{folder.name}.{program}.txt").open("w+") as told:
        done = subprocess.run(
            command, cwd=folder, env=environment, stdout=told, stderr=told, check=False, timeout=120
        )
        told.seek(0)
        said = told.read()
    Path(told.name).unlink()
    assert done.returncode == 0, said


def _found(program: str) -> str:
    on_path = shutil.which(program)
    if on_path:
        return on_path
    # Debian keeps the programs of each version apart, and none of them on the path.
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    assert versions, f"{program} is missing: run `make setup`"
    return str(versions[-1])


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port

"""A real dask scheduler and real workers, on loopback ports that were free."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATIENCE_SECONDS = 60

_DASK = (sys.executable, "-m", "dask")
_LOOPBACK = ("--host", "127.0.0.1", "--no-dashboard")


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker process, and the folder it works in."""

    process: "subprocess.Popen[bytes]"
    home: Path

    @property
    def is_at_work(self) -> bool:
        """Tell whether it has a job in hand."""
        return any(self.home.glob("dask-scratch-space/worker-*/bookletgen-job-*"))


@dataclass(frozen=True, slots=True)
class Scheduler:
    """A scheduler, by its address, with workers that end when it does."""

    address: str
    process: "subprocess.Popen[bytes]"
    home: Path
    stack: ExitStack

    def add_worker(self, name: str, *options: str, environment: Mapping[str, str] | None = None) -> Worker:
        """Start a worker that knows nothing of this checkout but the installed program."""
        home = self.home / name
        command = ["worker", self.address, "--name", name, "--nthreads", "1", "--no-nanny", *options]
        process = self.stack.enter_context(
            _running(home, [*command, *_LOOPBACK, "--local-directory", str(home)], environment or {})
        )
        return Worker(process, home)


@contextmanager
def dask_scheduler(home: Path) -> Iterator[Scheduler]:
    """Start a scheduler; it and its workers are gone afterwards."""
    told = home / "scheduler.json"
    with ExitStack() as stack:
        command = ["scheduler", "--port", "0", "--scheduler-file", str(told), *_LOOPBACK]
        process = stack.enter_context(_running(home / "scheduler", command, {}))
        wait_until(lambda: told.is_file() and bool(told.read_text(encoding="utf-8")), process)
        address = json.loads(told.read_text(encoding="utf-8"))["address"]
        yield Scheduler(address, process, home, stack)


def wait_until(is_so: Callable[[], bool], process: "subprocess.Popen[Any]") -> None:
    """Wait until something is so, while a process lives."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < end, "it took too long"
        assert process.poll() is None, "the process ended"
        time.sleep(0.01)


@contextmanager
def _running(
    home: Path, arguments: list[str], environment: Mapping[str, str]
) -> Iterator["subprocess.Popen[bytes]"]:
    home.mkdir(parents=True)
    with (home / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [*_DASK, *arguments], cwd=home, stdout=log, stderr=log, env={**os.environ, **environment}
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()

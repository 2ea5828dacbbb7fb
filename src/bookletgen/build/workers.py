"""Where editions are made: warm processes, or this process where the machine allows no others."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context
from typing import Any

from bookletgen.build.edition import start_worker


@contextmanager
def worker_pool(count: int) -> Iterator[Executor]:
    """Give an executor with this many warm processes; on the way out, drop what has not begun."""
    pool = _process_pool(count) or InThisProcess()
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _process_pool(count: int) -> Executor | None:
    """Start the processes, or give None where the machine has no semaphores for them.

    A fork starts at once, and is safe only from a process with one thread. Semaphores live in
    /dev/shm, which hardened containers do not let anybody write to.
    """
    can_fork = "fork" in get_all_start_methods() and threading.active_count() == 1
    try:
        pool = ProcessPoolExecutor(
            count, get_context("fork" if can_fork else "spawn"), initializer=start_worker
        )
    except OSError:
        return None
    for _ in range(count):
        # Work of no length: the processes start, and load the engine, before there is real work.
        pool.submit(int)
    return pool


class InThisProcess(Executor):
    """Does each piece of work when it is handed in."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401  as the base class
        """Do the work now, and give a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  whoever asks for the result gets it
            future.set_exception(error)
        return future

"""Where editions are made: warm processes, or this process where the machine allows no others."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_all_start_methods, get_context
from typing import Any, TypeVar

from bookletgen.build.edition import start_worker

Work = TypeVar("Work")
Made = TypeVar("Made")


class Workers:
    """Processes that take work, and can be stopped in the middle of it."""

    def __init__(self, count: int) -> None:
        self._others = set(active_children())
        self._executor = _process_pool(count) or InThisProcess()

    def submit(self, function: Callable[[Work], Made], work: Work) -> Future[Made]:
        """Hand in a piece of work."""
        return self._executor.submit(function, work)

    def stop(self) -> None:
        """End the processes, whatever they are doing."""
        for process in set(active_children()) - self._others:
            process.terminate()
            process.join()

    def close(self) -> None:
        """End the processes: what was asked for is done by now, or nobody wants it any more."""
        self.stop()
        self._executor.shutdown(cancel_futures=True)


@contextmanager
def worker_pool(count: int) -> Iterator[Workers]:
    """Give this many warm workers, and close them on the way out."""
    workers = Workers(count)
    try:
        yield workers
    finally:
        workers.close()


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

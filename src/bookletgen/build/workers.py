"""Where editions are made: warm processes, or this process where the machine allows no others."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from multiprocessing import active_children, get_all_start_methods, get_context
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from bookletgen.build.edition import load_engine_if_there, start_worker
from bookletgen.build.inputs import Inputs

Work = TypeVar("Work")
Made = TypeVar("Made")


_AHEAD = 3
"""Pieces of work a process: one in hand, one waiting for it, and one that is being put together."""


class Workers:
    """Take work, and can be stopped in the middle of it."""

    def __init__(
        self, executor: Executor, stop: Callable[[], None], ahead: Callable[[], int] = lambda: 1
    ) -> None:
        """Hold what takes work, what stops it, and what says how much to hand in before any is done."""
        self._executor = executor
        self.stop = stop
        self.ahead = ahead

    def submit(self, function: Callable[[Work], Made], work: Work) -> Future[Made]:
        """Hand in a piece of work: it reads the inputs alone, and writes files into its folder `to` alone."""
        return self._executor.submit(function, work)


WorkersFor = Callable[[int, Inputs], AbstractContextManager[Workers]]
"""Gives workers for so many pieces of work, which read these inputs."""


@contextmanager
def worker_pool(count: int, *, warm: bool = True) -> Iterator[Workers]:
    """Give this many workers, and end them on the way out, whatever they are doing.

    Args:
        count: how many.
        warm: whether they load the engine at once.
    """
    others = set(active_children())

    def stop() -> None:
        for process in set(active_children()) - others:
            process.terminate()
            process.join()

    with TemporaryDirectory(prefix="bookletgen-", ignore_cleanup_errors=True) as scratch:
        executor = _process_pool(count, scratch, warm=warm) or InThisProcess()
        try:
            yield Workers(executor, stop, lambda: _AHEAD * count)
        finally:
            stop()
            executor.shutdown(cancel_futures=True)


@contextmanager
def processes(most: int) -> Iterator[WorkersFor]:
    """Give what gives worker processes on this machine: no more than these, and than there is work for.

    Where they are forked, that is done before this process reads anything, so that a large order is in the
    memory of this process alone. Those that there is no work for never load the engine.
    """
    if not _can_fork():
        yield lambda pieces, _inputs: worker_pool(min(most, pieces))
        return
    with worker_pool(most, warm=False) as workers:

        def warmed(pieces: int, _inputs: Inputs) -> AbstractContextManager[Workers]:
            for _ in range(min(most, pieces)):
                workers.submit(load_engine_if_there, None)
            return nullcontext(workers)

        yield warmed


def _can_fork() -> bool:
    """Tell whether processes can be forked: that starts them at once, and is safe only from one thread."""
    return "fork" in get_all_start_methods() and threading.active_count() == 1


def _process_pool(count: int, scratch: str, *, warm: bool) -> Executor | None:
    """Start the processes, or give None where the machine has no semaphores for them.

    Semaphores live in /dev/shm, which hardened containers do not let anybody write to.
    """
    try:
        pool = ProcessPoolExecutor(
            count,
            get_context("fork" if _can_fork() else "spawn"),
            initializer=start_worker,
            initargs=(scratch, warm),
        )
    except OSError:
        return None
    for _ in range(count):
        # Work of no length: the processes start before there is real work.
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

"""Starts a build: decides whether there is anything to do before anything heavy is loaded."""

import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context

from bookletgen.build.edition import start_worker
from bookletgen.build.fingerprint import content_key, digest, options_key, program_key
from bookletgen.build.request import BuildRequest
from bookletgen.build.result import BuildResult, Progress
from bookletgen.build.state import BuildState


def build_booklet(request: BuildRequest, progress: Progress) -> BuildResult:
    """Build what is asked for, unless it is there already and nothing changed.

    Files appear under their names only when all of them are whole; a run that fails leaves
    earlier files as they were.
    """
    state = BuildState.read(request.to)
    program = program_key()
    asked = options_key(request)
    inputs = digest([program, content_key(request.folder, request.styles, leave_out=request.to)])
    if earlier := state.run(asked, inputs):
        return earlier
    with _worker_pool(_worker_count(request)) as workers:
        # The workers load the engine while this process loads and runs the other stages.
        from bookletgen.build.pipeline import run_stages  # noqa: PLC0415

        result = run_stages(request, state, program, workers, progress)
    if not result.report.errors:
        state.remember_run(asked, inputs, result)
        state.write()
    return result


def _worker_count(request: BuildRequest) -> int:
    """Start no more workers than there can be editions, as far as that is known before loading."""
    if not request.variants:
        return request.jobs
    editions = len(request.variants) * len(request.levels) * len(request.sizes)
    return min(request.jobs, editions * max(1, len(request.organisations)))


@contextmanager
def _worker_pool(count: int) -> Iterator[Executor]:
    """Give a pool of warm processes; on the way out, drop what has not begun.

    A fork starts at once, and is safe only from a process with one thread.
    """
    can_fork = "fork" in get_all_start_methods() and threading.active_count() == 1
    method = "fork" if can_fork else "spawn"
    pool = ProcessPoolExecutor(count, get_context(method), initializer=start_worker)
    try:
        for _ in range(count):
            pool.submit(int)
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)

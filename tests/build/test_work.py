"""Work is handed to workers as they get through it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from tempfile import mkdtemp

import pytest

from bookletgen.build.work import each_done
from bookletgen.build.workers import Workers, worker_pool
from bookletgen.diagnostics.error import MachineError


def break_down(_work: int) -> int:
    raise BrokenProcessPool("a worker is gone")


@pytest.mark.parametrize("ahead", [1, 3, 100])
def test_no_more_work_is_held_than_workers_ask_for(ahead: int) -> None:
    held: list[int] = []
    most = 0

    def works() -> Iterator[int]:
        nonlocal most
        for number in range(20):
            held.append(number)
            most = max(most, len(held))
            yield number

    with ThreadPoolExecutor(2) as executor:
        made = set()
        for result in each_done(Workers(executor, lambda: None, lambda: ahead), int, works()):
            held.remove(result)
            made.add(result)

    assert made == set(range(20))
    assert most == min(ahead, 20)


def test_a_worker_that_the_system_ended_is_said() -> None:
    with (
        ThreadPoolExecutor(1) as executor,
        pytest.raises(MachineError, match="the system ended a worker process"),
    ):
        list(each_done(Workers(executor, lambda: None), break_down, [1, 2]))


def test_workers_leave_nothing_behind() -> None:
    with worker_pool(1) as workers:
        left = Path(workers.submit(mkdtemp, ".left").result())
        assert left.is_dir()

    assert not left.parent.exists()

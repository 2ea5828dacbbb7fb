"""Kill the making of a pack at many random moments, resume it each time, and compare.

python -m tests.tools.kill_orders --times 50

`make kill-orders` does so fifty times; the suite does so a few times.
"""

import argparse
import os
import random
import shutil
import signal
import tempfile
import time
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from bookletgen.cli.main import run_command
from bookletgen.order.contents import damaged_files
from bookletgen.register.history import edition_histories
from bookletgen.register.upgrade import open_register
from tests.support.packs import PackMaker

LOADED = (
    "bookletgen.order.pack",
    "bookletgen.order.record",
    "bookletgen.finish.print",
    "bookletgen.finish.sheet",
    "bookletgen.preflight.safety_words",
    "bookletgen.preflight.screen",
    "bookletgen.typeset.pages",
    "bookletgen.typeset.sheets",
)
"""What a run loads: loaded once, here, so that a run is all work, and the moments fall into it."""


@dataclass(frozen=True, slots=True)
class ForkedMaker:
    """Makes the packs of a `PackMaker` in forks of this process, which begin at once."""

    maker: PackMaker

    def start(self, to: str) -> int:
        """Start to make the pack in a process group of its own; give its number."""
        child = os.fork()
        if child == 0:
            os.setsid()
            os.chdir(self.maker.home)
            silence = os.open("log.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
            os._exit(run_command(self.maker.arguments(to)))
        return child

    def make(self, to: str) -> dict[str, bytes]:
        """Make the pack, and give what is in it."""
        _, status = os.waitpid(self.start(to), 0)
        assert status == 0, (self.maker.home / "log.txt").read_text(encoding="utf-8")
        return self.maker.pack(to)

    def kill(self, to: str, after_seconds: float, *, alone: bool) -> None:
        """Start to make the pack, and kill its first process, or all of them, as a power cut does."""
        child = self.start(to)
        time.sleep(after_seconds)
        if alone:
            os.kill(child, signal.SIGKILL)
        else:
            os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)


def main() -> None:
    """Say after each kill how far the pack was, and stop at the first that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    for module in LOADED:
        import_module(module)
    chance = random.Random(arguments.seed)  # noqa: S311  it only decides when to kill
    with tempfile.TemporaryDirectory() as home:
        maker = PackMaker.in_folder(Path(home))
        forked = ForkedMaker(maker)
        forked.make("warm")
        started = time.monotonic()
        expected = forked.make("reference")
        seconds = time.monotonic() - started
        print(f"{len(expected)} files in {seconds:.2f} s")
        for number in range(1, arguments.times + 1):
            # One moment in each part of the run, so that none of it is left out; half of the runs that
            # go on are killed once more.
            moments = [chance.uniform(number - 1, number) / arguments.times * seconds]
            moments += [chance.uniform(0, seconds)] * chance.randint(0, 1)
            for moment in moments:
                forked.kill("killed", moment, alone=chance.random() < 1 / 2)
                stood = _whole_so_far(maker)
            assert forked.make("killed") == expected, "the resumed pack differs"
            assert maker.visible("killed") == ["spring"], "something was left over"
            _check_register(maker)
            at = " and ".join(f"{moment:.2f} s" for moment in moments)
            print(f"{number}: killed after {at}, {stood}, the same bytes", flush=True)
            shutil.rmtree(Path(home, "killed"))
            Path(home, "killed.sqlite3").unlink()


def _whole_so_far(maker: PackMaker) -> str:
    """Say how far a killed run came; nothing half may be seen."""
    folder = maker.home / "killed"
    if maker.visible("killed"):
        assert maker.visible("killed") == ["spring"], "something that is no pack is visible"
        assert not damaged_files(folder / "spring"), "half a pack is visible"
        return "the pack was there"
    journal = folder / ".spring.partial/made.jsonl"
    stood = journal.read_text(encoding="utf-8").count("\n{") if journal.exists() else 0
    return f"{stood} pieces stood"


def _check_register(maker: PackMaker) -> None:
    histories = edition_histories(open_register(str(maker.home / "killed.sqlite3")))
    assert histories, "nothing is recorded"
    assert all(len(history.printings) == 1 for history in histories), "an edition is recorded twice"


if __name__ == "__main__":
    main()

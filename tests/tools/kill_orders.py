"""Kill the making of a pack at many random moments, resume it each time, and compare: run by hand.

python -m tests.tools.kill_orders --times 50
"""

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from tests.support.packs import PackMaker, moments


def main() -> None:
    """Say after each kill how far the pack was, and stop at the first that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        maker = PackMaker.in_folder(Path(home))
        started = time.monotonic()
        expected = maker.make("reference")
        seconds = time.monotonic() - started
        print(f"{len(expected)} files in {seconds:.1f} s")
        for number, moment in enumerate(moments(arguments.times, seconds, arguments.seed), 1):
            to = f"killed-{number}"
            maker.kill(to, moment)
            assert maker.nothing_half_is_visible(to), "half a pack is visible"
            journal = Path(home, to, ".spring.partial", "made.jsonl")
            stood = journal.read_text(encoding="utf-8").count("\n{") if journal.exists() else 0
            assert maker.make(to) == expected, "the resumed pack differs"
            print(f"{number}: killed after {moment:.2f} s, {stood} pieces stood, the same bytes", flush=True)
            shutil.rmtree(Path(home, to))


if __name__ == "__main__":
    main()

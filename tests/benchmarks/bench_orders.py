"""Measures orders: as a whole, the files of their editions alone, with shared pages and each in full, and as
Typst would set the same words.

    python tests/benchmarks/bench_orders.py [--organisations 200] [--full 6] [--alike 1]

The organisations do not exist. `--alike` is the share of them whose names and contacts take about as many
lines as those of the others. Nothing fails here: speed is looked at, not tested.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bookletgen.build.outputs import DEFAULT_OUTPUTS
from bookletgen.build.workers import worker_pool
from bookletgen.order.make import Maker, make_in_full, make_joined
from bookletgen.order.plan import Plan
from bookletgen.render.companions import Companions
from bookletgen.render.plain_text import plain_text
from bookletgen.render.web import render_web

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.support.hospitals import sample_facts  # noqa: E402  the tests are no package of their own
from tests.support.joined_orders import HospitalOrder  # noqa: E402

JOBS = 2
_SPECIAL = "#*_`$<>@\\~[]/=-+"
_SETTING = """\
#set page("a5", numbering: "1")
#set text(12pt, lang: "en")
#set document(title: "A booklet")
#outline()
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something takes: by the clock, and of all processors together."""

    wall: float
    cpu: float

    def of_one(self, count: int) -> "Cost":
        """Give the part of one of so many."""
        return Cost(self.wall / count, self.cpu / count)


def main() -> None:
    """Print the measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--organisations", type=int, default=200, help="how many (default: 200)")
    parser.add_argument("--full", type=int, default=6, help="editions made in full (default: 6)")
    parser.add_argument("--alike", type=float, default=1, help="share of organisations alike (default: 1)")
    parser.add_argument("--variant", default="complete")
    asked = parser.parse_args()
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        order = HospitalOrder(
            ROOT / "booklet", asked.variant, sample_facts, asked.organisations, seed=1, alike=asked.alike
        )
        plan = order.plan(home)
        editions = len(plan.editions)
        whole = measured(lambda: build_order(home))
        report(f"the order, {editions} editions", whole)
        report("the order, an edition", whole.of_one(editions))
        # Here, since the workers below are forked from this process, which holds the plan.
        peak_mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{'peak memory of a process':34} {peak_mib:7.0f} MiB")
        say_how_made(home)
        joined = measured(lambda: make_files(make_joined, plan, home / "joined", editions))
        report(f"their files alone, {editions} editions", joined)
        report("their files alone, an edition", joined.of_one(editions))
        full = measured(lambda: make_files(make_in_full, plan, home / "full", asked.full)).of_one(asked.full)
        report("files in full, an edition", full)
        ours = joined.of_one(editions)
        print(f"{'':34} {full.cpu / ours.cpu:7.1f} times the processor time of one with shared pages")
        print(f"{'':34} {full.wall / ours.wall:7.1f} times its clock time")
        compare_typst(plan, joined, editions)


def measured(work: Callable[[], object]) -> Cost:
    """Run something, and say what it took, with all the processes that it started and waited for."""
    started, before = time.perf_counter(), os.times()
    work()
    wall, after = time.perf_counter() - started, os.times()
    return Cost(wall, sum(after[:4]) - sum(before[:4]))


def build_order(home: Path) -> None:
    """Build the order as anybody would."""
    command = [sys.executable, "-c", "from bookletgen.cli.main import run; run()", "order", "build"]
    options = ["--to", str(home / "packs"), "--jobs", str(JOBS), "--register", str(home / "register.sqlite3")]
    order = str(home / "booklet/orders/hospitals.yaml")
    subprocess.run(
        [*command, order, *options, "--by", "bench", "--today", "2026-12-01"],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def say_how_made(home: Path) -> None:
    """Print which editions could not be joined."""
    manifest = json.loads((home / "packs/spring/manifest.json").read_bytes())
    reasons = Counter(edition.get("why_in_full", edition["made"]) for edition in manifest["editions"])
    for reason, count in reasons.most_common():
        print(f"{'':34} {count:4} {reason}")


def make_files(maker: Maker, plan: Plan, to: Path, count: int) -> None:
    """Make the files of some of the editions, without tickets and lists."""
    to.mkdir()
    with worker_pool(JOBS) as workers:
        list(maker(plan, plan.editions[:count], DEFAULT_OUTPUTS, to, workers))


def compare_typst(plan: Plan, joined: Cost, editions: int) -> None:
    """Let Typst set the same words as often, in its own process, and compare the clock."""
    try:
        import typst  # noqa: PLC0415  only this comparison needs it
    except ImportError:
        print("typst: not run; `pip install 'typst'`")
        return
    request = plan.request
    sources = [
        typst_source(
            plain_text(
                render_web(edition, Companions(None, ()), styles=request.styles, booklet=request.folder)
            )
        )
        for edition in plan.editions[:3]
    ]
    typst.compile(sources[0])
    cost = measured(
        lambda: [typst.compile(source, pdf_standards="ua-1") for source in sources for _ in (1, 2)]
    )
    each = cost.of_one(2 * len(sources))
    report("Typst, a file", each)
    files = editions * len(DEFAULT_OUTPUTS)
    print(f"{'':34} {joined.wall / (each.wall * files):7.2f} of its clock time for {files} files")


def typst_source(text: str) -> bytes:
    """Write plain text as Typst markup, on pages and in type as large as ours."""
    lines = []
    for line in text.splitlines():
        marks, _, words = line.partition(" ")
        if marks and set(marks) == {"#"}:
            lines.append(f"{'=' * len(marks)} {escaped(words)}")
        elif marks in ("-", "*"):
            lines.append(f"- {escaped(words)}")
        else:
            lines.append(escaped(line))
    return (_SETTING + "\n".join(lines)).encode()


def escaped(words: str) -> str:
    """Let each character stand for itself."""
    return "".join(f"\\{each}" if each in _SPECIAL else each for each in words)


def report(what: str, cost: Cost) -> None:
    """Print one line of the table."""
    print(f"{what:34} {cost.wall:7.2f} s by the clock {cost.cpu:7.2f} s of processors")


if __name__ == "__main__":
    main()

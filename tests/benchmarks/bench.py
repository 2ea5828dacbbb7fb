"""Measures builds beside the plain `weasyprint` command on the same HTML, in the same run.

    python tests/benchmarks/bench.py [--repeat 5]

Every figure is a median; every ratio compares medians of runs that took turns, so that a noisy
machine disturbs both sides alike. Nothing fails here: speed is looked at, not tested.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from bookletgen.build.examine import examine_booklet
from bookletgen.build.outputs import KINDS, Layout, Material
from bookletgen.build.request import BuildRequest
from bookletgen.build.selected import select_editions
from bookletgen.model.choice import PrintSize, ReadingLevel
from bookletgen.model.ua_part import UaPart
from bookletgen.render.html import CONTENT, FILLER_PAGES, STYLES, render_html

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
BUILD = [str(BIN / "bookletgen"), "build", str(ROOT / "booklet"), "--to"]
CHECK = [str(BIN / "bookletgen"), "check", str(ROOT / "booklet")]


def main() -> None:
    """Print the table of measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5, help="runs a median is taken over (default: 5)")
    repeat = parser.parse_args().repeat
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = write_html(folder / "html")
        compare_one(folder, pages[0], repeat)
        compare_duplex(folder, repeat)
        compare_all(folder, pages, repeat)
        measure_unchanged(folder, repeat)
        measure_check(repeat)
        # Before the engine is loaded here: a process starts as large as the one that it comes from.
        peak_mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{'peak memory of a process':44} {peak_mib:7.0f} MiB            goal < 250")
        measure_finishing(folder, repeat)


def write_html(folder: Path) -> list[Path]:
    """Write the HTML of every edition, laid out so that the plain command finds its files."""
    folder.mkdir()
    (folder / STYLES).symlink_to(ROOT / "styles")
    (folder / CONTENT).symlink_to(ROOT / "booklet")
    sizes = (PrintSize.standard(), PrintSize.large_print())
    request = replace(one_edition(folder), variants=(), levels=tuple(ReadingLevel), sizes=sizes)
    paths = []
    for edition in examine_booklet(request).editions:
        paths.append(folder / f"{edition.stem}.html")
        paths[-1].write_text(render_html(edition), encoding="utf-8")
    return paths


def one_edition(folder: Path) -> BuildRequest:
    """Ask for the complete edition."""
    return BuildRequest(
        folder=ROOT / "booklet",
        shown_as="booklet",
        styles=ROOT / "styles",
        to=folder,
        today=date(2026, 11, 21),
        variants=("complete",),
    )


def compare_one(folder: Path, page: Path, repeat: int) -> None:
    """Compare a cold build of one edition, print and screen, with one plain file."""
    ours: list[float] = []
    plain: list[float] = []
    for turn in range(repeat):
        ours.append(seconds(partial(build, folder / f"one-{turn}", "--variant", "complete")))
        plain.append(seconds(partial(weasyprint, page)))
    show("one edition, print and screen, cold", ours, "one plain file", plain, 1.0)


def compare_duplex(folder: Path, repeat: int) -> None:
    """Compare a cold build of print, screen and duplex files with one of print and screen files."""
    outputs = ("--output", "print", "--output", "screen", "--output", "duplex")
    with_sheets: list[float] = []
    without: list[float] = []
    for turn in range(repeat):
        with_sheets.append(
            seconds(partial(build, folder / f"sheets-{turn}", "--variant", "complete", *outputs))
        )
        without.append(seconds(partial(build, folder / f"single-{turn}", "--variant", "complete")))
    show("the same and duplex, cold", with_sheets, "print and screen", without, 1.25)


def compare_all(folder: Path, pages: list[Path], repeat: int) -> None:
    """Compare all 16 editions, print and screen, with the 32 plain commands they would take."""
    ours: list[float] = []
    plain: list[float] = []
    for turn in range(repeat):
        ours.append(seconds(partial(build, folder / f"all-{turn}", "--all")))
        plain.append(2 * sum(seconds(partial(weasyprint, page)) for page in pages))
    show(
        f"--all ({len(pages)} editions, {2 * len(pages)} files)",
        ours,
        f"{2 * len(pages)} plain files",
        plain,
        0.3,
    )


def measure_unchanged(folder: Path, repeat: int) -> None:
    """Measure a run that finds everything as it should be."""
    times = [seconds(partial(build, folder / "all-0", "--all")) for _ in range(repeat)]
    print(f"{'--all again, nothing changed':44} {statistics.median(times):7.2f} s              goal <= 0.40")


def measure_check(repeat: int) -> None:
    """Measure a check of the whole booklet: every variant, in both reading levels, for every organisation."""
    times = [seconds(check) for _ in range(repeat)]
    print(f"{'check, cold':44} {statistics.median(times):7.2f} s              goal < 1.50")


def measure_finishing(folder: Path, repeat: int) -> None:
    """Measure what each file costs once the complete edition is laid out."""
    selected = select_editions(one_edition(folder))
    # The engine is loaded here, not above: nothing else in this process needs it.
    from bookletgen.typeset.pages import typeset_edition  # noqa: PLC0415

    html = render_html(selected.editions[0])
    folders = {STYLES: ROOT / "styles", CONTENT: ROOT / "booklet"}
    typeset = typeset_edition(html, label="bench", folders=folders, filler_pages=FILLER_PAGES)
    assert selected.printing
    material = Material(html, typeset.pdf, typeset.pages, typeset.structure, selected.printing, UaPart.ONE)
    for output, kind in KINDS.items():
        if kind.layout is Layout.PAGES:
            make = partial(kind.make, material, folder / f"bench.{output}")
            times = [seconds(make) for _ in range(repeat)]
            print(f"{f'finishing its {output} file':44} {statistics.median(times):7.2f} s")


def check() -> None:
    """Run the check command."""
    subprocess.run([*CHECK, "--today", "2026-11-21"], check=True, capture_output=True)


def build(to: Path, *options: str) -> None:
    """Run the build command."""
    subprocess.run([*BUILD, str(to), *options], check=True, capture_output=True)


def weasyprint(page: Path) -> None:
    """Run the plain command on one page."""
    command = [str(BIN / "weasyprint"), "--pdf-variant", "pdf/ua-1", str(page), str(page.with_suffix(".pdf"))]
    subprocess.run(command, check=True, capture_output=True)


def seconds(work: Callable[[], object]) -> float:
    """Time one piece of work by the clock on the wall."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def show(what: str, ours: Sequence[float], beside: str, plain: Sequence[float], goal: float) -> None:
    """Print one comparison."""
    mine, theirs = statistics.median(ours), statistics.median(plain)
    print(f"{what:44} {mine:7.2f} s")
    print(
        f"{'  beside ' + beside:44} {theirs:7.2f} s  ratio {mine / theirs:5.2f}  goal <= {goal:.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main()

"""A run that fails or is stopped leaves earlier files as they were."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bookletgen.build.start import build_booklet
from tests.support.builds import Builder
from tests.support.editions import STYLES
from tests.support.folders import contents_of

BUILD = Path("build")
DAY = "sections/visit/on-the-day.yaml"


@pytest.fixture
def before(builder: Builder) -> dict[str, str]:
    """Change the booklet after its build; give what the target folder held."""
    builder.booklet.edit(DAY, "What happens next?", "What is next?")
    return contents_of(BUILD)


@pytest.fixture
def _heard() -> Iterator[None]:
    """Let programs hear SIGINT where a shell runs the tests in its background, deaf to it (POSIX 2.11)."""
    was = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, was)


def test_a_problem_of_the_engine_publishes_nothing(builder: Builder, before: dict[str, str]) -> None:
    builder.styles = Path(shutil.copytree(STYLES, "styles"))
    with (builder.styles / "type.css").open("a", encoding="utf-8") as css:
        css.write("p { text-wrap: as-you-like }\n")

    result = builder.build()

    assert {item.code for item in result.report.diagnostics} == {"ENG003"}
    assert "text-wrap" in result.report.diagnostics[0].message
    assert result.files == ()
    assert contents_of(BUILD) == before


def test_a_problem_in_one_edition_publishes_no_other(builder: Builder, before: dict[str, str]) -> None:
    builder.variants = ("visit", "complete")
    builder.booklet.edit("sections/after/what-happens-next.yaml", "Who does what", "Who does what →")

    result = builder.build()

    assert [item.code for item in result.report.diagnostics] == ["ACC002"]
    assert contents_of(BUILD) == before


def test_a_run_stopped_while_it_reports_progress_changes_nothing(
    builder: Builder, before: dict[str, str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_booklet(builder.request, stop)

    assert contents_of(BUILD) == before


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=lambda sent: sent.name)
@pytest.mark.usefixtures("builder", "_heard")
def test_a_program_told_to_stop_changes_nothing_and_ends_with_130(
    before: dict[str, str], sent: signal.Signals
) -> None:
    command = [
        sys.executable,
        "-m",
        "bookletgen",
        "build",
        "booklet",
        "--variant",
        "visit",
        "--all",
        "--jobs",
        "1",
    ]

    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stderr
        # The first of four editions is done, and the second has begun.
        assert program.stderr.readline().startswith("[1/4] ")
        os.kill(program.pid, sent)
        out, err = program.communicate()

    assert (program.returncode, out) == (130, "")
    assert err.endswith("stopped; earlier files are as they were\n")
    assert contents_of(BUILD) == before


@pytest.mark.parametrize(
    ("css", "found"),
    [
        (
            ".safety { max-height: 2rem; overflow: hidden; }",
            {("SAF005", "clinic-visit-visit.print.pdf"), ("SAF005", "clinic-visit-visit.screen.pdf")},
        ),
        (
            ".contents p, .section p { font-size: 0.7rem }",
            {("ACC008", "clinic-visit-visit"), ("ACC009", "clinic-visit-visit")},
        ),
    ],
)
@pytest.mark.usefixtures("before")
def test_a_style_that_hides_words_or_makes_them_hard_to_read_publishes_nothing(
    builder: Builder, css: str, found: set[tuple[str, str]]
) -> None:
    made = contents_of(BUILD)
    builder.styles = Path(shutil.copytree(STYLES, "styles"))
    with (builder.styles / "blocks" / "safety.css").open("a", encoding="utf-8") as sheet:
        sheet.write(f"\n{css}\n")

    result = builder.build()

    assert {(item.code, item.where.path) for item in result.report.diagnostics} == found
    assert result.files == ()
    assert contents_of(BUILD) == made

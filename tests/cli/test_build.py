"""`bookletgen build`: which files each option asks for, and what it shows."""

import json
import sys
from pathlib import Path

import pytest

import bookletgen.cli.build
from bookletgen.build.outputs import file_name
from bookletgen.build.request import BuildRequest, choices_of
from bookletgen.build.result import BuildResult
from bookletgen.diagnostics.report import Report
from bookletgen.model.choice import ReadingLevel
from bookletgen.select.edition import edition_stem
from tests.support.booklets import BookletCopy
from tests.support.editions import sound_booklet
from tests.support.runs import Runner

ONE = ("--variant", "visit", "--jobs", "1", "--today", "2026-12-01")


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> list[BuildRequest]:
    """Let the command ask for builds that are written down and not made."""
    asked: list[BuildRequest] = []

    def build(request: BuildRequest, _: object) -> BuildResult:
        asked.append(request)
        return BuildResult(Report())

    monkeypatch.setattr(bookletgen.cli.build, "build_booklet", build)
    return asked


def file_names(booklet: BookletCopy, request: BuildRequest) -> list[str]:
    sound = sound_booklet(booklet.folder)
    stems = [edition_stem(sound, choice) for choice in choices_of(request, sound)]
    return [
        file_name(stem, output).removeprefix("clinic-visit-") for stem in stems for output in request.outputs
    ]


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ("", "complete.print complete.screen visit.print visit.screen"),
        ("--output print", "complete.print visit.print"),
        ("--output screen", "complete.screen visit.screen"),
        ("--variant visit --output screen --output print", "visit.print visit.screen"),
        (
            "--variant visit --output screen --output all",
            "visit.print visit.screen visit.duplex visit.web.html visit.txt",
        ),
        ("--variant visit --output screen", "visit.screen"),
        ("--variant visit --easy-on-the-eye --output screen", "visit-easy.screen"),
        ("--variant visit --tint blue --line-spacing 1.6 --output web", "visit-blue-spacing160.web.html"),
        (
            "--variant visit --plain-language --large-print 20 --tint cream --output print",
            "visit-plain-large20-cream.print",
        ),
        (
            "--variant visit --variant complete --variant visit --output screen",
            "visit.screen complete.screen",
        ),
        ("--variant visit --plain-language --output screen", "visit-plain.screen"),
        ("--variant visit --large-print --output screen", "visit-large.screen"),
        ("--variant visit --large-print 18 --output screen", "visit-large.screen"),
        ("--variant visit --large-print 24 --output screen", "visit-large24.screen"),
        ("--variant visit --plain-language --large-print 28 --output print", "visit-plain-large28.print"),
        ("--variant visit --organisation our-hospital --output screen", "visit.screen"),
        ("--variant visit --organisation larkmoor --output screen", "visit-larkmoor.screen"),
        (
            "--variant visit --organisation larkmoor --plain-language --large-print 24 --output screen",
            "visit-plain-large24-larkmoor.screen",
        ),
        (
            "--variant visit --all --output screen",
            "visit.screen visit-large.screen visit-plain.screen visit-plain-large.screen",
        ),
    ],
)
def test_options_decide_on_the_files(
    booklet: BookletCopy, run: Runner, requests: list[BuildRequest], options: str, names: str
) -> None:
    hospital = booklet.path("organisations/our-hospital.yaml").read_text(encoding="utf-8")
    booklet.write("organisations/larkmoor.yaml", hospital)

    assert run("build", "booklet", *options.split()).exit_code == 0

    asked = file_names(booklet, requests[0])
    assert [name.removesuffix(".pdf") for name in asked] == names.split()


@pytest.mark.usefixtures("booklet")
def test_a_build_is_of_the_booklet_here_into_the_folder_build(
    run: Runner, requests: list[BuildRequest]
) -> None:
    run("build")

    (asked,) = requests
    assert (asked.folder, asked.shown_as, asked.to) == (Path("booklet"), "booklet", Path("build"))
    assert (asked.levels, asked.draft) == ((ReadingLevel.STANDARD,), False)


@pytest.mark.usefixtures("booklet")
def test_a_build_lists_its_files_and_tells_progress_apart(run: Runner) -> None:
    result = run("build", "booklet", *ONE)

    assert (result.exit_code, result.err) == (0, "[1/1] clinic-visit-visit\n")
    heading, *files = result.out.splitlines()
    assert heading.split() == ["file", "pages", "size", "seconds"]
    assert [line.split()[:2] for line in files] == [
        ["build/clinic-visit-visit.print.pdf", "8"],
        ["build/clinic-visit-visit.screen.pdf", "8"],
    ]


@pytest.mark.usefixtures("booklet")
def test_a_second_build_says_that_nothing_changed(run: Runner) -> None:
    first = run("build", "booklet", *ONE)

    second = run("build", "booklet", *ONE)

    assert (second.exit_code, second.err) == (0, "")
    assert second.out == f"{first.out}nothing changed since these were made\n"


@pytest.mark.usefixtures("booklet")
def test_a_build_reports_as_json_to_programs(run: Runner) -> None:
    result = run("build", "booklet", *ONE, "--format", "json")

    data = json.loads(result.out)
    assert (result.err, data["errors"], data["was_current"]) == ("", 0, False)
    assert [(file["name"], file["output"], file["pages"]) for file in data["files"]] == [
        ("clinic-visit-visit.print.pdf", "print", 8),
        ("clinic-visit-visit.screen.pdf", "screen", 8),
    ]


def test_a_failed_build_reports_on_github(booklet: BookletCopy, run: Runner) -> None:
    booklet.edit("booklet.yaml", "organisation: our-hospital", "organisation: nobody")

    result = run("build", "booklet", *ONE, "--format", "github")

    assert result.exit_code == 1
    assert result.out.startswith(
        "::error file=booklet/booklet.yaml,title=SRC010,line=8,col=15::there is no organisation"
    )


def test_a_draft_is_made_where_local_facts_are_missing(booklet: BookletCopy, run: Runner) -> None:
    booklet.edit("organisations/our-hospital.yaml", "  visit.minutes: 45\n", "")

    release, draft = (run("build", "booklet", *ONE, *option) for option in ((), ("--draft",)))

    assert (release.exit_code, draft.exit_code) == (1, 0)
    assert "error[VAR001]" in release.out
    assert "warning[VAR001]" in draft.out


@pytest.mark.usefixtures("booklet")
def test_on_a_terminal_a_table_is_drawn_and_a_bar_is_shown(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    result = run("build", "booklet", *ONE)

    assert result.exit_code == 0
    assert "clinic-visit-visit.print.pdf" in result.out
    assert "[1/1]" not in result.err

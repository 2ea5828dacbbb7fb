"""Broken input is reported as one exact diagnostic, and leaves earlier files alone."""

import shutil
from pathlib import Path

import pytest

from tests.load.broken_inputs import BROKEN_INPUTS, DAY, FILE, HOSPITAL, Break, first_step
from tests.support.booklets import BookletCopy
from tests.support.folders import contents_of
from tests.support.goldens import Golden
from tests.support.runs import Runner

MESSAGES = Path(__file__).parent / "messages"

BROKEN = pytest.mark.parametrize("broken", BROKEN_INPUTS.values(), ids=BROKEN_INPUTS)


@pytest.mark.parametrize("name", BROKEN_INPUTS)
def test_broken_input_gives_one_exact_message(
    booklet: BookletCopy, run: Runner, golden: Golden, name: str
) -> None:
    BROKEN_INPUTS[name](booklet)

    result = run("check", "booklet", "--today", "2026-12-01")

    assert (result.exit_code, result.err) == (1, "")
    assert result.out.endswith("\n1 error, 0 warnings\n")
    golden(result.out, MESSAGES / f"{name}.txt")


@BROKEN
def test_broken_input_changes_no_file(
    booklet: BookletCopy, run: Runner, built_starter: Path, broken: Break
) -> None:
    shutil.copytree(built_starter, "build")
    before = contents_of(Path("build"))
    broken(booklet)

    result = run("build", "booklet", "--variant", "visit", "--jobs", "1")

    assert (result.exit_code, result.err) == (1, "nothing was made, and no file was changed\n")
    assert contents_of(Path("build")) == before


def test_broken_input_makes_no_target_folder(booklet: BookletCopy, run: Runner) -> None:
    BROKEN_INPUTS["missing-key"](booklet)

    assert run("build", "booklet", "--jobs", "1").exit_code == 1

    assert list(Path().iterdir()) == [Path("booklet")]


def test_every_message_belongs_to_a_broken_input() -> None:
    assert {path.stem for path in MESSAGES.iterdir()} == {*BROKEN_INPUTS, "several-at-once"}


def test_problems_of_several_files_come_together_sorted_by_file_and_line(
    booklet: BookletCopy, run: Runner, golden: Golden
) -> None:
    for broken in ("wrong-local-fact", "unknown-figure", "drawing-with-a-script", "unknown-organisation"):
        BROKEN_INPUTS[broken](booklet)
    first_step("Go to {desk.place}, to {desk.floor}.")(booklet)

    result = run("check", "booklet", "--today", "2026-12-01")

    named = [
        line.partition(":")[0].removeprefix("booklet/")
        for line in result.out.splitlines()
        if ": error[" in line
    ]
    assert named == [FILE, "figures/way-to-the-clinic.svg", HOSPITAL, DAY, DAY, DAY]
    golden(result.out, MESSAGES / "several-at-once.txt")


def test_a_booklet_without_optional_files_is_sound(booklet: BookletCopy, run: Runner) -> None:
    for name in ("safety.yaml", "glossary.yaml", "sources.yaml"):
        booklet.path(name).unlink()
    booklet.edit("booklet.yaml", "required_safety: [tell-us]", "required_safety: []")
    booklet.edit("booklet.yaml", "imprint:\n", "imprint:\n  sources_on_request: Ask us for our sources.\n")
    for path in booklet.folder.glob("sections/*/*.yaml"):
        path.write_text("title: A title\nbody: [{paragraph: Some words.}]\n", encoding="utf-8")

    assert run("check", "booklet", "--today", "2026-12-01").exit_code == 0

"""The record of a target folder."""

from pathlib import Path

import pytest

from bookletgen.build.edition import MadeFile
from bookletgen.build.result import BuildResult
from bookletgen.build.state import STATE_FILE, BuildState
from bookletgen.diagnostics.report import Report
from tests.diagnostics.reports import OVERDUE

HELLO = MadeFile(
    "a.pdf", "print", 4, 5, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", 0.1
)
"""A file that holds the word hello."""


@pytest.fixture
def state(tmp_path: Path) -> BuildState:
    """Write the record of a run that made one file."""
    (tmp_path / HELLO.name).write_text("hello", encoding="utf-8")
    state = BuildState(tmp_path)
    state.remember_run("all", "inputs", BuildResult(Report((OVERDUE,)), (HELLO,)))
    state.remember_edition("a", "inputs", [HELLO])
    state.write()
    return BuildState.read(tmp_path)


def test_an_earlier_run_comes_back_with_its_report(state: BuildState) -> None:
    assert state.run("all", "inputs") == BuildResult(Report((OVERDUE,)), (HELLO,), was_current=True)


def test_an_edition_comes_back(state: BuildState) -> None:
    assert state.edition("a", "inputs", ["a.pdf"]) == (HELLO,)


@pytest.mark.parametrize(("asked", "inputs"), [("some", "inputs"), ("all", "other inputs")])
def test_another_run_is_not_known(state: BuildState, asked: str, inputs: str) -> None:
    assert state.run(asked, inputs) is None


@pytest.mark.parametrize(
    ("stem", "inputs", "name"), [("b", "inputs", "a.pdf"), ("a", "other", "a.pdf"), ("a", "inputs", "b.pdf")]
)
def test_another_edition_is_not_known(state: BuildState, stem: str, inputs: str, name: str) -> None:
    assert state.edition(stem, inputs, [name]) is None


def test_a_run_whose_file_was_changed_does_not_count(state: BuildState) -> None:
    (state.folder / HELLO.name).write_text("hello, you", encoding="utf-8")

    assert state.run("all", "inputs") is None
    assert state.edition("a", "inputs", ["a.pdf"]) is None


@pytest.mark.parametrize("record", [b"", b"{}", b"[]", b"\xff", b"null", b'{"format": 0}', b'{"format": 1}'])
def test_a_record_that_makes_no_sense_is_as_good_as_none(tmp_path: Path, record: bytes) -> None:
    (tmp_path / STATE_FILE).write_bytes(record)

    assert BuildState.read(tmp_path) == BuildState(tmp_path)

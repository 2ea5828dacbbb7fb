"""What the README promises: its commands run, its targets exist, its files are there."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bookletgen.build import workers
from bookletgen.cli.main import bookletgen
from bookletgen.model.blocks import BLOCK_KINDS
from bookletgen.order.catalogue import KINDS
from bookletgen.register.record import record_order
from bookletgen.register.upgrade import open_register
from tests.support.printed import NOON, printed_order
from tests.support.runs import Runner

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def blocks(language: str) -> Iterator[str]:
    """Give the fenced blocks of a language."""
    yield from re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


COMMANDS = [shlex.split(line) for block in blocks("sh") for line in block.splitlines() if line]
OURS = [command[1:] for command in COMMANDS if command[0] == "bookletgen"]
MAKES_OR_READS_FILES = ("build", "new", "impose", "preflight", "read-aloud")
QUICK = [command for command in OURS if command[0] not in MAKES_OR_READS_FILES]


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare each command the time in which its workers load the engine."""
    monkeypatch.setattr(workers, "_process_pool", lambda *_, **__: None)


def test_every_command_is_known() -> None:
    assert {command[0] for command in COMMANDS} == {"bookletgen", "make"}


@pytest.mark.parametrize("target", [command[1] for command in COMMANDS if command[0] == "make"])
def test_every_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("command", QUICK, ids=shlex.join)
def test_every_command_that_builds_nothing_runs(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Runner
) -> None:
    shutil.copytree(ROOT / "booklet", tmp_path / "booklet", dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    if command[0] == "register":
        record_order(open_register("register.sqlite3", make=True), printed_order(), by="A", at=NOON)
    assert run(*command).exit_code in (0, 1)


def test_every_command_that_builds_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Runner) -> None:
    shutil.copytree(ROOT / "booklet", tmp_path / "booklet", dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for command in OURS:
        # `--all` makes the 16 editions that the conformance tests make already.
        if command[0] in MAKES_OR_READS_FILES and "--all" not in command:
            result = run(*command)
            assert (result.exit_code, command) == (0, command)


def test_every_file_it_names_is_there() -> None:
    for path in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / path).is_file(), path


@pytest.mark.parametrize("block", [*blocks("yaml")])
def test_every_piece_of_yaml_can_be_read(block: str) -> None:
    assert yaml.safe_load(block)


def test_every_command_and_block_kind_is_named() -> None:
    for name in bookletgen.commands:
        assert f"bookletgen {name}" in README
    for kind in BLOCK_KINDS:
        assert f"`{kind}`" in README


def test_the_codes_it_shows_exist() -> None:
    assert set(re.findall(r"\b[A-Z]{3}\d{3}\b", README)) <= {kind.code for kind in KINDS}

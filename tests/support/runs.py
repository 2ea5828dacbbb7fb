"""Running the command inside the test's own process."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bookletgen.cli.main import run_command


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of the command came to."""

    exit_code: int
    out: str
    err: str


Runner = Callable[..., Run]
"""Runs `bookletgen` with the arguments it is given."""


def runner(capsys: pytest.CaptureFixture[str]) -> Runner:
    """Give a function that runs the command and takes what it prints."""

    def run(*arguments: str) -> Run:
        capsys.readouterr()
        exit_code = run_command(list(arguments))
        out, err = capsys.readouterr()
        return Run(exit_code, out, err)

    return run

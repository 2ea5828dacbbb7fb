"""Errors that stop a run."""

import pickle

import pytest

from bookletgen.diagnostics.error import BookletgenError, ExitCode, MachineError, WrongUsageError


@pytest.mark.parametrize(
    ("error", "exit_code"),
    [(WrongUsageError("a", "b"), ExitCode.USAGE), (MachineError("a", "b"), ExitCode.MACHINE)],
)
def test_an_error_keeps_its_words_on_the_way_back_from_a_worker(
    error: BookletgenError, exit_code: ExitCode
) -> None:
    back = pickle.loads(pickle.dumps(error))  # noqa: S301  it is our own

    assert (type(back), str(back), back.hint, back.exit_code) == (type(error), "a", "b", exit_code)

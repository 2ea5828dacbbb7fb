"""Errors that are nobody's content: they stop the run with an exit code of their own."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the program tells the shell."""

    FINE = 0
    CONTENT = 1
    USAGE = 2
    MACHINE = 3
    BUG = 4
    INTERRUPTED = 130


class BookletgenError(Exception):
    """A problem that stops the run; `hint` says what to do about it."""

    exit_code = ExitCode.CONTENT

    def __init__(self, message: str, hint: str) -> None:
        # Both go to `args`, so that the error survives the way back from a worker process.
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message


class WrongUsageError(BookletgenError):
    """The command was asked for something that is not there."""

    exit_code = ExitCode.USAGE


class MachineError(BookletgenError):
    """The machine lacks something; the hint says what to install or to free."""

    exit_code = ExitCode.MACHINE

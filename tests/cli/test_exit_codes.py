"""What the program tells the shell."""

import pytest

import bookletgen.build.new
from bookletgen.diagnostics.error import MachineError, WrongUsageError
from tests.support.booklets import BookletCopy
from tests.support.runs import Runner

TODAY = ("--today", "2026-12-01")


def test_0_for_a_booklet_without_problems(booklet: BookletCopy, run: Runner) -> None:
    result = run("check", str(booklet.folder), *TODAY)

    assert (result.exit_code, result.out, result.err) == (0, "no problems found\n", "")


def test_0_for_a_booklet_with_warnings_alone(booklet: BookletCopy, run: Runner) -> None:
    result = run("check", str(booklet.folder), "--today", "2028-10-01")

    assert result.exit_code == 0
    assert result.out.endswith("\n0 errors, 1 warning\n")


@pytest.mark.parametrize("command", ["check", "list", "build"])
def test_1_for_errors_in_the_content(booklet: BookletCopy, run: Runner, command: str) -> None:
    booklet.edit("booklet.yaml", "organisation: our-hospital", "organisation: nobody")

    result = run(command, "booklet")

    assert result.exit_code == 1
    assert "error[SRC010] there is no organisation `nobody`" in result.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("bild",), "Error: No such command 'bild'. Did you mean 'build'?"),
        (("build", "--drafts"), "Error: No such option '--drafts'. Did you mean '--draft'?"),
        (("build", "nowhere"), "Error: Invalid value for '[BOOKLET]': Directory 'nowhere' does not exist."),
        (
            ("build", "booklet", "--large-print", "12"),
            "Error: Invalid value for '--large-print': 12 is not in the range",
        ),
        (
            ("check", "booklet", "--today", "tomorrow"),
            "Error: Invalid value for '--today': 'tomorrow' does not match",
        ),
        (
            ("build", "booklet", "--output", "paper"),
            "Error: Invalid value for '--output': 'paper' is not one of",
        ),
        (
            ("build", "booklet", "--variant", "vist"),
            "error: the booklet has no variant `vist`\nhint: did you mean `visit`?",
        ),
        (
            ("build", "booklet", "--variant", "x-ray"),
            "error: the booklet has no variant `x-ray`\nhint: there are: complete, visit",
        ),
        (
            ("check", "booklet", "--organisation", "your-hospital"),
            "error: the booklet has no organisation `your-hospital`\nhint: did you mean `our-hospital`?",
        ),
        (("explain", "SRC1"), "error: there is no diagnostic SRC1\nhint: did you mean SRC0"),
        (("explain", "?"), "error: there is no diagnostic ?\nhint: `bookletgen explain` lists them all"),
    ],
)
@pytest.mark.usefixtures("booklet")
def test_2_for_wrong_usage_with_a_hint(run: Runner, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.out) == (2, "")
    assert message in result.err


@pytest.mark.parametrize(
    ("raised", "exit_code", "message"),
    [
        (WrongUsageError("no", "go"), 2, "error: no\nhint: go\n"),
        (MachineError("no font", "install it"), 3, "error: no font\nhint: install it\n"),
        (
            OSError(28, "No space left on device", "a.pdf"),
            3,
            "error: No space left on device (a.pdf)\nhint: check the disk and its permissions\n",
        ),
        (ZeroDivisionError("half"), 4, "Please report the lines above.\n"),
        (KeyboardInterrupt(), 130, "stopped; earlier files are as they were\n"),
    ],
)
def test_the_exit_code_says_what_stopped_the_run(
    monkeypatch: pytest.MonkeyPatch, run: Runner, raised: BaseException, exit_code: int, message: str
) -> None:
    def stop(*_: object) -> None:
        raise raised

    monkeypatch.setattr(bookletgen.build.new, "create_booklet", stop)

    result = run("new", "mine")

    assert (result.exit_code, result.out) == (exit_code, "")
    assert result.err.endswith(message)


def test_a_bug_shows_where_it_is(monkeypatch: pytest.MonkeyPatch, run: Runner) -> None:
    monkeypatch.setattr(bookletgen.build.new, "create_booklet", None)

    assert "TypeError: 'NoneType' object is not callable" in run("new", "mine").err


@pytest.mark.usefixtures("booklet")
def test_3_for_a_target_that_cannot_be_written(run: Runner) -> None:
    result = run("build", "booklet", "--variant", "visit", "--to", "booklet/booklet.yaml/files")

    assert result.exit_code == 3
    assert result.err.splitlines() == [
        "error: cannot write to booklet/booklet.yaml/files: Not a directory",
        "hint: choose another folder with --to",
    ]

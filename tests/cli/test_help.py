"""Every command explains itself."""

import click
import pytest

from bookletgen import __version__
from bookletgen.cli.main import bookletgen
from tests.support.runs import Runner

EVERY_COMMAND = pytest.mark.parametrize("command", bookletgen.commands.values(), ids=bookletgen.commands)


@EVERY_COMMAND
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_has_help(run: Runner, command: click.Command, option: str) -> None:
    result = run(command.name, option)

    assert (result.exit_code, result.err) == (0, "")
    assert result.out.startswith(f"Usage: bookletgen {command.name} ")


@EVERY_COMMAND
def test_every_option_of_every_command_has_help(command: click.Command) -> None:
    options = [option for option in command.params if isinstance(option, click.Option)]

    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("arguments", [("--help",), *((name, "--help") for name in bookletgen.commands)])
def test_help_shows_examples_one_a_line(run: Runner, arguments: tuple[str, ...]) -> None:
    out = run(*arguments).out

    assert "\\b" not in out
    assert all(line.count("bookletgen build ") <= 1 for line in out.splitlines())


def test_the_program_lists_its_commands_exit_codes_and_completion(run: Runner) -> None:
    out = run("--help").out

    assert all(f"\n  {name} " in out for name in ("build", "check", "explain", "list", "new", "schema"))
    assert "130 stopped with Ctrl-C" in out
    assert "_BOOKLETGEN_COMPLETE=bash_source" in out


def test_without_a_command_the_help_is_shown_as_an_error(run: Runner) -> None:
    result = run()

    assert (result.exit_code, result.out) == (2, "")
    assert result.err.startswith("Usage: bookletgen ")


def test_the_version_is_that_of_the_package(run: Runner) -> None:
    assert run("--version").out == f"bookletgen, version {__version__}\n"


@pytest.mark.parametrize(
    ("shell", "words"),
    [
        ("bash", "complete -o nosort -F _bookletgen_completion bookletgen"),
        ("zsh", "#compdef bookletgen"),
        ("fish", "complete --no-files --command bookletgen"),
    ],
)
def test_completion_prints_a_script_for_the_shell(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, run: Runner, shell: str, words: str
) -> None:
    monkeypatch.setenv("_BOOKLETGEN_COMPLETE", f"{shell}_source")

    with pytest.raises(SystemExit) as ended:
        run()

    assert ended.value.code == 0
    assert words in capsys.readouterr().out


def test_completion_knows_the_commands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, run: Runner
) -> None:
    monkeypatch.setenv("_BOOKLETGEN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "bookletgen ch")
    monkeypatch.setenv("COMP_CWORD", "1")

    with pytest.raises(SystemExit):
        run()

    assert capsys.readouterr().out == "plain,check\n"

"""The `bookletgen` command and the one place where errors become exit codes."""

import signal
import sys
import traceback

import click

from bookletgen import __version__
from bookletgen.cli.build import build
from bookletgen.cli.check import check
from bookletgen.cli.explain import explain
from bookletgen.cli.impose import impose
from bookletgen.cli.list import list_booklet
from bookletgen.cli.new import new
from bookletgen.cli.options import HELP_OPTIONS
from bookletgen.cli.order import order
from bookletgen.cli.preflight import preflight
from bookletgen.cli.read_aloud import read_aloud
from bookletgen.cli.register import register
from bookletgen.cli.report import report
from bookletgen.cli.schema import schema
from bookletgen.cli.sign_off import sign_off
from bookletgen.diagnostics.error import BookletgenError, ExitCode


@click.group(context_settings={**HELP_OPTIONS, "max_content_width": 100})
@click.version_option(__version__)
def bookletgen() -> None:
    """Make patient booklets from YAML: print-ready and accessible PDF, in every variant.

    \b
    Start here:
      bookletgen new my-booklet      a small booklet of your own
      bookletgen build my-booklet    its files, in ./build
      bookletgen check my-booklet    what is wrong with it, where, and what to do

    \b
    Exit codes: 0 fine, 1 errors in the content, 2 wrong usage, 3 the machine lacks something,
    4 a bug, 130 stopped with Ctrl-C.

    \b
    Completion in your shell: eval "$(_BOOKLETGEN_COMPLETE=bash_source bookletgen)"
    (or zsh_source, fish_source).
    """  # noqa: D301  click knows by this character what it may not wrap


COMMANDS = (
    build,
    check,
    report,
    list_booklet,
    explain,
    schema,
    new,
    sign_off,
    impose,
    preflight,
    read_aloud,
    order,
    register,
)
for command in COMMANDS:
    bookletgen.add_command(command)


def run() -> None:
    """Run the command and end the process with its exit code."""
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(run_command(sys.argv[1:]))


def _interrupt(_signal: int, _frame: object) -> None:
    """Clean up on a polite request to end, as on Ctrl-C."""
    raise KeyboardInterrupt


def run_command(arguments: list[str]) -> int:
    """Run the command with these arguments and give the exit code."""
    try:
        result = bookletgen(arguments, prog_name="bookletgen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except BookletgenError as error:
        click.echo(f"error: {error.message}\nhint: {error.hint}", err=True)
        return error.exit_code
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        click.echo(
            f"error: {error.strerror or error}{where}\nhint: check the disk and its permissions", err=True
        )
        return ExitCode.MACHINE
    except (KeyboardInterrupt, click.Abort):
        click.echo("stopped; earlier files are as they were", err=True)
        return ExitCode.INTERRUPTED
    except Exception:  # noqa: BLE001  the last resort, and the only one
        traceback.print_exc()
        click.echo(f"\nThis is a bug in bookletgen {__version__}. Please report the lines above.", err=True)
        return ExitCode.BUG
    return result if isinstance(result, int) else ExitCode.FINE

"""Arguments and options that several commands share."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from bookletgen.diagnostics.error import MachineError

HELP_OPTIONS = {"help_option_names": ["-h", "--help"]}
"""The context settings of every command."""

REPORT_FORMATS = ("text", "json", "github", "sarif", "junit")
"""How a report can be shown; cli.show knows the renderers."""

DEFAULT_REGISTER = "register.sqlite3"
"""The file of the register unless another is named: in the current folder, beside booklet/ and build/."""

AnyFunction = TypeVar("AnyFunction", bound=Callable[..., Any])


def booklet_argument(function: AnyFunction) -> AnyFunction:
    """Take the booklet folder, ./booklet unless another is named."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.argument("booklet", type=folder, default=Path("booklet"))(function)


def today_option(function: AnyFunction) -> AnyFunction:
    """Take the day to judge dates by."""
    return click.option(
        "--today",
        metavar="DATE",
        type=click.DateTime(["%Y-%m-%d"]),
        default=lambda: datetime.now(UTC).astimezone().strftime("%Y-%m-%d"),
        callback=lambda _context, _option, value: value.date(),
        help="Judge review dates by this day, such as 2027-01-31.  [default: today]",
    )(function)


def format_option(function: AnyFunction) -> AnyFunction:
    """Take the form in which the report is shown."""
    return click.option(
        "--format",
        "report_format",
        type=click.Choice(list(REPORT_FORMATS)),
        default="text",
        show_default=True,
        help="How to show the report: for people, for programs, or for a service that reads reports.",
    )(function)


def own_printers_option(function: AnyFunction) -> AnyFunction:
    """Take the booklet whose printer profiles a file at hand may be held to."""
    return click.option(
        "--booklet",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("booklet"),
        show_default=True,
        help="The booklet with printer profiles of your own, if there is one.",
    )(function)


def styles_option(function: AnyFunction) -> AnyFunction:
    """Take the folder of the style."""
    return click.option(
        "--styles",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=default_styles,
        help="A folder with a look of your own.  [default: the look that comes with bookletgen]",
    )(function)


def register_option(function: AnyFunction) -> AnyFunction:
    """Take the register by its file or URL; the environment may name one for all commands."""
    return click.option(
        "--register",
        envvar="BOOKLETGEN_REGISTER",
        metavar="FILE|URL",
        default=DEFAULT_REGISTER,
        show_default=True,
        show_envvar=True,
        help="The register of what was printed: a file, or postgresql://user@host/database.",
    )(function)


def jobs_option(function: AnyFunction) -> AnyFunction:
    """Take how many worker processes there may be."""
    return click.option(
        "--jobs",
        type=click.IntRange(1),
        default=lambda: os.cpu_count() or 1,
        help="How many editions to make at once.  [default: one a processor]",
    )(function)


def default_styles() -> Path:
    """Find the look that comes with the program: in the wheel, or at the top of the checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "styles", package.parents[1] / "styles"):
        if (folder / "booklet.css").is_file():
            return folder
    raise MachineError("the styles that come with bookletgen are missing", "install bookletgen again")


def shown(path: Path) -> str:
    """Name a path as the person at the keyboard would: relative where that is shorter."""
    relative = os.path.relpath(path)
    return Path(relative if len(relative) < len(str(path)) else path).as_posix()

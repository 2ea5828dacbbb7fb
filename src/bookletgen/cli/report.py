"""`bookletgen report`: one page for the editor of a booklet."""

from datetime import date
from pathlib import Path

import click

from bookletgen.build.request import BuildRequest
from bookletgen.cli.options import HELP_OPTIONS, booklet_argument, shown, styles_option, today_option
from bookletgen.cli.show import show_report
from bookletgen.diagnostics.error import ExitCode, WrongUsageError
from bookletgen.diagnostics.formats.text import summary
from bookletgen.model.choice import ReadingLevel


@click.command(context_settings=HELP_OPTIONS)
@booklet_argument
@click.option(
    "--to",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("build/report.html"),
    show_default=True,
    metavar="FILE.html",
    help="The page to write.",
)
@styles_option
@today_option
def report(booklet: Path, to: Path, styles: Path, today: date) -> int:
    """Write a page about a booklet for its editor: how hard it is to read, where, and what is wrong.

    The page also holds a checklist of what only people can judge. It needs nothing beside it, so it
    can be sent by mail or printed. There is no page where files are broken: mend them first.
    """
    if to.suffix != ".html":
        raise WrongUsageError(f"{to} is not the name of a page", "let the name end in .html")
    from bookletgen.build.report import write_editor_report  # noqa: PLC0415  heavy: not for `--help`

    request = BuildRequest(
        folder=booklet,
        shown_as=shown(booklet),
        styles=styles,
        to=to.parent,
        today=today,
        levels=tuple(ReadingLevel),
        whole_booklet=True,
        outputs=(),
    )
    written = write_editor_report(request, to)
    if written.is_written:
        click.echo(f"{shown(to)}: {summary(written.problems)}")
    else:
        show_report(written.problems, "text")
    return ExitCode.CONTENT if written.problems.errors else ExitCode.FINE

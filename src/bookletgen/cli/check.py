"""`bookletgen check`: everything that is wrong, and nothing built."""

from datetime import date
from pathlib import Path

import click

from bookletgen.build.request import BuildRequest
from bookletgen.cli.options import (
    HELP_OPTIONS,
    booklet_argument,
    format_option,
    shown,
    styles_option,
    today_option,
)
from bookletgen.cli.show import show_report
from bookletgen.diagnostics.error import ExitCode
from bookletgen.model.choice import ReadingLevel


@click.command(context_settings=HELP_OPTIONS)
@booklet_argument
@click.option("--organisation", "organisations", multiple=True, metavar="ID", help="Only this organisation.")
@click.option("--draft", is_flag=True, help="Missing local facts are warnings.")
@styles_option
@today_option
@format_option
def check(  # noqa: PLR0913, PLR0917  one parameter an option of the command
    booklet: Path,
    organisations: tuple[str, ...],
    draft: bool,  # noqa: FBT001  click passes flags by name
    styles: Path,
    today: date,
    report_format: str,
) -> int:
    """Say everything that is wrong with a booklet: what, where, and what to do. Builds nothing.

    Looks at every variant, in both reading levels, for every organisation.
    """
    from bookletgen.build.examine import examine_booklet  # noqa: PLC0415  heavy: not for `--help`

    request = BuildRequest(
        folder=booklet,
        shown_as=shown(booklet),
        styles=styles,
        to=Path(),
        today=today,
        levels=tuple(ReadingLevel),
        organisations=organisations,
        whole_booklet=not organisations,
        outputs=(),
        draft=draft,
    )
    report = examine_booklet(request).report
    show_report(report, report_format)
    return ExitCode.CONTENT if report.errors else ExitCode.FINE

"""`bookletgen build`: make the files."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from bookletgen.build.outputs import DEFAULT_OUTPUTS, Output
from bookletgen.build.request import BuildRequest
from bookletgen.build.result import BuildResult
from bookletgen.build.start import build_booklet
from bookletgen.cli.options import (
    HELP_OPTIONS,
    booklet_argument,
    format_option,
    jobs_option,
    register_option,
    shown,
    styles_option,
    today_option,
)
from bookletgen.cli.progress import progress_on_terminal
from bookletgen.cli.register import withdrawn_in
from bookletgen.cli.show import show_report, show_table
from bookletgen.diagnostics.error import ExitCode
from bookletgen.model.choice import LARGE_BODY_PT, LARGE_BODY_RANGE_PT, PrintSize, ReadingLevel
from bookletgen.model.ua_part import UaPart

_ALL_LEVELS = (ReadingLevel.STANDARD, ReadingLevel.PLAIN)


@click.command(context_settings=HELP_OPTIONS)
@booklet_argument
@click.option(
    "--variant", "variants", multiple=True, metavar="NAME", help="Only this variant. May be repeated."
)
@click.option("--plain-language", is_flag=True, help="The plain reading level instead of the standard one.")
@click.option(
    "--large-print",
    is_flag=False,
    flag_value=LARGE_BODY_PT,
    type=click.IntRange(*LARGE_BODY_RANGE_PT),
    metavar="[PT]",
    help="Large print on A4, 18 pt or the size you name (16 to 28). Name BOOKLET before this option.",
)
@click.option("--all", "everything", is_flag=True, help="Both reading levels in both print sizes.")
@click.option(
    "--organisation", "organisations", multiple=True, metavar="ID", help="In the name of this organisation."
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    type=click.Choice([*(output.value for output in Output), "all"]),
    default=[output.value for output in DEFAULT_OUTPUTS],
    show_default=True,
    help="What the files are for. May be repeated.",
)
@click.option(
    "--printer", metavar="ID", help="Make the print files for this printer.  [default: the booklet's own]"
)
@click.option(
    "--pdf-ua",
    type=click.Choice([str(part.value) for part in UaPart]),
    default="1",
    show_default=True,
    help="The part of PDF/UA that screen files meet. Part 2 is for PDF 2.0, which fewer readers know.",
)
@click.option(
    "--draft", is_flag=True, help="Show gaps where local facts are missing, and mark every page as a draft."
)
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build"),
    show_default=True,
    help="The folder to put the files in.",
)
@styles_option
@today_option
@format_option
@jobs_option
@register_option
def build(  # noqa: PLR0913, PLR0917  one parameter an option of the command
    booklet: Path,
    variants: tuple[str, ...],
    plain_language: bool,  # noqa: FBT001  click passes flags by name
    large_print: int | None,
    everything: bool,  # noqa: FBT001
    organisations: tuple[str, ...],
    outputs: tuple[str, ...],
    printer: str | None,
    pdf_ua: str,
    draft: bool,  # noqa: FBT001
    to: Path,
    styles: Path,
    today: date,
    report_format: str,
    jobs: int,
    register: str,
) -> int:
    """Make the files of a booklet.

    Every variant is made unless you name some. Files appear only when all of them are whole, and
    nothing is made again that has not changed.

    \b
    bookletgen build                                  every variant, for press and screen
    bookletgen build --output duplex                  every variant, on sheets to fold and stitch
    bookletgen build --variant diagnosis --draft      one variant, with gaps shown
    bookletgen build --all --organisation riverside   both reading levels, both print sizes
    """  # noqa: D301  click knows by this character what it may not wrap
    large = PrintSize.large_print(large_print or LARGE_BODY_PT)
    chosen_size = large if large_print else PrintSize.standard()
    request = BuildRequest(
        folder=booklet,
        shown_as=shown(booklet),
        styles=styles,
        to=to,
        today=today,
        variants=variants,
        levels=_ALL_LEVELS if everything else (_ALL_LEVELS[plain_language],),
        sizes=(PrintSize.standard(), large) if everything else (chosen_size,),
        organisations=organisations,
        outputs=tuple(output for output in Output if {"all", output.value}.intersection(outputs)),
        printer=printer,
        ua_part=UaPart(int(pdf_ua)),
        draft=draft,
        jobs=jobs,
        withdrawn=withdrawn_in(register),
    )
    with progress_on_terminal(quiet=report_format == "json") as progress:
        result = build_booklet(request, progress)
    _show(result, to, report_format)
    return ExitCode.CONTENT if result.report.errors else ExitCode.FINE


def _show(result: BuildResult, to: Path, report_format: str) -> None:
    files = {"files": [asdict(file) for file in result.files], "was_current": result.was_current}
    if result.report.diagnostics or report_format == "json":
        show_report(result.report, report_format, files)
    if report_format == "json":
        return
    if not result.files:
        click.echo("nothing was made, and no file was changed", err=True)
        return
    rows = [
        (
            shown(to / file.name),
            str(file.pages or ""),
            f"{file.size_bytes / 1000:.0f} kB",
            f"{file.seconds:.1f}",
        )
        for file in result.files
    ]
    show_table(("file", "pages", "size", "seconds"), rows)
    if result.was_current:
        click.echo("nothing changed since these were made")

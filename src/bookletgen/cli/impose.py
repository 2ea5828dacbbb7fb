"""`bookletgen impose`: single pages to sheets that are folded and stitched."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bookletgen.cli.options import HELP_OPTIONS, own_printers_option, shown
from bookletgen.cli.show import show_report
from bookletgen.diagnostics.error import ExitCode, WrongUsageError
from bookletgen.diagnostics.report import Report
from bookletgen.finish.imposition.paper import PAPERS
from bookletgen.model.imposition import BoundEdge, Flip, ImpositionSettings

if TYPE_CHECKING:
    from bookletgen.finish.duplex import DuplexFile  # heavy: not for `--help`

_FLIPS: dict[str, Flip] = {"long": "long-edge", "short": "short-edge"}


@click.command(context_settings=HELP_OPTIONS)
@click.argument("file", metavar="FILE.pdf", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--to",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The file to write.  [default: FILE.duplex.pdf]",
)
@click.option("--printer", metavar="ID", default="office", show_default=True, help="The printer to use.")
@own_printers_option
@click.option(
    "--flip",
    type=click.Choice(list(_FLIPS)),
    help="The edge over which the printer turns the sheet.  [default: the printer's]",
)
@click.option(
    "--binding",
    type=click.Choice(["left", "right"]),
    help="The edge where the front cover is bound.  [default: the printer's]",
)
@click.option(
    "--paper-caliper",
    type=click.FloatRange(0, 1),
    metavar="MM",
    help="How thick a leaf is; inner pages move to the spine for it.  [default: the printer's]",
)
@click.option(
    "--sheet",
    type=click.Choice([paper.name for paper in PAPERS]),
    help="The paper.  [default: what two pages fit on]",
)
@click.option(
    "--marks/--no-marks",
    default=None,
    help="Show where to fold and where to trim, on larger paper.  [default: the printer's]",
)
def impose(  # noqa: PLR0913, PLR0917  one parameter an option of the command
    file: Path,
    to: Path | None,
    printer: str,
    booklet: Path,
    flip: str | None,
    binding: BoundEdge | None,
    paper_caliper: float | None,
    sheet: str | None,
    marks: bool | None,  # noqa: FBT001  click passes flags by name
) -> int:
    """Put the pages of a PDF on sheets for an office printer: print, fold and stitch.

    Two pages stand side by side on each side of a sheet, in such an order that the folded sheets read
    right. Any PDF of single pages in reading order will do.

    \b
    bookletgen impose leaflet.pdf                  A5 pages on A4, A4 pages on A3
    bookletgen impose leaflet.pdf --flip long      for a printer that turns over the long edge
    bookletgen impose leaflet.pdf --marks          on larger paper, with lines to fold and trim at
    """  # noqa: D301  click knows by this character what it may not wrap
    from bookletgen.build.impose import ImposeRequest, impose_file  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.build.printers import find_printer  # noqa: PLC0415

    profile = find_printer(printer, booklet, shown(booklet))
    if not profile.stitches:
        raise WrongUsageError(
            f"the printer `{printer}` does not stitch sheets", "name another with --printer"
        )
    usual = profile.imposition
    settings = replace(
        usual,
        bound_edge=binding or usual.bound_edge,
        flip=_FLIPS[flip] if flip else usual.flip,
        caliper_mm=usual.caliper_mm if paper_caliper is None else paper_caliper,
        marks=usual.marks if marks is None else marks,
        paper=sheet,
    )
    target = to or file.with_suffix(".duplex.pdf")
    made = impose_file(ImposeRequest(file, shown(file), target, settings))
    if made.diagnostics:
        show_report(Report.collect(made.diagnostics, {}), "text")
        return ExitCode.CONTENT
    _say(target, made, settings)
    return ExitCode.FINE


def _say(target: Path, made: "DuplexFile", settings: ImpositionSettings) -> None:
    click.echo(
        f"{shown(target)}: {made.pages} pages of {made.page_size} on {made.sheets} sheets of {made.paper}"
    )
    if made.blanks:
        click.echo(f"blank pages before the back cover, to fill the last sheet: {made.blanks}")
    if not made.states_trim:
        click.echo("the file does not say where its pages are trimmed: whole pages are used")
    edge = settings.flip.replace("-", " ")
    click.echo(f"print both sides at actual size, turned over the {edge}; then fold and stitch")

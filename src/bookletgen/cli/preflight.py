"""`bookletgen preflight`: structural screening of finished files."""

import shutil
from dataclasses import asdict
from pathlib import Path

import click

from bookletgen.cli.options import HELP_OPTIONS, REPORT_FORMATS, own_printers_option, shown
from bookletgen.cli.show import show_report
from bookletgen.diagnostics.error import ExitCode

VARIANTS = ("sheet-cmyk", "sheet-cmyk-rgb", "sheet-spot")


@click.command(context_settings=HELP_OPTIONS)
@click.argument(
    "files",
    metavar="FILE.pdf...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--printer", metavar="ID", help="Hold the files to what this printer asks for.")
@own_printers_option
@click.option(
    "--variant",
    type=click.Choice(VARIANTS),
    default=VARIANTS[0],
    show_default=True,
    help="What of the Ghent specification for sheetfed offset holds: CMYK alone, RGB or spot colours too.",
)
@click.option(
    "--format",
    "report_format",
    type=click.Choice([*REPORT_FORMATS, "html"]),
    default="text",
    show_default=True,
    help="How to show the report: for people, for programs, or as a page for the browser.",
)
def preflight(
    files: tuple[Path, ...], printer: str | None, booklet: Path, variant: str, report_format: str
) -> int:
    """Screen finished PDFs as a press would: PDF/X-4, and the Ghent specification for sheetfed offset.

    Any PDF will do. Nothing in it is run. This is structural screening, not a certificate. With
    Ghostscript (gs), pages are also rendered into their inks, to add them up by area.

    \b
    bookletgen preflight build/*.print.pdf --printer sheetfed-coated
    bookletgen preflight leaflet.pdf --format html > report.html
    """  # noqa: D301  click knows by this character what it may not wrap
    from bookletgen.build.preflight import PreflightRequest, screen_files  # noqa: PLC0415  heavy
    from bookletgen.build.printers import find_printer  # noqa: PLC0415

    press = find_printer(printer, booklet, shown(booklet)).limits if printer else None
    found = shutil.which("gs")
    named = tuple((file, shown(file)) for file in files)
    result = screen_files(PreflightRequest(named, press, variant, Path(found) if found else None))
    if report_format == "html":
        from bookletgen.build.preflight_page import preflight_page  # noqa: PLC0415

        click.echo(preflight_page(result, printer or "", variant), nl=False)
    else:
        show_report(result.report, report_format, {"files": [asdict(file) for file in result.files]})
    if report_format == "text":
        click.echo("structural screening, not a certificate")
    return ExitCode.CONTENT if result.report.errors else ExitCode.FINE

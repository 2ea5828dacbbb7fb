"""`bookletgen list`: what there is to choose from."""

from collections.abc import Mapping
from pathlib import Path

import click

from bookletgen.build.state import BuildState
from bookletgen.cli.options import HELP_OPTIONS, booklet_argument, shown
from bookletgen.cli.show import show_report, show_table
from bookletgen.diagnostics.error import ExitCode
from bookletgen.diagnostics.report import Report


@click.command("list", context_settings=HELP_OPTIONS)
@booklet_argument
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build"),
    show_default=True,
    help="The folder where files were built, for their page counts.",
)
def list_booklet(booklet: Path, to: Path) -> int:
    """List what there is to choose from in a booklet, and the pages of what was built."""
    from bookletgen.load.booklet import load_booklet  # noqa: PLC0415  heavy: not for `--help`

    loaded = load_booklet(booklet, shown(booklet))
    if loaded.booklet is None:
        show_report(Report.collect(loaded.diagnostics, loaded.sources), "text")
        return ExitCode.CONTENT
    file = loaded.booklet.file
    click.echo(f"{file.title}\n")
    pages = _pages(BuildState.read(to))
    variants = [
        (name, str(variant.title), ", ".join(ref.text for ref in variant.strands))
        for name, variant in file.variants.items()
    ]
    show_table(("variant", "title", "strands"), variants)
    click.echo()
    strands = [(name, str(strand.title), str(len(strand.sections))) for name, strand in file.strands.items()]
    show_table(("strand", "title", "sections"), strands)
    click.echo()
    own = file.organisation.text
    organisations = [
        (name, organisation.name.text, "the booklet's own" if name == own else "")
        for name, organisation in loaded.booklet.organisations.items()
    ]
    show_table(("organisation", "name", ""), organisations)
    click.echo()
    printers = [
        (name, profile.printer.name.text, "the booklet's own" if name == loaded.booklet.own_printer else "")
        for name, profile in loaded.booklet.printers.items()
    ]
    show_table(("printer", "name", ""), printers)
    if pages:
        click.echo()
        show_table(("built", "pages"), [(stem, str(count)) for stem, count in pages.items()])
    return ExitCode.FINE


def _pages(state: BuildState) -> Mapping[str, int]:
    pages = {name: entry["files"][0]["pages"] for name, entry in sorted(state.editions.items())}
    return {name: count for name, count in pages.items() if count}

"""`bookletgen new`: a small booklet of your own."""

from pathlib import Path

import click

from bookletgen.cli.options import HELP_OPTIONS
from bookletgen.diagnostics.error import ExitCode


@click.command(context_settings=HELP_OPTIONS)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def new(folder: Path) -> int:
    """Make a small booklet in the new folder DIR. It builds at once; change its words to yours."""
    from bookletgen.build.new import create_booklet  # noqa: PLC0415  heavy: not for `--help`

    create_booklet(folder)
    click.echo(f"made {folder}\nnext: bookletgen build {folder}")
    return ExitCode.FINE

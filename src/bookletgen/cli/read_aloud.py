"""`bookletgen read-aloud`: what a screen reader says of a PDF."""

from pathlib import Path

import click

from bookletgen.cli.options import HELP_OPTIONS, shown
from bookletgen.diagnostics.error import BookletgenError, ExitCode


@click.command("read-aloud", context_settings=HELP_OPTIONS)
@click.argument("file", metavar="FILE.pdf", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def read_aloud(file: Path) -> int:
    """Print what a screen reader says of FILE.pdf, in the order it says it.

    Headings come with their level, lists with the number of their items, the cells of tables with
    their headings, pictures with their description, links with where they lead. Any tagged PDF will
    do, by whatever program. Words that a screen reader does not reach are listed at the end.
    """
    from bookletgen.preflight.inspect import LockedPdfError, UnreadablePdfError  # noqa: PLC0415  heavy
    from bookletgen.preflight.structure.read import read_tagged_pdf  # noqa: PLC0415
    from bookletgen.preflight.structure.read_aloud import read_aloud as said  # noqa: PLC0415

    try:
        pdf = read_tagged_pdf(file, shown(file))
    except LockedPdfError as error:
        raise BookletgenError(f"{shown(file)} is locked", "save a copy without a password") from error
    except UnreadablePdfError as error:
        message = f"{shown(file)} cannot be read as a PDF: {error}"
        raise BookletgenError(message, "make the file again") from error
    if pdf.root is None:
        raise BookletgenError(
            f"{shown(file)} has no tags: a screen reader can only guess at headings, lists and their order",
            "ask for a tagged PDF (PDF/UA) where it was made; `bookletgen build --output screen` makes one",
        )
    click.echo(said(pdf), nl=False)
    return ExitCode.FINE

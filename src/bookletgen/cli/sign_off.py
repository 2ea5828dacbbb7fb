"""`bookletgen sign-off`: who approved exactly this content."""

from datetime import date
from pathlib import Path

import click

from bookletgen.cli.options import HELP_OPTIONS, booklet_argument, shown, today_option
from bookletgen.cli.show import show_table
from bookletgen.diagnostics.error import ExitCode

_MOST_CHANGES = 5
"""How many changes of a piece are shown; more would hide the other pieces."""


@click.command("sign-off", context_settings=HELP_OPTIONS)
@booklet_argument
@click.option(
    "--role", metavar="ROLE", help="The role you approve in: one of `required_roles` in booklet.yaml."
)
@click.option("--name", metavar="NAME", help="Your name.")
@click.option("--strand", "strands", multiple=True, metavar="ID", help="Only this strand. May be repeated.")
@click.option(
    "--organisations-from",
    metavar="FILE.csv",
    help="A table of more organisations, inside the booklet, such as orders/hospitals.csv.",
)
@click.option("--status", "show_status", is_flag=True, help="Show who signed what, and what changed since.")
@today_option
def sign_off(  # noqa: PLR0913, PLR0917  one parameter an option of the command
    booklet: Path,
    role: str | None,
    name: str | None,
    strands: tuple[str, ...],
    organisations_from: str | None,
    show_status: bool,  # noqa: FBT001  click passes flags by name
    today: date,
) -> int:
    """Record that you approve the content of a booklet, exactly as it is now.

    The approval holds for the words: it is void for a section as soon as a word, a safety statement or
    a drawing in it changes. Layout does not void it.

    \b
    bookletgen sign-off --role clinical-lead --name "Dr A Example"
    bookletgen sign-off --role editor --name "B Example" --strand diagnosis
    bookletgen sign-off --status
    """  # noqa: D301  click knows by this character what it may not wrap
    if show_status:
        return _show_status(booklet, organisations_from)
    if not role or not name:
        raise click.UsageError("name the --role and the --name of whoever approves, or ask for --status")
    from bookletgen.build.sign_off import Approver, approve  # noqa: PLC0415  heavy: not for `--help`

    approver = Approver(role, name, today)
    count = approve(booklet, shown(booklet), approver, strands, organisations_from)
    click.echo(f"{name} ({role}) approved {count} pieces of content on {today}")
    return ExitCode.FINE


def _show_status(booklet: Path, organisations_from: str | None) -> int:
    from bookletgen.build.sign_off import status  # noqa: PLC0415  heavy: not for `--help`

    pieces = list(status(booklet, shown(booklet), organisations_from))
    if not pieces:
        click.echo("no `required_roles` in booklet.yaml: nobody can approve this booklet")
        return ExitCode.CONTENT
    rows = []
    for piece in pieces:
        approval = piece.approval
        state = "approved" if piece.is_approved else "changed since" if approval else "not approved"
        who = f"{approval.name}, {approval.date}" if approval else ""
        rows.append((piece.piece, piece.role, state, who))
    show_table(("content", "role", "state", "who and when"), rows)
    for piece in pieces:
        if piece.changes:
            click.echo(f"\n{piece.piece}, since {piece.role} approved it:")
            click.echo("\n".join(f"  {change}" for change in piece.changes[:_MOST_CHANGES]))
            if len(piece.changes) > _MOST_CHANGES:
                click.echo(f"  and {len(piece.changes) - _MOST_CHANGES} more changes")
    return ExitCode.FINE if all(piece.is_approved for piece in pieces) else ExitCode.CONTENT

"""`bookletgen register`: what was printed, who has it, and what may not be printed any more."""

import csv
import getpass
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bookletgen.cli.options import DEFAULT_REGISTER, HELP_OPTIONS, register_option
from bookletgen.cli.show import show_table
from bookletgen.diagnostics.error import ExitCode
from bookletgen.model.withdrawn import WithdrawnEdition

if TYPE_CHECKING:
    from bookletgen.register.entry import EditionHistory


@click.group(context_settings=HELP_OPTIONS)
def register() -> None:
    """Ask the register what was printed, and who has which edition.

    A CODE is what is printed on the back cover. The address in its QR code does as well.
    """


@register.command("list", context_settings=HELP_OPTIONS)
@register_option
def list_register(register: str) -> int:
    """List every edition that was ordered, with its copies in all."""
    from bookletgen.register.history import edition_histories  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.register.upgrade import open_register  # noqa: PLC0415

    rows = [
        (
            history.code,
            str(history.copies),
            str(len(history.printings)),
            f"{history.printings[-1].built_at:%Y-%m-%d}",
            f"withdrawn {history.withdrawal.at:%Y-%m-%d}" if history.withdrawal else "",
        )
        for history in edition_histories(open_register(register))
    ]
    show_table(("edition", "copies", "orders", "last", ""), rows)
    return ExitCode.FINE


@register.command(context_settings=HELP_OPTIONS)
@click.argument("code")
@register_option
def show(code: str, register: str) -> int:
    """Show every printing of an edition: orders, copies, addresses and files with their SHA-256."""
    from bookletgen.register.find import find_code  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.register.history import edition_histories  # noqa: PLC0415
    from bookletgen.register.upgrade import open_register  # noqa: PLC0415

    opened = open_register(register)
    (history,) = edition_histories(opened, find_code(opened, code))
    _show_history(history)
    return ExitCode.FINE


@register.command("who-has", context_settings=HELP_OPTIONS)
@click.argument("code")
@register_option
def who_has(code: str, register: str) -> int:
    """Say which addresses have copies of an edition, and how many."""
    from bookletgen.register.find import find_code  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.register.holders import holders_of  # noqa: PLC0415
    from bookletgen.register.upgrade import open_register  # noqa: PLC0415

    opened = open_register(register)
    holders = holders_of(opened, find_code(opened, code))
    rows = [
        (holder.organisation_name, ", ".join(holder.address), str(holder.copies), ", ".join(holder.orders))
        for holder in holders
    ]
    show_table(("organisation", "address", "copies", "orders"), rows)
    return ExitCode.FINE


@register.command(context_settings=HELP_OPTIONS)
@click.argument("code")
@click.option("--reason", required=True, help="What is wrong with it. It is shown wherever it is refused.")
@click.option("--by", metavar="NAME", default=getpass.getuser, help="Who withdraws it.  [default: you]")
@register_option
def withdraw(code: str, reason: str, by: str, register: str) -> int:
    """Withdraw an edition: `build` and `order` refuse it from now on."""
    from bookletgen.register.find import find_code  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.register.upgrade import open_register  # noqa: PLC0415
    from bookletgen.register.withdraw import withdraw_edition  # noqa: PLC0415

    opened = open_register(register)
    known = find_code(opened, code)
    withdraw_edition(opened, known, reason, by=by, at=datetime.now(UTC))
    click.echo(f"{known} is withdrawn\nnext: bookletgen register who-has {known}")
    return ExitCode.FINE


@register.command(context_settings=HELP_OPTIONS)
@click.option(
    "--format", "export_format", type=click.Choice(["csv", "json"]), default="csv", show_default=True
)
@register_option
def export(export_format: str, register: str) -> int:
    """Write the register out, one row for every edition of every order."""
    from bookletgen.register.export import export_rows  # noqa: PLC0415  heavy: not for `--help`
    from bookletgen.register.upgrade import open_register  # noqa: PLC0415

    rows = list(export_rows(open_register(register)))
    if export_format == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return ExitCode.FINE
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    click.echo(written.getvalue(), nl=False)
    return ExitCode.FINE


def withdrawn_in(address: str, *, may_be_new: bool = False) -> tuple[WithdrawnEdition, ...]:
    """Give what the register says is withdrawn.

    Nothing is where there is no register and none was named, or where the one named `may_be_new`.
    """
    if address == DEFAULT_REGISTER and not Path(address).is_file():
        return ()
    from bookletgen.register.upgrade import is_begun, open_register  # noqa: PLC0415  heavy: only where there is one
    from bookletgen.register.withdrawn import withdrawn_editions  # noqa: PLC0415

    if may_be_new and not is_begun(address):
        return ()
    return withdrawn_editions(open_register(address))


def _show_history(history: "EditionHistory") -> None:
    click.echo(history.code)
    if history.withdrawal:
        withdrawal = history.withdrawal
        click.echo(f"withdrawn on {withdrawal.at:%Y-%m-%d} by {withdrawal.by}: {withdrawal.reason}")
    for printing in history.printings:
        edition = printing.edition
        click.echo(
            f"\norder {printing.order}, made {printing.built_at:%Y-%m-%d %H:%M} UTC by {printing.built_by}, "
            f"printer {printing.printer}\n"
            f"{edition.copies} copies of {edition.pages} pages to {', '.join(edition.address)}"
        )
        for file in edition.files:
            click.echo(f"  {file.name}  sha256 {file.sha256}")

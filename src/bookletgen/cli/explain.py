"""`bookletgen explain`: the manual page of a diagnostic."""

import inspect
from difflib import get_close_matches

import click

from bookletgen.cli.options import HELP_OPTIONS
from bookletgen.cli.show import show_table
from bookletgen.diagnostics.error import ExitCode, WrongUsageError


@click.command(context_settings=HELP_OPTIONS)
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Explain a diagnostic by its CODE, such as SAF002. Without a code, list them all."""
    from bookletgen.order.catalogue import KINDS  # noqa: PLC0415  heavy: not for `--help`

    if code is None:
        rows = [(kind.code, kind.severity, kind.name) for kind in KINDS]
        show_table(("code", "severity", "what it finds"), rows)
        return ExitCode.FINE
    found = next((kind for kind in KINDS if kind.code == code.upper()), None)
    if found is None:
        near = get_close_matches(code.upper(), [kind.code for kind in KINDS], n=3)
        raise WrongUsageError(
            f"there is no diagnostic {code}",
            f"did you mean {' or '.join(near)}?" if near else "`bookletgen explain` lists them all",
        )
    click.echo(f"{found.code} {found.name} ({found.severity})\n\n{inspect.cleandoc(found.manual)}")
    return ExitCode.FINE

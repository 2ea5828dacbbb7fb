"""`bookletgen schema`: JSON Schemas of the YAML files."""

import json
from pathlib import Path

import click

from bookletgen.cli.options import HELP_OPTIONS
from bookletgen.diagnostics.error import ExitCode


@click.command(context_settings=HELP_OPTIONS)
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write one file a kind, such as section.schema.json, into this folder.",
)
def schema(to: Path | None) -> int:
    """Give the JSON Schema of every YAML file of a booklet, so that editors complete and check.

    \b
    An editor with the YAML language server finds a schema by the first line of a file:
      # yaml-language-server: $schema=../../schema/section.schema.json
    """  # noqa: D301  click knows by this character what it may not wrap
    from bookletgen.load.json_schema import json_schemas, write_json_schemas  # noqa: PLC0415  heavy

    if to is None:
        click.echo(json.dumps(json_schemas(), indent=2))
    else:
        for path in write_json_schemas(to):
            click.echo(path)
    return ExitCode.FINE

"""Showing reports and results."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click

from bookletgen.diagnostics.formats.github import render_github
from bookletgen.diagnostics.formats.json import render_json, report_as_data
from bookletgen.diagnostics.formats.junit import render_junit
from bookletgen.diagnostics.formats.sarif import render_sarif
from bookletgen.diagnostics.formats.text import render_text
from bookletgen.diagnostics.report import Report

_RENDERERS: dict[str, Callable[[Report], str]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "sarif": render_sarif,
    "junit": render_junit,
}


def show_report(report: Report, report_format: str, more: dict[str, Any] | None = None) -> None:
    """Print a report; `more` joins the JSON form."""
    if report_format == "json" and more:
        click.echo(json.dumps({**report_as_data(report), **more}, ensure_ascii=False, indent=2))
    else:
        click.echo(_RENDERERS[report_format](report), nl=False)


def show_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: drawn on a terminal, plain columns elsewhere. Cells that are numbers line up right."""
    cells = [[str(cell) for cell in row] for row in rows]
    if sys.stdout.isatty():
        _draw_table(columns, cells)
        return
    widths = [max(len(line[column]) for line in [list(columns), *cells]) for column in range(len(columns))]
    for line in [list(columns), *cells]:
        padded = (
            cell.rjust(width) if _is_numeric(cells, column) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        click.echo("  ".join(padded).rstrip())


def _draw_table(columns: Sequence[str], cells: list[list[str]]) -> None:
    from rich.console import Console  # noqa: PLC0415  slow to load, and needed on terminals alone
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=None, pad_edge=False)
    for column, name in enumerate(columns):
        table.add_column(name, justify="right" if _is_numeric(cells, column) else "left", no_wrap=True)
    for line in cells:
        table.add_row(*line)
    Console().print(table)


def _is_numeric(cells: list[list[str]], column: int) -> bool:
    return bool(cells) and all(line[column][:1].isdigit() or line[column] in ("", "-") for line in cells)

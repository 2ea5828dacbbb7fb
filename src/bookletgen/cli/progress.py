"""Progress on long work: a bar on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from bookletgen.build.result import Progress


@contextmanager
def progress_on_terminal(*, quiet: bool) -> Iterator[Progress]:
    """Give a function that shows how far the work is, on standard error."""
    if quiet:
        yield lambda _name, _done, _total: None
    elif sys.stderr.isatty():
        with _bar() as update:
            yield update
    else:
        yield _line


def _line(name: str, done: int, total: int) -> None:
    click.echo(f"[{done}/{total}] {name}", err=True)


@contextmanager
def _bar() -> Iterator[Progress]:
    from rich.console import Console  # noqa: PLC0415  slow to load, and needed on terminals alone
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("building", total=None)

        def update(name: str, done: int, total: int) -> None:
            bar.update(task, description=name, completed=done, total=total)

        yield update

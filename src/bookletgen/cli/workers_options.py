"""The options of `order` that say where the work is done: in processes here, or by a cluster."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

import click

from bookletgen.build.workers import WorkersFor, processes
from bookletgen.cli.options import jobs_option

_EXAMPLE = "such as tcp://scheduler.example.org:8786"


def workers_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Take the options, and hand over what gives workers as `workers_for`."""

    @jobs_option
    @click.option(
        "--cluster",
        metavar="ADDRESS",
        callback=_checked_address,
        help=f"Let a dask cluster make the editions: the address of its scheduler, {_EXAMPLE}, or tls://.",
    )
    @click.option(
        "--results",
        metavar="URL",
        help="Let the cluster leave files on storage that all reach, such as s3://bucket/folder, instead of "
        "sending them through the scheduler.",
    )
    @wraps(function)
    def with_workers(
        *arguments: Any,  # noqa: ANN401  whatever the command takes
        jobs: int,
        cluster: str | None,
        results: str | None,
        **named: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        if results and not cluster:
            raise click.UsageError("--results goes with --cluster")
        with _workers(jobs, cluster, results) as workers_for:
            return function(*arguments, workers_for=workers_for, **named)

    return with_workers


def _workers(jobs: int, cluster: str | None, results: str | None) -> AbstractContextManager[WorkersFor]:
    if cluster is None:
        return processes(jobs)
    from bookletgen.build.cluster.client import Cluster, cluster_workers  # noqa: PLC0415  only for a cluster

    return nullcontext(lambda _pieces, inputs: cluster_workers(Cluster(cluster, results), inputs))


def _checked_address(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        parts = urlsplit(value)
        try:
            is_sound = parts.scheme in ("tcp", "tls") and bool(parts.hostname) and bool(parts.port)
        except ValueError:
            is_sound = False
        if not is_sound:
            raise click.BadParameter(f"`{value}` is no address of a scheduler, {_EXAMPLE}")
    return value

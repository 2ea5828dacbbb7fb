"""Hands work to the workers of a cluster, and brings home what they made."""

import json
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bookletgen.build.cluster.bundle import MAX_BUNDLE_BYTES, Bundle, make_bundle
from bookletgen.build.cluster.on_worker import VERSIONS, Parcel, carry_out, introduce
from bookletgen.build.cluster.parcel import wrap
from bookletgen.build.cluster.storage import prepare_storage, receive
from bookletgen.build.cluster.suitable import check_candidates
from bookletgen.build.cluster.versions import versions_here
from bookletgen.build.inputs import Inputs
from bookletgen.build.workers import Workers
from bookletgen.diagnostics.error import MachineError

if TYPE_CHECKING:
    from distributed import Client


@dataclass(frozen=True, slots=True)
class Cluster:
    """The address of a scheduler, and the storage that results go to instead of through it."""

    address: str
    storage: str | None = None


@contextmanager
def cluster_workers(cluster: Cluster, inputs: Inputs) -> Iterator[Workers]:
    """Give the workers of a cluster, and leave it on the way out.

    Raises:
        MachineError: nobody is there, a worker is not suitable, or the extra `cluster` is not installed.
    """
    client = _connect(cluster.address)
    try:
        ours = versions_here()
        if cluster.storage:
            prepare_storage(cluster.storage)
        _check_workers(client, cluster, ours)
        bundle = make_bundle(inputs, {VERSIONS: json.dumps(ours).encode()})
        executor = ClusterExecutor(client, cluster, inputs, bundle)
        try:
            yield Workers(executor, executor.stop, executor.ahead)
        finally:
            executor.stop()
    finally:
        client.close()


_AHEAD = 4
"""Pieces of work a worker: enough that none waits for the network."""


class ClusterExecutor(Executor):
    """Takes jobs like any executor; the files of each are home before its future is done."""

    def __init__(self, client: "Client", cluster: Cluster, inputs: Inputs, bundle: Bundle) -> None:
        self._cluster = cluster
        self._inputs = inputs
        self._bundle = bundle.sha256
        self._client = client
        self._remote = client.get_executor(pure=False)
        # A task of its own: the bundle reaches each worker once, from one that has it already, and
        # the scheduler can give it anew when those are gone.
        with _without_advice():
            self._there = client.submit(bytes, bundle.body, key=f"bookletgen-inputs-{bundle.sha256}")
        self._bringing = ThreadPoolExecutor(1)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401  as the base class
        """Hand in a function and its one argument, a job."""
        assert not kwargs, "a job is the only argument"
        (job,) = args
        parcel = Parcel(wrap(fn, job, self._inputs), self._bundle, self._cluster.storage)
        home: Future[Any] = Future()
        with self._reached():
            remote = self._remote.submit(carry_out, self._there, parcel)
        remote.add_done_callback(lambda done: self._fetch(done, job, home))
        return home

    def _fetch(self, remote: Future[Any], job: Any, home: Future[Any]) -> None:  # noqa: ANN401
        # The thread that calls back belongs to dask, and may not wait for disks.
        with suppress(RuntimeError):  # stopped already: nobody waits for what is done now
            self._bringing.submit(self._bring, remote, job, home)

    def _bring(self, remote: Future[Any], job: Any, home: Future[Any]) -> None:  # noqa: ANN401
        try:
            delivery = remote.result()
            receive(delivery.files, job.to, self._cluster.storage)
            home.set_result(delivery.made)
        except CancelledError:
            home.set_exception(self._gone())
        except Exception as error:  # noqa: BLE001  whoever asks for the result gets it
            home.set_exception(_explained(error))

    def ahead(self) -> int:
        """Say how much work to hand in before any is done, for the workers that are there now."""
        with self._reached():
            return _AHEAD * max(1, len(self._client.nthreads()))

    def stop(self) -> None:
        """Take no more jobs, and forget those under way."""
        with suppress(MachineError), self._reached():
            self._remote.shutdown(wait=False)
        self._bringing.shutdown(cancel_futures=True)

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """Say so where dask finds the scheduler gone, for longer than it waits for it to come back."""
        from distributed.client import ClosedClientError  # noqa: PLC0415  only in the extra `cluster`

        try:
            yield
        except (ClosedClientError, OSError) as error:
            raise self._gone() from error

    def _gone(self) -> MachineError:
        return MachineError(
            f"the scheduler at {self._cluster.address} is gone",
            "look at its log; the same command goes on where it was",
        )


def _explained(error: Exception) -> Exception:
    from distributed import KilledWorker  # noqa: PLC0415  only in the extra `cluster`

    if isinstance(error, KilledWorker):
        return MachineError(
            f"one job ended several workers, the last of them {error.last_worker.address}",
            "give workers more memory; the same command goes on where it was",
        )
    return error


@contextmanager
def _without_advice() -> Iterator[None]:
    """Send something large without a warning that it is large, which it has to be, and goes once."""
    import dask  # noqa: PLC0415  only in the extra `cluster`

    with dask.config.set({"distributed.admin.large-graph-warning-threshold": MAX_BUNDLE_BYTES}):
        yield


def _connect(address: str) -> "Client":
    try:
        from distributed import Client, Security  # noqa: PLC0415  heavy, and only in the extra `cluster`
    except ModuleNotFoundError as error:
        raise MachineError("dask.distributed is missing", "pip install 'bookletgen[cluster]'") from error
    # What goes wrong is said once, in our words: dask would write its own traceback above them.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    security = Security()
    if address.startswith("tls:") and not security.get_tls_config_for_role("client").get("ca_file"):
        raise MachineError(
            f"{address} asks for certificates, and dask knows of none here",
            "name them in dask's configuration: DASK_DISTRIBUTED__COMM__TLS__CA_FILE and the like",
        )
    try:
        return Client(address, set_as_default=False, security=security)
    except OSError as error:
        raise MachineError(
            f"no scheduler answers at {address}: {error}",
            "start one with `dask scheduler`, and workers with `dask worker ADDRESS --nthreads 1`",
        ) from error


def _check_workers(client: "Client", cluster: Cluster, ours: dict[str, str]) -> None:
    import dask  # noqa: PLC0415  only in the extra `cluster`

    try:
        client.wait_for_workers(1, timeout=dask.config.get("distributed.comm.timeouts.connect"))
    except TimeoutError as error:
        raise MachineError(
            f"the scheduler at {cluster.address} has no workers",
            f"start some with `dask worker {cluster.address} --nthreads 1`",
        ) from error
    told = client.run(introduce, cluster.storage, on_error="return")
    check_candidates(told, ours)

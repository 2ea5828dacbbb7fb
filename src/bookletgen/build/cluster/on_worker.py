"""What runs on a worker of the cluster."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bookletgen.build.cluster.bundle import read_note, unpack_bundle
from bookletgen.build.cluster.parcel import unwrap
from bookletgen.build.cluster.storage import CarriedFile, carry, is_reached
from bookletgen.build.cluster.suitable import Candidate, check_candidates
from bookletgen.build.cluster.versions import versions_here

if TYPE_CHECKING:
    from distributed import Worker

VERSIONS = "versions.json"
"""The note in the bundle that says for which versions it is."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a worker is asked for: a wrapped job, the name of its bundle, and where its files go."""

    body: bytes
    bundle: str
    storage: str | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of a job, and the files it wrote."""

    made: Any
    files: tuple[CarriedFile, ...]


def introduce(storage: str | None, dask_worker: "Worker") -> Candidate:
    """Say what this worker is. Dask hands in the worker by the name of the parameter."""
    return Candidate(versions_here(), dask_worker.state.nthreads, is_reached(storage))


def carry_out(bundle: bytes, parcel: Parcel) -> Delivery:
    """Do a job in a folder of this worker's own.

    Raises:
        MachineError: this worker is not suitable.
    """
    from distributed import get_worker  # noqa: PLC0415  only in the extra `cluster`

    worker = get_worker()
    home = Path(worker.local_directory)
    inputs = home / f"bookletgen-{parcel.bundle}"
    if not inputs.is_dir():
        # The client asked everybody before it began, but this worker may have joined since.
        candidate = introduce(parcel.storage, worker)
        check_candidates({worker.address: candidate}, json.loads(read_note(bundle, VERSIONS)))
        unpack_bundle(bundle, parcel.bundle, inputs)
    with tempfile.TemporaryDirectory(prefix="bookletgen-job-", dir=home) as name:
        to = Path(name)
        function, job = unwrap(parcel.body, inputs, to)
        return Delivery(function(job), carry(to, parcel.storage))

"""A job on its way to another machine, where its files lie elsewhere."""

import io
import pickle
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from bookletgen.build.cluster.bundle import safe_name
from bookletgen.build.inputs import Inputs

_INPUT = "input"
_OUTPUT = "output"

_QUICKLY = 1
"""The level of compression that takes least time."""


class Job(Protocol):
    """Work that reads files of the inputs alone, and writes files into the folder `to` alone."""

    @property
    def to(self) -> Path:
        """The folder that its files go to."""


def wrap(function: Callable[[Any], Any], job: Job, inputs: Inputs) -> bytes:
    """Put a job and the function for it into bytes, each path in it by its name among the inputs.

    Raises:
        ValueError: the job names a path that is not among them.
    """
    written = io.BytesIO()
    _Wrapping(written, inputs, job.to).dump((function, job))
    # Most of a job is HTML, which shrinks to a fifth: the scheduler holds what nobody has taken yet.
    return zlib.compress(written.getvalue(), _QUICKLY)


def unwrap(body: bytes, inputs: Path, to: Path) -> tuple[Callable[[Any], Any], Any]:
    """Give the function and the job, with the paths that its files have here."""
    function, job = _Unwrapping(io.BytesIO(zlib.decompress(body)), inputs, to).load()
    return function, job


class _Wrapping(pickle.Pickler):
    def __init__(self, file: io.BytesIO, inputs: Inputs, to: Path) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._inputs = inputs
        self._to = to

    def persistent_id(self, obj: Any) -> tuple[str, str] | None:  # noqa: ANN401  as the base class
        if not isinstance(obj, Path):
            return None
        if obj == self._to:
            return _OUTPUT, ""
        name = self._inputs.name_of(obj)
        if name is None:
            raise ValueError(f"a job reads {obj}, which is not among its inputs")
        return _INPUT, name


class _Unwrapping(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, inputs: Path, to: Path) -> None:
        super().__init__(file)
        self._inputs = inputs
        self._to = to

    def persistent_load(self, pid: Any) -> Path:  # noqa: ANN401  as the base class
        kind, name = pid
        return self._to if kind == _OUTPUT else self._inputs / safe_name(name)

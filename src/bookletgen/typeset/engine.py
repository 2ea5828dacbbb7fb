"""Loads the typesetting engine, quickly, or says what the machine lacks."""

import ctypes.util
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from types import ModuleType
from typing import Any

from bookletgen.diagnostics.error import MachineError

_INSTALL = (
    "run `make setup`, or install the Debian packages libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


def require_engine() -> None:
    """Load the engine, or say what the machine lacks.

    Without harfbuzz-subset the engine falls back to a font subsetter that is many times slower
    and gives other bytes, so it is required.

    Raises:
        MachineError: a system library is missing.
    """
    try:
        with _without_library_search():
            ffi = _load()
    except OSError:
        ffi = _load_with_search()
    if ffi.harfbuzz_subset is None:
        raise MachineError("the library harfbuzz-subset is missing", _INSTALL)


def engine_versions() -> dict[str, str]:
    """Give the versions of the engine and of the libraries that decide where its lines break.

    Raises:
        MachineError: a system library is missing.
    """
    require_engine()
    ffi = _load()
    pango = ffi.pango.pango_version()  # 15012 is 1.50.12
    return {
        "weasyprint": metadata.version("weasyprint"),
        "pango": f"{pango // 10_000}.{pango // 100 % 100}.{pango % 100}",
        "harfbuzz": _harfbuzz_version(ffi.harfbuzz),
    }


def _harfbuzz_version(harfbuzz: Any) -> str:  # noqa: ANN401  the library has no type
    """Find the version by asking: the engine's window to the library has no function that gives it."""
    version = [0, 0, 0]
    for part in range(3):
        while harfbuzz.hb_version_atleast(*version[:part], version[part] + 1, *(0,) * (2 - part)):
            version[part] += 1
    return ".".join(map(str, version))


def _load() -> ModuleType:
    # Loading takes most of a second and fails where Pango is missing, so it happens here, on demand.
    from weasyprint.text import ffi  # noqa: PLC0415

    return ffi  # type: ignore[no-any-return]  # the engine has no type information


def _load_with_search() -> ModuleType:
    try:
        return _load()
    except OSError as error:
        reason = str(error).splitlines()[0]
        raise MachineError(f"the typesetting engine cannot start: {reason}", _INSTALL) from error


def _find_nothing(name: str) -> str | None:  # noqa: ARG001  it stands in for the search
    return None


@contextmanager
def _without_library_search() -> Iterator[None]:
    """Find system libraries by file name alone.

    The engine tries each library under several names. For those that are no file name, ctypes asks
    ldconfig, gcc and ld: some fifty processes, a third of the time the engine takes to load.
    """
    search = ctypes.util.find_library
    ctypes.util.find_library = _find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = search

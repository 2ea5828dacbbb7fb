"""Whether this machine can typeset, and with which versions."""

from importlib import metadata

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
        # Loading takes most of a second and fails where Pango is missing, so it happens here, on demand.
        from weasyprint.text import ffi  # noqa: PLC0415
    except OSError as error:
        reason = str(error).splitlines()[0]
        raise MachineError(f"the typesetting engine cannot start: {reason}", _INSTALL) from error
    if ffi.harfbuzz_subset is None:
        raise MachineError("the library harfbuzz-subset is missing", _INSTALL)


def engine_versions() -> tuple[str, ...]:
    """Name the versions on which the bytes of a file depend, without loading the engine."""
    packages = ("weasyprint", "pydyf", "fonttools", "pikepdf", "tinycss2", "tinyhtml5")
    return tuple(f"{name} {metadata.version(name)}" for name in packages)

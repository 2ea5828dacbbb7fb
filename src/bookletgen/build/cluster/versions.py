"""The versions that decide on the bytes of a file."""

import platform
import zlib

from bookletgen import __version__
from bookletgen.build.fingerprint import own_code_key, package_versions


def versions_here() -> dict[str, str]:
    """Give the version of everything on this machine that decides on the bytes of a file.

    Raises:
        MachineError: a system library is missing.
    """
    from bookletgen.typeset.engine import engine_versions  # noqa: PLC0415  heavy: only where pages are made

    return {
        "bookletgen": f"{__version__}+{own_code_key()[:8]}",
        "Python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **package_versions(),
        **engine_versions(),
    }

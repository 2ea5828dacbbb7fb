"""Room for files that are not whole yet."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bookletgen.diagnostics.error import MachineError


@contextmanager
def temporary_folder(target: Path) -> Iterator[Path]:
    """Give a folder beside the finished files, on the same disk, that is gone afterwards.

    The folder of the finished files is made if it is not there, and stays only if it holds some.
    """
    is_new = not target.exists()
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".bookletgen-", dir=target) as name:
            yield Path(name)
        if is_new and not any(target.iterdir()):
            target.rmdir()
    except (PermissionError, FileExistsError, NotADirectoryError) as error:
        raise MachineError(
            f"cannot write to {target}: {error.strerror}", "choose another folder with --to"
        ) from error

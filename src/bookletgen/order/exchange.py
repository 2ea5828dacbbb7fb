"""Puts a folder in the place of another, at one stroke where the system can."""

import ctypes
import os
import sys
from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths count from the current folder (Linux, fcntl.h)."""

_EXCHANGE = 2
"""RENAME_EXCHANGE: the two paths change places (Linux, stdio.h)."""


def exchange_folders(one: Path, other: Path) -> bool:
    """Let two folders on one disk change places, so that neither name is ever without a folder.

    Says whether they did: some file systems cannot, and no system but Linux.
    """
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    done: int = renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    return done == 0

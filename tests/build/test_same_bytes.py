"""The same input gives the same bytes, on every run."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.booklets import STARTER


def build_with_hash_seed(seed: str, to: Path) -> dict[str, bytes]:
    """Build in a process of its own, in which sets and dicts of text are ordered by the seed."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "bookletgen",
            "build",
            STARTER,
            "--variant",
            "visit",
            "--to",
            to,
            "--jobs",
            "1",
        ],
        check=True,
        capture_output=True,
        env={"PYTHONHASHSEED": seed},
    )
    return {path.name: path.read_bytes() for path in to.glob("*.pdf")}


@pytest.mark.usefixtures("booklet")
def test_two_processes_give_the_same_bytes() -> None:
    first, second = (build_with_hash_seed(seed, Path(seed)) for seed in ("1", "2"))

    assert set(first) == {"clinic-visit-visit.print.pdf", "clinic-visit-visit.screen.pdf"}
    assert first == second

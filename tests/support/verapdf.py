"""The verdict of veraPDF, a validator that a machine may or may not have."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

PROGRAM = "verapdf"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a file meets a flavour of the standards, and what veraPDF says of it."""

    passes: bool
    said: str


def is_installed() -> bool:
    return shutil.which(PROGRAM) is not None


def verdict(file: Path, flavour: str) -> Verdict:
    """Let veraPDF check a file against a flavour such as `ua1`."""
    arguments = ["--format", "text", "--flavour", flavour, str(file)]
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)
    said = f"{done.stdout}{done.stderr}".strip()
    return Verdict(done.returncode == 0 and said.startswith("PASS"), said)

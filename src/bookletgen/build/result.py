"""What a build came to."""

from collections.abc import Callable
from dataclasses import dataclass

from bookletgen.build.edition import MadeFile
from bookletgen.diagnostics.report import Report

Progress = Callable[[str, int, int], None]
"""Called as an edition is done, with its name, how many are done and how many there are."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The report, the files (none where there are errors), and whether nothing had to be done."""

    report: Report
    files: tuple[MadeFile, ...] = ()
    was_current: bool = False

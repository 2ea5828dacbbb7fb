"""Finished files that were screened, and the report about them."""

from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Kind
from bookletgen.diagnostics.report import Report


@dataclass(frozen=True, slots=True)
class ScreenedFile:
    """What a file is: pages, their trimmed sizes in mm, what it says it is and is made for.

    A file that cannot be read has no pages.
    """

    name: str
    pages: int = 0
    sizes_mm: tuple[tuple[float, float], ...] = ()
    standard: str = ""
    output_condition: str = ""
    fonts: int = 0
    images: int = 0


@dataclass(frozen=True, slots=True)
class PreflightReport:
    """What was found in finished files: for which printer, by which variant of the Ghent specification."""

    problems: Report
    files: tuple[ScreenedFile, ...]
    printer: str
    variant: str
    kinds: tuple[Kind, ...]
    program_version: str

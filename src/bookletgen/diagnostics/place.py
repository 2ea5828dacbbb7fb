"""Where a diagnostic points: a span of source text, or a finished file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class SourceSpan:
    """A place in a source file.

    `path` is the file as a person would name it from where they stand, with forward slashes.
    Lines and columns count from 1; `end_line` is the last line that belongs to the value.
    """

    path: str
    line: int
    column: int
    end_line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class PageSpot:
    """A place in a finished or half-made file: the whole file, one of its pages (from 1), or a part of it.

    `area_mm` is how far from the left and from the top of the trimmed page that part begins, and how
    wide and high it is, in millimetres.
    """

    path: str
    page: int = 0
    area_mm: tuple[float, float, float, float] | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.on_page}" if self.page else self.path

    @property
    def on_page(self) -> str:
        """Say where in the file; empty for the whole file."""
        if not self.page or self.area_mm is None:
            return f"page {self.page}" if self.page else ""
        across, down, *_ = self.area_mm
        return f"page {self.page}, {across:g} mm across, {down:g} mm down"


Place = SourceSpan | PageSpot

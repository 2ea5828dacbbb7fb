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
    """A place in a finished or half-made file: the whole file, or one of its pages (from 1)."""

    path: str
    page: int = 0

    def __str__(self) -> str:
        return f"{self.path}: page {self.page}" if self.page else self.path


Place = SourceSpan | PageSpot

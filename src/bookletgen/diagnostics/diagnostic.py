"""A diagnostic: one problem in somebody's content or file, as data."""

from dataclasses import dataclass
from enum import StrEnum

from bookletgen.diagnostics.place import Place, SourceSpan


class Severity(StrEnum):
    """How bad it is: an error stops the files from being made, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem, with its permanent code.

    `code` is never reused, `name` is the defect in kebab-case, `manual` is the page that
    `bookletgen explain CODE` prints.
    """

    code: str
    name: str
    severity: Severity
    manual: str

    def at(
        self, where: Place, message: str, hint: str | None = None, related: "tuple[Related, ...]" = ()
    ) -> "Diagnostic":
        """Make the diagnostic of this kind at one place."""
        return Diagnostic(self.code, self.severity, where, message, hint, related)


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand the first, such as "first defined here"."""

    where: Place
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong (`message`, with the actual values), where, and what to do (`hint`)."""

    code: str
    severity: Severity
    where: Place
    message: str
    hint: str | None = None
    related: tuple[Related, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by file, then line, then column, then code."""
        if isinstance(self.where, SourceSpan):
            return self.where.path, self.where.line, self.where.column, self.code, self.message
        return self.where.path, self.where.page, 0, self.code, self.message

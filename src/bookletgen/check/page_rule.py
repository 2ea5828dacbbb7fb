"""What a rule over laid-out pages is, and how such rules are run."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bookletgen.diagnostics.diagnostic import Diagnostic, Kind, Severity
from bookletgen.diagnostics.place import PageSpot
from bookletgen.model.laid_out import LaidOutLine
from bookletgen.model.press import Rgb


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The lines of the pages of an edition, the least size of its text, and how its colours are printed."""

    lines: tuple[LaidOutLine, ...]
    smallest_pt: int
    printed: Mapping[Rgb, Rgb] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageFinding:
    """One place on a page (from 1) where a rule is broken."""

    page: int
    message: str
    hint: str


PageCheck = Callable[[LaidOut], Iterator[PageFinding]]


@dataclass(frozen=True, slots=True)
class PageRule:
    """One defect of pages and how to find it."""

    kind: Kind
    check: PageCheck

    @classmethod
    def make(cls, code: str, name: str, check: PageCheck) -> "PageRule":
        """Make a rule whose manual page is the docstring of the file that defines its check."""
        module = inspect.getmodule(check)
        return cls(Kind(code, name, Severity.ERROR, (module and module.__doc__) or ""), check)


def run_page_rules(rules: Iterable[PageRule], pages: LaidOut, label: str) -> Iterator[Diagnostic]:
    """Run the rules over the pages of the edition called `label`."""
    for rule in rules:
        for finding in rule.check(pages):
            yield rule.kind.at(PageSpot(label, finding.page), finding.message, finding.hint)

"""The diagnostics of one run, together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bookletgen.diagnostics.diagnostic import Diagnostic, Severity
from bookletgen.diagnostics.place import SourceSpan


@dataclass(frozen=True, slots=True)
class Report:
    """All diagnostics of a run, sorted by file and line, none twice.

    `source_lines` holds the line of text each diagnostic points at, so that a report can be
    shown without its files; `not_run` names the rules that could not run and says why.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    source_lines: Mapping[tuple[str, int], str] = field(default_factory=dict)
    not_run: tuple[str, ...] = ()

    @classmethod
    def collect(
        cls, diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], not_run: tuple[str, ...] = ()
    ) -> "Report":
        """Sort the diagnostics, drop repeats and keep the source lines they point at.

        `sources` maps the path used in spans to the text of the file.
        """
        ordered = tuple(sorted(dict.fromkeys(diagnostics), key=lambda item: item.sort_key))
        return cls(ordered, _quoted_lines(ordered, sources), not_run)

    def extended(self, diagnostics: Iterable[Diagnostic]) -> "Report":
        """Give a report with more diagnostics, none of which points at a source line."""
        ordered = sorted(dict.fromkeys((*self.diagnostics, *diagnostics)), key=lambda item: item.sort_key)
        return Report(tuple(ordered), self.source_lines, self.not_run)

    @property
    def errors(self) -> int:
        """How many diagnostics are errors."""
        return sum(item.severity is Severity.ERROR for item in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many diagnostics are warnings."""
        return sum(item.severity is Severity.WARNING for item in self.diagnostics)


def _quoted_lines(
    diagnostics: tuple[Diagnostic, ...], sources: Mapping[str, str]
) -> dict[tuple[str, int], str]:
    split = {path: text.splitlines() for path, text in sources.items()}
    quoted = {}
    for item in diagnostics:
        span = item.where
        if isinstance(span, SourceSpan) and 0 < span.line <= len(split.get(span.path, ())):
            quoted[span.path, span.line] = split[span.path][span.line - 1]
    return quoted

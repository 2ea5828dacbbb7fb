"""What a rule is, and how rules are run."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bookletgen.diagnostics.diagnostic import Diagnostic, Kind, Related, Severity
from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.edition import Edition
from bookletgen.model.style import NO_STYLE, Style
from bookletgen.model.withdrawn import WithdrawnEdition


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule is broken, and others that help; the runner adds code and severity."""

    at: SourceSpan
    message: str
    hint: str | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What rules may know beside the edition.

    `characters` are those that the style's fonts can all print; `languages` are those that the
    pages' fixed words exist in; `style` is what is known of the style; `for_press` tells whether files
    for paper are made; `today` is the day to judge dates by; `withdrawn` are the editions that may not be
    made any more.
    """

    today: date
    draft: bool
    for_press: bool
    characters: frozenset[str]
    languages: frozenset[str]
    style: Style = NO_STYLE
    withdrawn: tuple[WithdrawnEdition, ...] = ()


Check = Callable[[Edition, Circumstances], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One defect and how to find it.

    In a draft, a rule with `only_warns_in_draft` does not stop the files from being made. A rule `by_place`
    judges each text, block and glossary entry by itself: whatever else is in the edition, and whoever it
    is for, it finds the same there.
    """

    kind: Kind
    check: Check
    only_warns_in_draft: bool = False
    by_place: bool = False

    @classmethod
    def make(  # noqa: PLR0913  what a rule is, in one place
        cls,
        code: str,
        name: str,
        severity: Severity,
        check: Check,
        *,
        only_warns_in_draft: bool = False,
        by_place: bool = False,
    ) -> "Rule":
        """Make a rule whose manual page is the docstring of the file that defines its check."""
        module = inspect.getmodule(check)
        kind = Kind(code, name, severity, (module and module.__doc__) or "")
        return cls(kind, check, only_warns_in_draft, by_place)


def run_rules(rules: Iterable[Rule], edition: Edition, circumstances: Circumstances) -> Iterator[Diagnostic]:
    """Run the rules over an edition and stamp their findings."""
    for rule in rules:
        relaxed = circumstances.draft and rule.only_warns_in_draft
        severity = Severity.WARNING if relaxed else rule.kind.severity
        for finding in rule.check(edition, circumstances):
            yield Diagnostic(
                rule.kind.code, severity, finding.at, finding.message, finding.hint, finding.related
            )

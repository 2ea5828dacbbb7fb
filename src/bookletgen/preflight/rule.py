"""What a rule over facts is, and what it is given."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bookletgen.diagnostics.diagnostic import Kind, Severity
from bookletgen.model.press_limits import PressLimits
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink_areas import InkAreas
from bookletgen.preflight.painted import Box, Where


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule is broken.

    `page` is 0 for the whole file; `box` is the place on the page. Findings of one `group` (or else of
    one message) on a page are shown as one with a count: the one of the lowest `rank`. A finding may
    weigh less than its rule.
    """

    message: str
    hint: str
    page: int = 0
    box: Box | None = None
    group: str = ""
    rank: float = 0.0
    severity: Severity | None = None

    @classmethod
    def at(cls, where: Where, message: str, hint: str, group: str = "", rank: float = 0.0) -> "Finding":
        """Make a finding about something painted."""
        return cls(message, hint, where.page, where.box, group, rank)


@dataclass(frozen=True, slots=True)
class NotRun:
    """A rule, or a part of it, could not run, and why. Silence means "looked at and fine"."""

    reason: str


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule may know beside the facts.

    `values` are the thresholds of the rule in the chosen edition and variant of the standards; `press`
    is the printer the file is for, and `ink` what each page prints, where these are known.
    """

    values: Mapping[str, float]
    press: PressLimits | None = None
    ink: InkAreas | None = None

    def __getitem__(self, name: str) -> float:
        """Give a threshold of the rule."""
        return self.values[name]


Check = Callable[[PdfFacts, Given], Iterator[Finding | NotRun]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One defect of a finished file and how to find it; its thresholds are data."""

    kind: Kind
    check: Check

    @classmethod
    def make(cls, code: str, name: str, severity: Severity, check: Check) -> "Rule":
        """Make a rule whose manual page is the docstring of the file that defines its check."""
        module = inspect.getmodule(check)
        return cls(Kind(code, name, severity, (module and module.__doc__) or ""), check)

"""Running the rules over the facts of one file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.diagnostics.place import PageSpot
from bookletgen.model.press_limits import PressLimits
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink_areas import InkAreas
from bookletgen.preflight.rule import Finding, Given, NotRun, Rule
from bookletgen.preflight.thresholds import Threshold, thresholds
from bookletgen.preflight.units import mm, page_list

_PAGES_ONE_BY_ONE = 3
"""On how many pages a defect is shown page by page; on more it is shown once, with all its pages."""


def run_rules(
    rules: Iterable[Rule],
    facts: PdfFacts,
    variant: str,
    press: PressLimits | None = None,
    ink: InkAreas | None = None,
) -> tuple[tuple[Diagnostic, ...], tuple[str, ...]]:
    """Give what the rules find, and which of them could not run and why.

    A rule without thresholds in the variant does not apply.
    """
    diagnostics: list[Diagnostic] = []
    not_run: list[str] = []
    for rule in rules:
        threshold = thresholds(variant).get(rule.kind.code)
        if threshold is None:
            continue
        found: list[Finding] = []
        for each in rule.check(facts, Given(threshold.values, press, ink)):
            if isinstance(each, NotRun):
                not_run.append(f"{facts.file}: {rule.kind.code} {each.reason}")
            else:
                found.append(each)
        diagnostics += _gathered(found, threshold, facts)
    return tuple(diagnostics), tuple(not_run)


def _gathered(findings: Iterable[Finding], threshold: Threshold, facts: PdfFacts) -> Iterator[Diagnostic]:
    """Draw together what is alike on a page, and what is alike on many pages."""
    groups: defaultdict[str, defaultdict[int, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for finding in findings:
        groups[finding.group or finding.message][finding.page].append(finding)
    for pages in groups.values():
        if len(pages) <= _PAGES_ONE_BY_ONE:
            for page, alike in pages.items():
                yield _diagnostic(alike, "on this page" if page else "", threshold, facts)
        else:
            alike = [finding for page in sorted(pages) for finding in pages[page]]
            yield _diagnostic(alike, f"on pages {page_list(tuple(sorted(pages)))}", threshold, facts)


def _diagnostic(alike: list[Finding], where: str, threshold: Threshold, facts: PdfFacts) -> Diagnostic:
    worst = min(alike, key=lambda finding: finding.rank)
    more = f"{len(alike) - 1} more like it {where}".strip()
    message = f"{worst.message} ({more})" if len(alike) > 1 else worst.message
    severity = worst.severity or threshold.severity
    return Diagnostic(threshold.rule, severity, _spot(worst, facts), message, worst.hint)


def _spot(finding: Finding, facts: PdfFacts) -> PageSpot:
    """Give the place in millimetres from the upper left corner of the trimmed page."""
    if finding.box is None or not finding.page:
        return PageSpot(facts.file, finding.page)
    left, _, _, top = facts.page(finding.page).boxes.trimmed
    box = finding.box
    measures = (box[0] - left, top - box[3], box[2] - box[0], box[3] - box[1])
    across, down, width, height = (round(mm(measure), 1) + 0.0 for measure in measures)
    return PageSpot(facts.file, finding.page, (across, down, width, height))

"""The plain wording of a safety statement leaves out something that the standard wording has.

What it finds: a plain safety statement that lacks a local fact (a telephone number, a time, a
temperature) of the standard wording, or has fewer list items, or no `action` where that has one.
Why it matters: plain language is for readers who need the facts most. It may be shorter, not poorer.
Example: a standard `action: Call {urgent.phone} at any time.` and a plain text without the number.
Write instead: the same numbers and the same warnings, in plainer words.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.booklet import SafetyWording
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Gap, LocalFact
from bookletgen.model.walk import texts_in


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Compare each statement's wording with the standard one."""
    for _block, statement in edition.statements():
        for lost in _lost(statement.standard, statement.wording):
            yield Finding(
                statement.wording.at,
                f'the plain wording of "{statement.id}" leaves out {lost}',
                "say in plain words all that the standard wording says",
            )


def _lost(standard: SafetyWording, wording: SafetyWording) -> Iterator[str]:
    for name in sorted(_facts(standard) - _facts(wording)):
        yield f"{{{name}}}"
    if len(wording.items) < len(standard.items):
        yield f"{len(standard.items) - len(wording.items)} of {len(standard.items)} list items"
    if standard.action and not wording.action:
        yield "the action"


def _facts(wording: SafetyWording) -> set[str]:
    runs = (run for text in texts_in(wording) for run in text.runs)
    return {run.name for run in runs if isinstance(run, LocalFact | Gap)}


RULE = Rule.make("SAF003", "plain-safety-statement-incomplete", Severity.ERROR, check, by_place=True)

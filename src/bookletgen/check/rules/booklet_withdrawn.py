"""The booklet is withdrawn.

What it finds: a booklet with `withdrawn:` whose date has come.
Why it matters: what was withdrawn for a reason must not reach readers again, not even as a draft.
Example: `withdrawn: {date: 2026-05-01, reason: The advice on fasting changed.}`
Write instead: a new version of the content, and no `withdrawn:`.
"""

from collections.abc import Iterator

from bookletgen.check.review import ReviewState, review_state
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Look for a withdrawal that is in force."""
    if review_state(edition, circumstances.today) is ReviewState.WITHDRAWN and edition.withdrawn:
        withdrawn = edition.withdrawn
        yield Finding(
            withdrawn.at,
            f"the booklet was withdrawn on {withdrawn.date}: {withdrawn.reason}",
            "make a new version, then remove `withdrawn:`",
        )


RULE = Rule.make("REV004", "booklet-withdrawn", Severity.ERROR, check)

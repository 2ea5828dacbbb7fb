"""The date of the next review has passed.

What it finds: a booklet whose `next_review` lies before today (or before the day given by `--today`).
Why it matters: advice grows old, telephone numbers change, and readers cannot tell.
Example: `next_review: 2024-01-31` in 2026.
Write instead: review the content, then set `reviewed` and `next_review` anew.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Compare the date of the next review with today."""
    due = edition.dates.next_review
    if due < circumstances.today:
        yield Finding(
            edition.dates.at,
            f"the review was due on {due}, and today is {circumstances.today}",
            "review the content, then set `reviewed` and `next_review`",
        )


RULE = Rule.make("REV001", "review-overdue", Severity.WARNING, check)

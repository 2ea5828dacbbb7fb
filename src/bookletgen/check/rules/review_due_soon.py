"""The next review is near, or overdue and confirmed only for a while.

What it finds: a booklet whose `next_review` is at most 90 days away, or has passed while a named
person confirmed the content.
Why it matters: a review takes weeks, and printed copies last for months.
Example: `next_review: 2026-12-31` in November 2026.
Write instead: begin the review now; print only as many copies as you need until then.
"""

from collections.abc import Iterator

from bookletgen.check.review import ReviewState, review_state
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Say how long is left."""
    state = review_state(edition, circumstances.today)
    due = edition.dates.next_review
    if state is ReviewState.DUE:
        days = (due - circumstances.today).days
        yield Finding(
            edition.dates.at, f"the next review is due on {due}, in {days} days", "begin the review now"
        )
    elif state is ReviewState.CONFIRMED and edition.confirmed:
        who = edition.confirmed
        yield Finding(
            who.at,
            f"the review was due on {due}; {who.name} ({who.role}) confirmed the content until {who.until}",
            "review the content before that day",
        )


RULE = Rule.make("REV002", "review-due-soon", Severity.WARNING, check)

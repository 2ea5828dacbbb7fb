"""The date of the next review has passed.

What it finds: a booklet whose `next_review` lies before today (or before the day given by `--today`),
and that nobody has confirmed for the time being.
Why it matters: advice grows old, telephone numbers change, and readers cannot tell.
Example: `next_review: 2024-01-31` in 2026.
Write instead: review the content, then set `reviewed` and `next_review` anew. Until then a named
person can take it on themselves with `confirmed: {name, role, date, until}`.
"""

from collections.abc import Iterator

from bookletgen.check.review import ReviewState, review_state
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, circumstances: Circumstances) -> Iterator[Finding]:
    """Compare the date of the next review with today."""
    if review_state(edition, circumstances.today) is ReviewState.OVERDUE:
        yield Finding(
            edition.dates.at,
            f"the review was due on {edition.dates.next_review}, and today is {circumstances.today}",
            "review the content, then set `reviewed` and `next_review`",
        )


RULE = Rule.make("REV001", "review-overdue", Severity.ERROR, check, only_warns_in_draft=True)

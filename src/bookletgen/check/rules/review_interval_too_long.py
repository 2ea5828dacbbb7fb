"""More than 36 months lie between the last review and the next.

What it finds: `next_review` more than 36 months after `reviewed`.
Why it matters: three years is the longest that hospitals and charities let health information
stand; some withdraw it at five.
Example: `reviewed: 2026-01-01, next_review: 2030-01-01`.
Write instead: a date at most 36 months after the last review.
"""

from collections.abc import Iterator

from bookletgen.check.review import LONGEST_INTERVAL_MONTHS, months_between
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Count the months between the reviews."""
    dates = edition.dates
    months = months_between(dates.reviewed, dates.next_review)
    is_over = months > LONGEST_INTERVAL_MONTHS
    if is_over or (months == LONGEST_INTERVAL_MONTHS and dates.next_review.day > dates.reviewed.day):
        yield Finding(
            dates.at,
            f"the next review is {months} months after the last; the limit is {LONGEST_INTERVAL_MONTHS}",
            "set an earlier `next_review`",
        )


RULE = Rule.make("REV003", "review-interval-too-long", Severity.ERROR, check)

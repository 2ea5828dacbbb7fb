"""Where a booklet stands between two reviews."""

from datetime import date, timedelta
from enum import StrEnum

from bookletgen.model.edition import Edition

DUE_WITHIN = timedelta(days=90)
"""How long before the next review it counts as due: hospitals send leaflets out 3 months ahead."""

LONGEST_INTERVAL_MONTHS = 36
"""The most that may lie between reviews; NHS trusts and charities review after 2 to 3 years."""


class ReviewState(StrEnum):
    """Whether the content may be used, as far as reviews tell."""

    CURRENT = "current"
    DUE = "due"
    OVERDUE = "overdue"
    CONFIRMED = "overdue but confirmed"
    WITHDRAWN = "withdrawn"


def review_state(edition: Edition, today: date) -> ReviewState:
    """Judge an edition on a day."""
    if edition.withdrawn and edition.withdrawn.date <= today:
        return ReviewState.WITHDRAWN
    next_review = edition.dates.next_review
    if next_review < today:
        confirmed = edition.confirmed
        is_confirmed = confirmed is not None and confirmed.date <= today <= confirmed.until
        return ReviewState.CONFIRMED if is_confirmed else ReviewState.OVERDUE
    return ReviewState.DUE if next_review - today <= DUE_WITHIN else ReviewState.CURRENT


def months_between(start: date, end: date) -> int:
    """Count the whole months from one day to another."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)

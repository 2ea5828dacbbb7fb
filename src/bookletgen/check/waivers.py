"""Waivers: named, reasoned exceptions, which must be used, in force and allowed."""

from collections.abc import Iterable, Iterator
from datetime import date

from bookletgen.diagnostics.diagnostic import Diagnostic, Kind, Severity
from bookletgen.model.governance import Waiver

UNUSED_WAIVER = Kind(
    "WVR001",
    "unused-waiver",
    Severity.ERROR,
    """A waiver excuses nothing.

    What it finds: a waiver in booklet.yaml that no diagnostic of the booklet needs.
    Why it matters: it would silently excuse the next problem of that kind in that place.
    Example: a waiver for a long sentence that has been shortened since.
    Write instead: remove it.
    """,
)
EXPIRED_WAIVER = Kind(
    "WVR002",
    "expired-waiver",
    Severity.ERROR,
    """A waiver has run out.

    What it finds: a waiver whose `until` lies before today.
    Why it matters: somebody allowed the exception for a time, and that time is over.
    Example: `until: 2026-01-31` in March 2026.
    Write instead: mend what it excused, or have somebody decide anew.
    """,
)
SAFETY_WAIVER = Kind(
    "WVR003",
    "safety-waiver",
    Severity.ERROR,
    """A waiver tries to excuse a safety rule.

    What it finds: a waiver for a SAF code.
    Why it matters: what keeps readers safe is not anybody's to leave out.
    Example: `code: SAF002`.
    Write instead: the missing safety statement.
    """,
)
KINDS = (UNUSED_WAIVER, EXPIRED_WAIVER, SAFETY_WAIVER)


def apply_waivers(
    diagnostics: Iterable[Diagnostic], waivers: Iterable[Waiver], today: date, *, is_complete: bool
) -> Iterator[Diagnostic]:
    """Leave out what is waived, and add what is wrong with the waivers.

    `is_complete` says that the diagnostics are those of the whole booklet, so that a waiver which
    none of them needs is unused.
    """
    waivers = tuple(waivers)
    in_force = waivers_in_force(waivers, today)
    used = set()
    for diagnostic in diagnostics:
        waiver = next((waiver for waiver in in_force if _excuses(waiver, diagnostic)), None)
        if waiver is None:
            yield diagnostic
        else:
            used.add(waiver.at)
    for waiver in waivers:
        yield from _problems(waiver, today, is_unused=is_complete and waiver.at not in used)


def waivers_in_force(waivers: Iterable[Waiver], today: date) -> tuple[Waiver, ...]:
    """Give the waivers that may excuse something on a day."""
    return tuple(waiver for waiver in waivers if not _is_safety(waiver) and not _is_expired(waiver, today))


def _problems(waiver: Waiver, today: date, *, is_unused: bool) -> Iterator[Diagnostic]:
    if _is_safety(waiver):
        yield SAFETY_WAIVER.at(
            waiver.at, f"{waiver.code} is a safety rule and cannot be waived", "mend what it finds"
        )
    elif _is_expired(waiver, today):
        message = f"the waiver of {waiver.code} in {waiver.place} ran out on {waiver.until}"
        yield EXPIRED_WAIVER.at(waiver.at, message, "mend what it excused, or decide anew")
    elif is_unused:
        message = f"the waiver of {waiver.code} in {waiver.place} excuses nothing"
        yield UNUSED_WAIVER.at(waiver.at, message, "remove it")


def _is_safety(waiver: Waiver) -> bool:
    return waiver.code.startswith("SAF")


def _is_expired(waiver: Waiver, today: date) -> bool:
    return waiver.until is not None and waiver.until < today


def _excuses(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    path = diagnostic.where.path
    is_there = path == waiver.place.text or path.endswith(f"/{waiver.place}")
    is_meant = waiver.words is None or waiver.words.text in diagnostic.message
    return waiver.code == diagnostic.code and is_there and is_meant

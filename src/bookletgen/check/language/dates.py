"""Dates that are not in the form 6 August 2018 (NHS content guide)."""

import re
from collections.abc import Iterator
from datetime import date

from bookletgen.check.language.phrases import TextSpan

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SHORT = {month[:3]: month for month in _MONTHS} | {"Sept": "September"}
_NAMES = {month: month for month in _MONTHS} | _SHORT
_MONTH = rf"(?P<month>{'|'.join(sorted(_NAMES, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<zero>0)?(?P<day>\d{1,2})"
_ORDINAL = r"(?P<ordinal>st|nd|rd|th)"
_LAST_SHORT_YEAR = 69  # as strptime has it: 69 is 1969, 68 is 2068

# 6th August, 06 August 2018, 6 Aug. 2018, the 6th of August
_DAY_FIRST = re.compile(rf"(?:\b[Tt]he )?\b{_DAY}{_ORDINAL}?(?P<of> of)? {_MONTH}(?:,? (?P<year>\d{{4}})\b)?")
# August 6, 2018; August 6th; but not "March 2024", nor "In March 12 people came"
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH} {_DAY}(?!\d)(?:{_ORDINAL}\b)?(?:,? (?P<year>\d{{4}})\b)?(?! ?[\w:.,]*\w)"
)
# 06/08/2018, 6/8/18, 6.8.2018, 6-8-2018: the day first, as the British read it
_FIGURES = re.compile(r"(?<![\w./-])(\d{1,2})(?:/(\d{1,2})/(\d{4}|\d{2})|([.-])(\d{1,2})\4(\d{4}))(?![\w/-])")
_YEAR_FIRST = re.compile(r"(?<![\w./-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])")


def find_dates(text: str) -> Iterator[tuple[TextSpan, str]]:
    """Go through the dates to write otherwise, each with its better form."""
    for match in _DAY_FIRST.finditer(text):
        kept = match["month"] in _MONTHS and not (match["zero"] or match["ordinal"] or match["of"])
        if not kept or "," in match[0]:
            yield from _named(match)
    for match in _MONTH_FIRST.finditer(text):
        yield from _named(match)
    for match in _FIGURES.finditer(text):
        day, month, year = match[1], match[2] or match[5], match[3] or match[6]
        yield from _in_figures(match, _full_year(year), int(month), int(day))
    for match in _YEAR_FIRST.finditer(text):
        yield from _in_figures(match, int(match[1]), int(match[2]), int(match[3]))


def _named(match: re.Match[str]) -> Iterator[tuple[TextSpan, str]]:
    year = f" {match['year']}" if match["year"] else ""
    yield TextSpan(*match.span()), f"{match['day']} {_NAMES[match['month']]}{year}"


def _in_figures(match: re.Match[str], year: int, month: int, day: int) -> Iterator[tuple[TextSpan, str]]:
    try:
        real = date(year, month, day)
    except ValueError:
        return  # 24/13/2018 is no date
    yield TextSpan(*match.span()), f"{real.day} {_MONTHS[real.month - 1]} {real.year}"


def _full_year(figures: str) -> int:
    year = int(figures)
    if len(figures) > len("18"):
        return year
    return year + (1900 if year >= _LAST_SHORT_YEAR else 2000)

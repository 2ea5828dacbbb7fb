"""Numbers that are not in the style of the NHS content guide.

Numerals for numbers, "1 in 10" for chances, "to" for ranges, 6 August 2018, 9:30am.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bookletgen.check.language.cardinals import NUMBER_WORDS, value_of
from bookletgen.check.language.dates import find_dates
from bookletgen.check.language.phrases import TextSpan
from bookletgen.check.language.times import better_time, find_times
from bookletgen.check.language.words import sentences_in

_SPACE = "[ \u00a0]"
_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_NAME = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_AND = rf"(?:(?<=hundred)|(?<=thousand)|(?<=million)){_SPACE}and{_SPACE}"
# Number words in a row: twenty-five, a hundred and ten. Not the first half of twenty-first: the "+" gives
# no word back.
_SPOKEN = (
    rf"(?:\b(?:a|an)(?:{_SPACE}(?=hundred|thousand|million)))?\b(?:{_NAME})\b"
    rf"(?:(?:{_AND}|{_SPACE}|[-\u2011])(?:{_NAME})\b){{0,15}}+(?![-\u2011](?:{_ORDINALS})\b)"
)
_SPOKEN_NUMBER = re.compile(_SPOKEN, re.IGNORECASE)
_CHANCE = re.compile(
    rf"(?P<few>\b\d+|{_SPOKEN})(?P<joint> in | out of )(?P<many>\d+\b|{_SPOKEN})"
    r"(?! (?:\w+ )?(?:second|minute|hour|day|week|month|year|time|visit|session|place|part|step|stage)s?\b)",
    re.IGNORECASE,
)
_QUANTITY = rf"£?\d+(?:[.,:]\d+)*(?:{_SPACE}?(?:[ap]\.?m\b|%|°[CF]?|mg|ml|cm|mm|kg|g|hrs|mins)(?!\w))?"
# 10-30, 9am – 5pm; not inside a longer code (1-2-3, T2-3, COVID-19)
_RANGE = re.compile(
    rf"(?<![\w.,:/\-\u2011–])(?P<low>{_QUANTITY}){_SPACE}?[-\u2011–]{_SPACE}?(?P<high>{_QUANTITY})(?![\d\-\u2011–/])"
)
_HALF_OF_DAY = re.compile(r"[ap]\.?m$")
_PAST_THE_HOUR = re.compile(rf"\bpast{_SPACE}$|^{_SPACE}past\b", re.IGNORECASE)
_LARGEST_IN_WORDS = 9
_MILLION = 1_000_000


class NumberKind(StrEnum):
    """What is written in another style."""

    DATE = "date"
    TIME = "time"
    RANGE = "range"
    CHANCE = "chance"
    NUMBER_WORD = "number word"


@dataclass(frozen=True, slots=True)
class NumberFinding:
    """A number to write otherwise: where, in which words, and its better form."""

    span: TextSpan
    words: str
    kind: NumberKind
    better: str


def find_numbers(text: str) -> Iterator[NumberFinding]:
    """Go through the numbers to write otherwise, in order; of those that overlap, the first kind wins."""
    taken = [
        TextSpan(word.start, word.end)
        for sentence in sentences_in(text)
        for word in sentence.words
        if word.is_copied
    ]
    found = list[NumberFinding]()
    for kind, span, better in _candidates(text):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            found.append(NumberFinding(span, text[span.start : span.end], kind, better))
    yield from sorted(found, key=lambda finding: finding.span.start)


def _candidates(text: str) -> Iterator[tuple[NumberKind, TextSpan, str]]:
    for span, better in find_dates(text):
        yield NumberKind.DATE, span, better
    for span, better in _ranges(text):
        yield NumberKind.RANGE, span, better
    for span, better in find_times(text):
        yield NumberKind.TIME, span, better
    for span, better in _chances(text):
        yield NumberKind.CHANCE, span, better
    for span, better in _number_words(text):
        yield NumberKind.NUMBER_WORD, span, better


def _ranges(text: str) -> Iterator[tuple[TextSpan, str]]:
    for match in _RANGE.finditer(text):
        low, high = match["low"], match["high"]
        is_of_times = _HALF_OF_DAY.search(high) is not None or ":" in low
        if is_of_times or _amount(low) < _amount(high):  # a score or a name may count down: 3-2
            yield TextSpan(*match.span()), f"{_low_end(low, high)} to {better_time(high)}"


def _low_end(low: str, high: str) -> str:
    """Give the first time of a range its better form, even where only the second says am or pm."""
    is_bare_time = _HALF_OF_DAY.search(high) and not _HALF_OF_DAY.search(low)
    return low.replace(".", ":") if is_bare_time else better_time(low)


def _amount(quantity: str) -> float:
    figures = re.sub(r"[^\d.]", "", quantity.replace(",", ""))
    whole, _, decimals = figures.partition(".")
    return float(f"{whole}.{decimals.replace('.', '') or 0}")


def _chances(text: str) -> Iterator[tuple[TextSpan, str]]:
    for match in _CHANCE.finditer(text):
        few, many = _value(match["few"]), _value(match["many"])
        in_figures = match["few"].isdecimal() and match["many"].isdecimal()
        if few is not None and many is not None and few < many and not in_figures:
            yield TextSpan(*match.span()), f"{few:,} in {many:,}"


def _number_words(text: str) -> Iterator[tuple[TextSpan, str]]:
    for match in _SPOKEN_NUMBER.finditer(text):
        value = _value(match[0])
        is_clock = _PAST_THE_HOUR.search(text[: match.start()][-5:]) or _PAST_THE_HOUR.search(
            text[match.end() :][:6]
        )
        if value is not None and value > _LARGEST_IN_WORDS and not is_clock:
            yield TextSpan(*match.span()), _figures(value)


def _value(shown: str) -> int | None:
    if shown.isdecimal():
        return int(shown)
    return value_of(re.split(r"[-\s\u2011]+", shown.lower()))


def _figures(value: int) -> str:
    return f"{value // _MILLION} million" if value and value % _MILLION == 0 else f"{value:,}"

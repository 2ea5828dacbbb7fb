"""Times of day that are not in the form 9am or 9:30am (NHS content guide)."""

import re
from collections.abc import Iterator

from bookletgen.check.language.phrases import TextSpan

_NOON = 12
_SPACE = "[ \u00a0]?"

# 9am, 9.30 a.m.; a full stop after it that ends the sentence is left out
_HALF_DAY = re.compile(
    rf"(?<![\d.:,])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?{_SPACE}"
    r"(?P<half>[apAP])(?:\.[mM]\.(?!\s+[A-Z]|\s*$)|\.?[mM]\b)"
)
# 09:30, 14:00; with one figure for the hour, only after a word that asks for a time (1:10 may be a scale)
_CLOCK = re.compile(
    r"(?:(?<![\d:.])(?P<hour>[01]\d|2[0-3])"
    r"|(?:(?<=\bat )|(?<=\bby )|(?<=\bfrom )|(?<=\buntil )|(?<=\bbefore )|(?<=\bafter ))(?P<short>\d))"
    r":(?P<minute>[0-5]\d)(?![\d:]|[ \u00a0]?[ap]\.?m\b)",
    re.IGNORECASE,
)
_HUNDREDS = re.compile(r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?hrs\b", re.IGNORECASE)
_O_CLOCK = re.compile(
    r"\b(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock\b",
    re.IGNORECASE,
)
_TWELVE = re.compile(r"\b(?:12|twelve) (?P<name>noon|midday|midnight)\b", re.IGNORECASE)


def find_times(text: str) -> Iterator[tuple[TextSpan, str]]:
    """Go through the times to write otherwise, each with its better form."""
    for match in _HALF_DAY.finditer(text):
        better = _of_half_day(match)
        if better is not None and better != match[0]:
            yield TextSpan(*match.span()), better
    for pattern in (_CLOCK, _HUNDREDS):
        for match in pattern.finditer(text):
            hour = match["hour"] or match["short"]
            yield TextSpan(*match.span()), time_of_day(int(hour), int(match["minute"]))
    for match in _O_CLOCK.finditer(text):
        yield TextSpan(*match.span()), _o_clock(match["hour"].lower())
    for match in _TWELVE.finditer(text):
        yield TextSpan(*match.span()), "midnight" if match["name"].lower() == "midnight" else "midday"


def time_of_day(hour: int, minute: int) -> str:
    """Write a time of the 24-hour clock: 9am, 9:30am, midday, midnight."""
    if minute == 0 and hour % _NOON == 0:
        return "midday" if hour else "midnight"
    shown = f":{minute:02}" if minute else ""
    return f"{(hour - 1) % _NOON + 1}{shown}{'am' if hour < _NOON else 'pm'}"


def better_time(text: str) -> str:
    """Give a piece of text with its times rewritten."""
    for span, better in sorted(find_times(text), key=lambda found: -found[0].start):
        text = text[: span.start] + better + text[span.end :]
    return text


def _of_half_day(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= _NOON:
        return None if match["minute"] or hour > 2 * _NOON - 1 else time_of_day(hour, minute)
    afternoon = match["half"].lower() == "p"
    return time_of_day(hour % _NOON + (_NOON if afternoon else 0), minute)


def _o_clock(hour: str) -> str:
    names = (
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    )
    figures = str(names.index(hour) + 1) if hour in names else hour
    return f"{figures}am or {figures}pm"

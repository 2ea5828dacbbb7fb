"""Whole numbers as English words, in both directions."""

from collections.abc import Sequence

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred"))
_VALUES = {name: value for value, name in enumerate(_SMALL)} | {
    name: 10 * value for value, name in enumerate(_TENS, start=2)
}
_SCALE_VALUES = {name: value for value, name in _SCALES}

NUMBER_WORDS = frozenset(_VALUES) | frozenset(_SCALE_VALUES)
"""Every word that names a whole number, but "a" in "a hundred"."""


def words_of(number: int) -> tuple[str, ...]:
    """Say a number as the British do, with "and": one hundred and twenty. Below a thousand million."""
    if number < len(_SMALL):
        return (_SMALL[number],)
    for scale, name in _SCALES:
        if number >= scale:
            count, rest = divmod(number, scale)
            joint = ("and",) if 0 < rest < 100 else ()  # noqa: PLR2004  "and" stands before the last two figures
            return (*words_of(count), name, *joint, *(words_of(rest) if rest else ()))
    tens, units = divmod(number, 10)
    return (_TENS[tens - 2], *((_SMALL[units],) if units else ()))


def value_of(words: Sequence[str]) -> int | None:
    """Read number words; None where they name no single whole number ("two three", "ten hundred and")."""
    spoken = ["one" if word in {"a", "an"} and at == 0 else word for at, word in enumerate(words)]
    value = _value(spoken)
    plain = [word for word in spoken if word != "and"]
    if value is None or [word for word in words_of(value) if word != "and"] != plain:
        return None
    return value


def _value(words: Sequence[str]) -> int | None:
    total, group = 0, 0
    for word in words:
        if word in _VALUES:
            group += _VALUES[word]
        elif word == "hundred":
            group *= 100
        elif word in _SCALE_VALUES:
            total, group = total + group * _SCALE_VALUES[word], 0
        elif word != "and":
            return None
    return total + group

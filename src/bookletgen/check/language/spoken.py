"""Numbers as they are read aloud, because SMOG counts the syllables a reader says."""

import re

from bookletgen.check.language.cardinals import words_of
from bookletgen.check.language.data import word_list

_PARTS = re.compile(
    r"""
    (?P<money>[£$€])?
    (?P<figures>\d+(?:[.,:]\d+)*)    # 30, 37.5, 1,000, 9:30
    (?:[ \u00a0]?(?P<unit>\D+))?     # °C, %, mg, am, th
    """,
    re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")  # 1,000 or 2,500,000
_YEARS = range(1100, 2100)
_FIRST_YEARS_OF_A_CENTURY = 10
_LONGEST_SPOKEN_AS_ONE = 6
_ORDINAL_OF_TENS = re.compile(r"[2-9]0th")  # twentieth has a syllable more than twenty
_CLOCK_FIGURES = 2


def spoken_words(number: str) -> list[str]:
    """Say a number with what is written close to it: "5°C" is "five degrees celsius"."""
    match = _PARTS.fullmatch(number)
    if match is None:
        return [letter for letter in number if letter.isalnum()]
    unit = (match["unit"] or "").strip(" \u00a0").lower()
    if match["money"]:
        return [
            *_sum(match["figures"], word_list("syllables")["money"][match["money"]]),
            *_unit(unit, number),
        ]
    return [*_figures(match["figures"]), *_unit(unit, number)]


def _sum(figures: str, money: str) -> list[str]:
    """Say £5.50 as "five pounds fifty"."""
    whole, _, pence = figures.partition(".")
    return [*_figures(whole), money, *(_whole(pence, as_year=False) if pence.isdecimal() else [])]


def _figures(figures: str) -> list[str]:
    if _GROUPED.fullmatch(figures):
        return _whole(figures.replace(",", ""), as_year=False)
    if ":" in figures:
        return [word for part in figures.split(":") for word in _clock_part(part)]
    whole, *decimals = re.split(r"[.,]", figures)
    said = _whole(whole, as_year=not decimals)
    for part in decimals:
        said += ["point", *(word for figure in part for word in words_of(int(figure)))]
    return said


def _clock_part(part: str) -> list[str]:
    if len(part) == _CLOCK_FIGURES and part.startswith("0"):
        return [] if part == "00" else ["oh", *words_of(int(part))]
    return _whole(part, as_year=False)


def _whole(figures: str, *, as_year: bool) -> list[str]:
    if len(figures) > _LONGEST_SPOKEN_AS_ONE or (figures.startswith("0") and len(figures) > 1):
        return ["oh" if figure == "0" else words_of(int(figure))[0] for figure in figures]
    number = int(figures)
    if not as_year or number not in _YEARS or number % 1000 < _FIRST_YEARS_OF_A_CENTURY:
        return list(words_of(number))
    century, year = divmod(number, 100)
    if year == 0:
        return [*words_of(century), "hundred"]
    return [*words_of(century), *(["oh"] if year < _FIRST_YEARS_OF_A_CENTURY else []), *words_of(year)]


def _unit(unit: str, number: str) -> list[str]:
    if unit in {"st", "nd", "rd", "th"}:
        return ["eth"] if _ORDINAL_OF_TENS.search(number) else []
    said: list[str] = word_list("syllables")["units"].get(unit, unit).split()
    return said

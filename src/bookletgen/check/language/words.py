"""Splitting English patient text into sentences and words.

The rules for words are those of SMOG: a hyphenated word is one word, numbers and
abbreviations are words because they are read aloud, and, for SMOG alone, a semicolon ends a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_LETTER = r"[^\W\d_]"
_LETTER_OR_DIGIT = r"[^\W_]"

_COPIED = r"""
    https?://\S*[\w/]                                   # web address, without the full stop after it
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                        # mail address
  | (?<![\w.-])(?:[a-z0-9-]+\.)+(?:uk|org|com|net|info|eu|ie|scot|wales)\b(?:/[\w./?=&%-]*[\w/])?
  | (?<!\d)0(?:[ \u00a0-]?\d){10}(?!\d)             # telephone number with 11 figures
  | (?:\+\d{1,3}|(?<!\d)0\d{2,4})(?:[ \u00a0-]?\d{2,})+ # telephone number: 01632 960 123, +44 20 7946 0000
  | (?<![\d.,])\d{3}[ \u00a0]\d{3}(?![\d.,]*\d)         # short telephone number: 116 123
"""

_NUMBER = rf"""
    [£$€]?\d+(?:[.,:]\d+)*                              # 30, 37.5, 1,000, 9:30, £5.50
    (?:[ \u00a0]?°[CF]?|%|{_LETTER}+)?                  # what is written close: 37.5°C, 50%, 9am, 1st
    (?:[-\u2011'’]{_LETTER}{_LETTER_OR_DIGIT}*)*        # 24-hour, 5-a-day; but not 10-30, which is two
"""

_WORD = rf"""
    {_LETTER}(?:\.{_LETTER})+\.?(?!{_LETTER_OR_DIGIT})  # e.g., a.m., U.S.
  | {_LETTER}{_LETTER_OR_DIGIT}*(?:[-\u2011'’&]{_LETTER_OR_DIGIT}+)*   # X-ray, don't, A&E, COVID-19
"""

_TOKEN = re.compile(rf"(?P<copied>{_COPIED})|{_NUMBER}|{_WORD}", re.VERBOSE | re.IGNORECASE)

# What may end a sentence, with the quotes and brackets that close after it.
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_CLAUSE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|;")
_BLANK_LINE = re.compile(r"\n\s*\n")

_TITLES = frozenset({"dr", "mr", "mrs", "ms", "mx", "prof", "st", "sr", "revd"})
_NEVER_LAST = _TITLES | {"e.g", "e.g.", "i.e", "i.e.", "vs", "cf", "approx", "tel", "ext", "fig"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word and the character of the text it starts at.

    `is_copied` marks a telephone number, web or mail address: readers copy it and do not read it.
    """

    text: str
    start: int
    is_copied: bool = False

    @property
    def end(self) -> int:
        """Give the character after the word."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the character of the text it starts at, and its words."""

    text: str
    start: int
    words: tuple[Word, ...]

    @property
    def count(self) -> int:
        """Count the words; a telephone number or an address is one."""
        return len(self.words)


def words_in(text: str) -> Iterator[Word]:
    """Go through the words of a text."""
    for match in _TOKEN.finditer(text):
        yield Word(match[0], match.start(), match["copied"] is not None)


@lru_cache(maxsize=8192)
def sentences_in(text: str, *, at_semicolons: bool = False) -> tuple[Sentence, ...]:
    """Give the sentences of a text; what is left after the last stop is a sentence too.

    The same text stands in many editions and is looked at by many rules: it is split once.
    """
    return tuple(_sentences_in(text, at_semicolons=at_semicolons))


def _sentences_in(text: str, *, at_semicolons: bool) -> Iterator[Sentence]:
    start, held = 0, list[Word]()
    for word in words_in(text):
        if held:
            end = _boundary(text, held, word, at_semicolons=at_semicolons)
            if end is not None:
                yield _sentence(text, start, end, held)
                start, held = end, []
        held.append(word)
    if held:
        yield _sentence(text, start, len(text), held)


def _sentence(text: str, start: int, end: int, words: list[Word]) -> Sentence:
    shown = text[start:end]
    return Sentence(shown.strip(), start + len(shown) - len(shown.lstrip()), tuple(words))


def _boundary(text: str, held: list[Word], following: Word, *, at_semicolons: bool) -> int | None:
    """Give the character where a sentence ends between the words held and the following one, if it does."""
    last = held[-1]
    gap = text[last.end : following.start]
    blank = _BLANK_LINE.search(gap)
    if blank is not None:
        return last.end + blank.start()
    stop = (_CLAUSE_END if at_semicolons else _END).search(gap)
    if stop is not None and ";" in stop[0]:
        return last.end + stop.end()
    if stop is None and not last.text.endswith("."):
        return None
    if _goes_on(held, following, stop[0] if stop else "."):
        return None
    return last.end + (stop.end() if stop else 0)


def _goes_on(held: list[Word], following: Word, stop: str) -> bool:
    """Tell whether the sentence goes on after a mark that could have ended it."""
    if following.text[0].islower():
        return True  # "3.5 kg approx. a day", "Does it hurt?" she asked
    if not stop.startswith("."):
        return False
    last = held[-1].text.lower()
    if last in _NEVER_LAST or (last == "no" and following.text[0].isdigit()):
        return True
    if len(held) == 1 and last.isdecimal():
        return True  # the number of a step: "1. Wash your hands."
    return _is_initial(held)


def _is_initial(held: list[Word]) -> bool:
    """Tell "Dr J. Smith" from "vitamin D. Ask your GP"."""
    last = held[-1].text
    if len(last) != 1 or not last.isupper() or last == "I":
        return False
    return len(held) == 1 or held[-2].text.lower() in _TITLES or len(held[-2].text) == 1

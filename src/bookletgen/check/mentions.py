"""Finding what a text speaks of by name."""

import re
from collections.abc import Iterable
from functools import cache


def is_mentioned(words: tuple[str, ...], text: str) -> bool:
    """Tell whether a text mentions one of the words or phrases, as whole words.

    A word in capitals, such as PET, must be in capitals in the text; others may be in any case. A
    plural "s" may follow.
    """
    return bool(_pattern(words).search(text))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_alternatives(words))})s?(?!\w)")


def _alternatives(words: Iterable[str]) -> list[str]:
    return [spelt if word.isupper() else f"(?i:{spelt})" for word in words for spelt in [_spelt(word)]]


def _spelt(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))

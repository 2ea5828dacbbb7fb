"""Finding what a text speaks of by name."""

import re
from collections.abc import Iterable
from functools import cache


def is_mentioned(words: tuple[str, ...], text: str) -> bool:
    """Tell whether a text mentions one of the words or phrases, as whole words.

    A word in capitals, such as PET, must be in capitals in the text; others may be in any case. A
    plural "s" may follow.
    """
    return bool(_pattern(words).search(" ".join(text.split())))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_alternatives(words))})s?(?!\w)")


def _alternatives(words: Iterable[str]) -> list[str]:
    return [re.escape(word) if word.isupper() else f"(?i:{re.escape(word)})" for word in words]

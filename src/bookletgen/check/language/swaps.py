"""Jargon and heavy phrases, with plainer words to suggest.

Our own list, written for British patient text from general knowledge. It only suggests: what the words
around mean decides, and blind substitution has misled patients. Never change safety
statements by it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bookletgen.check.language.data import word_list
from bookletgen.check.language.inflections import forms_of
from bookletgen.check.language.phrases import Found, PhraseIndex


class SwapFamily(StrEnum):
    """Why a phrase is hard to read."""

    MEDICAL = "medical"
    OFFICE = "office"
    LONG_WORD = "long word"


@dataclass(frozen=True, slots=True)
class Swap:
    """A heavy phrase in its base form, plainer ones to choose from, and when not to swap."""

    heavy: str
    plain: tuple[str, ...]
    family: SwapFamily
    note: str | None = None


def find_swaps(text: str) -> Iterator[Found[Swap]]:
    """Go through the heavy phrases of a text, in order."""
    return _index().find(text)


def read_swaps() -> Iterator[tuple[str, Swap]]:
    """Go through every form of every phrase of the list, with its entry."""
    for family, entries in word_list("swaps")["families"].items():
        for entry in entries:
            swap = Swap(entry["heavy"], tuple(entry["plain"]), SwapFamily(family), entry.get("note"))
            for form in [*forms_of(swap.heavy, entry.get("kind", "fixed")), *entry.get("also", ())]:
                yield form, swap


@cache
def _index() -> PhraseIndex[Swap]:
    return PhraseIndex.of(read_swaps(), word_list("swaps")["keep"])

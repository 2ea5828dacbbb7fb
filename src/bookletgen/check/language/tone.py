"""Words of alarm, blame, war and pity, with kinder ones.

Our own short list, for readers in a bad week. It only suggests; words somebody really said stay theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bookletgen.check.language.data import word_list
from bookletgen.check.language.inflections import forms_of
from bookletgen.check.language.phrases import Found, PhraseIndex


class ToneFamily(StrEnum):
    """What a phrase may do to its reader."""

    ALARM = "alarm"
    BLAME = "blame"
    WAR = "war"
    PITY = "pity"


@dataclass(frozen=True, slots=True)
class Tone:
    """An unkind phrase in its base form, kinder ones to choose from, and when not to change it."""

    unkind: str
    kinder: tuple[str, ...]
    family: ToneFamily
    note: str | None = None


def find_unkind_words(text: str) -> Iterator[Found[Tone]]:
    """Go through the unkind phrases of a text, in order."""
    return _index().find(text)


def read_tones() -> Iterator[tuple[str, Tone]]:
    """Go through every form of every phrase of the list, with its entry."""
    for family, entries in word_list("tone")["families"].items():
        for entry in entries:
            tone = Tone(entry["unkind"], tuple(entry["kinder"]), ToneFamily(family), entry.get("note"))
            for form in [*forms_of(tone.unkind, entry.get("kind", "fixed")), *entry.get("also", ())]:
                yield form, tone


@cache
def _index() -> PhraseIndex[Tone]:
    return PhraseIndex.of(read_tones(), word_list("tone")["keep"])

"""American spellings, with the British ones.

Left out where British writers use both: -ize (an Oxford spelling), "judgment", "program" of a computer,
"practice" and "license" (nouns or verbs), "meter" (a thing that measures), "tire", "check", "draft".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bookletgen.check.language.data import word_list
from bookletgen.check.language.inflections import forms_of
from bookletgen.check.language.phrases import Found, PhraseIndex


@dataclass(frozen=True, slots=True)
class Spelling:
    """The British spelling of the form that was found."""

    british: str


def find_american_spellings(text: str) -> Iterator[Found[Spelling]]:
    """Go through the American spellings of a text, in order, inside hyphenated words too."""
    return _index().find(text)


def read_spellings() -> Iterator[tuple[str, Spelling]]:
    """Go through every form of every American word, with its British spelling."""
    for kind, pairs in word_list("spelling")["kinds"].items():
        for american, british in pairs.items():
            for found, better in zip(forms_of(american, kind), forms_of(british, kind), strict=False):
                if found != better:  # "axes" is the plural of both "ax" and "axe"
                    yield found, Spelling(better)


@cache
def _index() -> PhraseIndex[Spelling]:
    return PhraseIndex.of(read_spellings(), word_list("spelling")["keep"], in_compounds=True)

"""Finding words and phrases of a list in a text: whole words, in any case, the longest match first."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from bookletgen.check.language.inflections import forms_of

Entry = TypeVar("Entry")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HYPHENS = "-\u2011"
_UNIFIED = str.maketrans({"’": "'", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Where words stand in a text: from the character `start` up to, and without, the character `end`."""

    start: int
    end: int

    def overlaps(self, other: "TextSpan") -> bool:
        """Tell whether two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Found(Generic[Entry]):
    """An entry of a list, found: where, in which words, and what the list says about them."""

    span: TextSpan
    words: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class PhraseIndex(Generic[Entry]):
    """The phrases of a list in all their forms, each with its entry.

    A phrase with None as its entry is one to keep: it hides shorter phrases inside it. `longest` maps the
    first word of phrases to the most words that a phrase with it has. A phrase inside a hyphenated word
    counts only `in_compounds`.
    """

    entries: Mapping[str, Entry | None]
    longest: Mapping[str, int]
    in_compounds: bool

    @classmethod
    def of(
        cls,
        entries: Iterable[tuple[str, Entry]],
        keep: Iterable[str] = (),
        *,
        in_compounds: bool = False,
    ) -> "PhraseIndex[Entry]":
        """Index phrases, with the noun forms of those to keep."""
        index: dict[str, Entry | None] = {}
        for phrase, entry in entries:
            index.setdefault(_unified(phrase), entry)
        for phrase in keep:
            index.update(dict.fromkeys(map(_unified, forms_of(phrase, "noun"))))
        longest: dict[str, int] = {}
        for words in map(_WORD.findall, index):
            longest[words[0]] = max(len(words), longest.get(words[0], 0))
        return cls(index, longest, in_compounds)

    def find(self, text: str) -> Iterator[Found[Entry]]:
        """Go through the phrases that a text has, in order; no two of them overlap."""
        words = list(_WORD.finditer(text))
        at = 0
        while at < len(words):
            most = self._longest_with(words[at][0])
            length, found = self._longest_at(text, words[at : at + most]) if most else (1, None)
            if found is not None:
                yield found
            at += length

    def _longest_with(self, first: str) -> int:
        """Give the most words that a phrase with this first word may have; most words start none."""
        word = first.lower().replace("’", "'")
        return self.longest.get(word) or self.longest.get(word.removesuffix("'s"), 0)

    def _longest_at(self, text: str, words: list[re.Match[str]]) -> tuple[int, Found[Entry] | None]:
        """Give how many words the longest phrase takes from here, and what it is if it is not one to keep."""
        for length in range(len(words), 0, -1):
            span = TextSpan(words[0].start(), words[length - 1].end())
            shown = text[span.start : span.end]
            phrase = _unified(shown)
            if phrase not in self.entries:
                phrase = phrase.removesuffix("'s")
            if phrase not in self.entries or (not self.in_compounds and _is_hyphenated(text, span)):
                continue
            entry = self.entries[phrase]
            return length, None if entry is None else Found(span, shown, entry)
        return 1, None


def _unified(phrase: str) -> str:
    """Make phrases that differ only in case, spaces, hyphens and apostrophes the same."""
    return " ".join(phrase.translate(_UNIFIED).lower().split())


def _is_hyphenated(text: str, span: TextSpan) -> bool:
    before, after = text[: span.start][-2:], text[span.end : span.end + 2]
    return _joins(before[::-1]) or _joins(after)


def _joins(beside: str) -> bool:
    """Tell whether a hyphen and then a letter stand beside a word, read away from it."""
    return beside[:1] in set(_HYPHENS) and beside[1:].isalnum()

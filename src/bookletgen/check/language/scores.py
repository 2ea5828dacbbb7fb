"""Readability scores, by the formulas their authors published.

Each score answers None where the sample is too short for its formula (SMOG: 30 sentences; the others:
100 words), because a number would look more certain than it is. Scores set priorities; none of them
proves that people understand a text (NHS content guide).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from operator import attrgetter

from bookletgen.check.language.syllables import count_syllables
from bookletgen.check.language.words import Sentence, Word, sentences_in

FEWEST_SENTENCES = 30
"""What SMOG needs."""

FEWEST_WORDS = 100
"""What the other formulas need."""

_POLYSYLLABLE = 3
_LONG_WORD_LETTERS = 7


@dataclass(frozen=True, slots=True)
class TextCounts:
    """What the formulas count. The counts of texts add up.

    `clauses` are sentences that end at semicolons too, as SMOG has them; `polysyllables` are words of
    three or more syllables; `letters` leave figures out and `characters` count them, both without
    punctuation; `long_words` have more than six letters. Telephone numbers and addresses are left out:
    readers copy them and do not read them.
    """

    sentences: int = 0
    clauses: int = 0
    words: int = 0
    syllables: int = 0
    polysyllables: int = 0
    letters: int = 0
    characters: int = 0
    long_words: int = 0

    @classmethod
    def total(cls, counts: Iterable["TextCounts"]) -> "TextCounts":
        """Join counts."""
        return cls(*map(sum, zip(*map(_numbers_of, counts), strict=True)))

    @classmethod
    def of(cls, texts: Iterable[str]) -> "TextCounts":
        """Count texts of which each begins a new sentence: paragraphs, steps, items of a list."""
        return cls.total(map(_counts, texts))


_numbers_of = attrgetter(*TextCounts.__slots__)


def flesch_kincaid_grade(counts: TextCounts) -> float | None:
    """Give the US school grade: 0.39 W/S + 11.8 Y/W - 15.59."""
    if counts.words < FEWEST_WORDS:
        return None
    return 0.39 * _words_per_sentence(counts) + 11.8 * counts.syllables / counts.words - 15.59


def flesch_reading_ease(counts: TextCounts) -> float | None:
    """Give the ease, about 0 to 100, higher is easier: 206.835 - 1.015 W/S - 84.6 Y/W."""
    if counts.words < FEWEST_WORDS:
        return None
    return 206.835 - 1.015 * _words_per_sentence(counts) - 84.6 * counts.syllables / counts.words


def smog_grade(counts: TextCounts) -> float | None:
    """Give the US school grade for full understanding: 1.0430 sqrt(30 P/S) + 3.1291."""
    if counts.clauses < FEWEST_SENTENCES:
        return None
    return 1.0430 * sqrt(counts.polysyllables * 30 / counts.clauses) + 3.1291


def gunning_fog(counts: TextCounts) -> float | None:
    """Give the years of schooling: 0.4 (W/S + 100 P/W)."""
    if counts.words < FEWEST_WORDS:
        return None
    return 0.4 * (_words_per_sentence(counts) + 100 * counts.polysyllables / counts.words)


def coleman_liau(counts: TextCounts) -> float | None:
    """Give the US school grade from letters: 0.0588 (100 L/W) - 0.296 (100 S/W) - 15.8."""
    if counts.words < FEWEST_WORDS:
        return None
    per_100_words = 100 / counts.words
    return 0.0588 * counts.letters * per_100_words - 0.296 * counts.sentences * per_100_words - 15.8


def automated_readability(counts: TextCounts) -> float | None:
    """Give the US school grade from characters (ARI): 4.71 characters/W + 0.5 W/S - 21.43."""
    if counts.words < FEWEST_WORDS:
        return None
    return 4.71 * counts.characters / counts.words + 0.5 * _words_per_sentence(counts) - 21.43


def lix(counts: TextCounts) -> float | None:
    """Give the Swedish index, in no unit: W/S + 100 long words/W."""
    if counts.words < FEWEST_WORDS:
        return None
    return _words_per_sentence(counts) + 100 * counts.long_words / counts.words


def _words_per_sentence(counts: TextCounts) -> float:
    """Count at least one sentence, so that counts made by hand cannot divide by nothing."""
    return counts.words / max(counts.sentences, 1)


def _counts(text: str) -> TextCounts:
    sentences = [_read_words(sentence) for sentence in sentences_in(text)]
    clauses = (
        [_read_words(clause) for clause in sentences_in(text, at_semicolons=True)]
        if ";" in text
        else sentences
    )
    words = [word for sentence in sentences for word in sentence]
    syllables = [count_syllables(word) for word in words]
    letters = [sum(map(str.isalpha, word)) for word in words]
    return TextCounts(
        sentences=sum(map(bool, sentences)),
        clauses=sum(map(bool, clauses)),
        words=len(words),
        syllables=sum(syllables),
        polysyllables=sum(count >= _POLYSYLLABLE for count in syllables),
        letters=sum(letters),
        characters=sum(sum(map(str.isalnum, word)) for word in words),
        long_words=sum(count >= _LONG_WORD_LETTERS for count in letters),
    )


def _read_words(sentence: Sentence) -> list[str]:
    return [word.text for word in sentence.words if _is_read(word)]


def _is_read(word: Word) -> bool:
    return not word.is_copied

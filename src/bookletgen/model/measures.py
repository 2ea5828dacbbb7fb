"""How hard texts are to read, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from bookletgen.model.choice import ReadingLevel


def is_over_limit(value: float, limit: float) -> bool:
    """Tell whether a measure is over its limit as it is shown, with one decimal."""
    return round(value, 1) > limit


@dataclass(frozen=True, slots=True)
class TextMeasures:
    """The measures of one text. None means that the text is too short to be scored.

    `words` and `sentences` are counts, and `long_sentences` counts those over the limit;
    `mean_sentence` is in words. `flesch_kincaid`, `smog`, `gunning_fog`, `coleman_liau` and
    `automated_readability` are US school grades; `flesch_ease` runs from about 0 to 100, and
    higher is easier; `lix` has no unit.
    """

    words: int
    sentences: int
    long_sentences: int
    mean_sentence: float | None
    flesch_kincaid: float | None
    smog: float | None
    flesch_ease: float | None
    gunning_fog: float | None
    coleman_liau: float | None
    automated_readability: float | None
    lix: float | None


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a text as it stands, and of the words around its glossary terms alone."""

    whole: TextMeasures
    without_terms: TextMeasures


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """The most that text of one reading level may come to, in the units of `TextMeasures`.

    `section_sentence` is for the mean sentence of a section that is too short to be graded. None
    where there is no limit.
    """

    flesch_kincaid: float
    smog: float | None
    section_sentence: float


@dataclass(frozen=True, slots=True)
class SectionScore:
    """The one number that says how hard a section is, with its limit.

    It is the Flesch-Kincaid grade, or where the section is too short for that (`is_grade` is
    false), the mean length of its sentences in words.
    """

    value: float
    limit: float
    is_grade: bool

    @property
    def share(self) -> float:
        """Give the value as a share of its limit; above 1 is over the limit."""
        return self.value / self.limit

    @property
    def is_over(self) -> bool:
        """Tell whether the value is over its limit."""
        return is_over_limit(self.value, self.limit)


@dataclass(frozen=True, slots=True)
class VariantMeasures:
    """The measures of a variant, in each reading level."""

    title: str
    levels: Mapping[ReadingLevel, Measures]


@dataclass(frozen=True, slots=True)
class SectionLevel:
    """The measures of a section in one reading level; a section without sentences has no score."""

    text: TextMeasures
    score: SectionScore | None


@dataclass(frozen=True, slots=True)
class SectionMeasures:
    """The measures of a section, in each reading level."""

    title: str
    levels: Mapping[ReadingLevel, SectionLevel]


@dataclass(frozen=True, slots=True)
class StrandMeasures:
    """The measures of the sections of a strand, in reading order."""

    title: str
    sections: tuple[SectionMeasures, ...]

"""Measures how hard the editions and the sections of a booklet are to read."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bookletgen.check.language.scores import (
    automated_readability,
    coleman_liau,
    flesch_kincaid_grade,
    flesch_reading_ease,
    gunning_fog,
    lix,
    smog_grade,
)
from bookletgen.check.language.words import sentences_in
from bookletgen.check.prose import Prose, prose_of, prose_of_section
from bookletgen.check.reading import counts_in, running_text
from bookletgen.check.rules import hard_to_read, plain_edition_hard_to_read
from bookletgen.check.rules.long_sentence import LIMIT as LONGEST_SENTENCE
from bookletgen.check.rules.plain_sentence_over_advice import ADVISED
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition, Section
from bookletgen.model.measures import Measures, ReadingLimits, SectionLevel, SectionScore, TextMeasures

LIMITS: Mapping[ReadingLevel, ReadingLimits] = MappingProxyType(
    {
        ReadingLevel.STANDARD: ReadingLimits(hard_to_read.LIMIT_GRADE, None, LONGEST_SENTENCE),
        ReadingLevel.PLAIN: ReadingLimits(
            plain_edition_hard_to_read.LIMIT_GRADE, plain_edition_hard_to_read.LIMIT_SMOG, ADVISED
        ),
    }
)
"""The limits that the rules hold editions to; for the mean sentence, the one they hold each sentence to."""


def measure_edition(edition: Edition) -> Measures:
    """Measure the running text of an edition, the meanings in its glossary included."""
    prose = prose_of(edition)
    return Measures(_measure(prose, with_terms=True), _measure(prose, with_terms=False))


def measure_section(section: Section, level: ReadingLevel) -> SectionLevel:
    """Measure the running text of a section, and score it by the limits of a reading level."""
    text = _measure(tuple(prose_of_section(section)), with_terms=True)
    return SectionLevel(text, section_score(text, LIMITS[level]))


def section_score(text: TextMeasures, limits: ReadingLimits) -> SectionScore | None:
    """Score a text by its Flesch-Kincaid grade, or by its sentences where it is too short for that."""
    if text.flesch_kincaid is not None:
        return SectionScore(text.flesch_kincaid, limits.flesch_kincaid, is_grade=True)
    if text.mean_sentence is not None:
        return SectionScore(text.mean_sentence, limits.section_sentence, is_grade=False)
    return None


def _measure(prose: Iterable[Prose], *, with_terms: bool) -> TextMeasures:
    texts = tuple(running_text(prose, with_terms=with_terms))
    counts = counts_in(texts)
    return TextMeasures(
        words=counts.words,
        sentences=counts.sentences,
        long_sentences=sum(
            sentence.count > LONGEST_SENTENCE for text in texts for sentence in sentences_in(text)
        ),
        mean_sentence=counts.words / counts.sentences if counts.sentences else None,
        flesch_kincaid=flesch_kincaid_grade(counts),
        smog=smog_grade(counts),
        flesch_ease=flesch_reading_ease(counts),
        gunning_fog=gunning_fog(counts),
        coleman_liau=coleman_liau(counts),
        automated_readability=automated_readability(counts),
        lix=lix(counts),
    )

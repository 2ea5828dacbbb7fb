"""The measures of editions and sections, against numbers counted by hand."""

from dataclasses import replace

import pytest

from bookletgen.check.language.scores import TextCounts, flesch_kincaid_grade, lix, smog_grade
from bookletgen.check.measures import LIMITS, measure_edition, measure_section, section_score
from bookletgen.check.prose import Part, prose_of
from bookletgen.check.reading import counts_of
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Block, Section
from bookletgen.model.inline import Term, Text, Words
from bookletgen.model.measures import SectionScore, TextMeasures
from tests.support.blocks import block_saying, text_of, with_one_section
from tests.support.editions import starter_edition

LEVELS = pytest.mark.parametrize("level", ReadingLevel)


def paragraph(words: str) -> Block:
    return block_saying("paragraph", lambda: text_of(words))


def section_with(*blocks: Block) -> Section:
    return next(with_one_section(starter_edition(), text_of("Title"), *blocks).sections())


def measured(*blocks: Block) -> TextMeasures:
    return measure_section(section_with(*blocks), ReadingLevel.STANDARD).text


def test_words_sentences_and_their_mean_are_counted() -> None:
    text = measured(paragraph("You lie still. The scan takes ten minutes."))
    assert (text.words, text.sentences, text.mean_sentence, text.long_sentences) == (8, 2, 4.0, 0)


def test_sentences_over_20_words_are_counted() -> None:
    text = measured(paragraph("Word " * 20 + "."), paragraph("Word " * 21 + "."))
    assert (text.long_sentences, text.sentences) == (1, 2)


def test_titles_tables_and_quotes_are_not_measured() -> None:
    others = [block_saying(kind, lambda: text_of("Some words.")) for kind in ("heading", "table", "quote")]
    assert measured(*others) == measured()
    assert measured().mean_sentence is None


def test_a_text_that_is_too_short_has_no_scores() -> None:
    text = measured(paragraph("Rest. " * 29))
    assert (text.flesch_kincaid, text.smog, text.flesch_ease, text.gunning_fog) == (None,) * 4
    assert (text.coleman_liau, text.automated_readability, text.lix) == (None,) * 3


def test_scores_are_those_of_the_formulas() -> None:
    words = "You lie still for ten minutes. " * 30
    counts = TextCounts.of([words])
    text = measured(paragraph(words))
    assert text.flesch_kincaid == flesch_kincaid_grade(counts)
    assert (text.smog, text.lix) == (smog_grade(counts), lix(counts))


def test_without_terms_only_the_words_around_them_count() -> None:
    # "The lymph nodes are small." has 5 words, 2 of them a term
    text = Text((Words("The "), Term("lymph nodes", "lymph-node"), Words(" are small.")))
    edition = with_one_section(starter_edition(), text_of("Title"), replace(paragraph("x"), content=text))
    edition = replace(edition, glossary=())
    measures = measure_edition(edition)
    assert (measures.whole.words, measures.without_terms.words) == (5, 3)
    assert measures.whole.sentences == measures.without_terms.sentences == 1


def test_an_edition_is_measured_as_its_rules_judge_it() -> None:
    edition = starter_edition()
    counts = counts_of(edition)
    whole = measure_edition(edition).whole
    assert (whole.words, whole.sentences) == (counts.words, counts.sentences)
    assert whole.flesch_kincaid == flesch_kincaid_grade(counts)


def test_the_sections_and_the_glossary_make_up_the_edition() -> None:
    edition = starter_edition()
    sections = sum(
        measure_section(section, ReadingLevel.STANDARD).text.words for section in edition.sections()
    )
    meanings = [str(prose.text) for prose in prose_of(edition) if prose.part is Part.MEANING]
    assert sections + TextCounts.of(meanings).words == measure_edition(edition).whole.words


@LEVELS
def test_a_section_is_scored_by_its_grade(level: ReadingLevel) -> None:
    section = section_with(paragraph("You lie still for ten minutes. " * 30))
    measures = measure_section(section, level)
    assert measures.text.flesch_kincaid is not None
    assert measures.score == SectionScore(
        measures.text.flesch_kincaid, LIMITS[level].flesch_kincaid, is_grade=True
    )


@LEVELS
def test_a_short_section_is_scored_by_its_sentences(level: ReadingLevel) -> None:
    score = measure_section(section_with(paragraph("You lie still. Rest.")), level).score
    assert score == SectionScore(2.0, LIMITS[level].section_sentence, is_grade=False)


@LEVELS
def test_a_section_without_sentences_has_no_score(level: ReadingLevel) -> None:
    assert section_score(measured(), LIMITS[level]) is None


@pytest.mark.parametrize(
    ("value", "share", "is_over"),
    [(4.0, 0.5, False), (8.0, 1.0, False), (8.04, 1.005, False), (9.0, 1.125, True)],
)
def test_a_score_is_a_share_of_its_limit(value: float, share: float, *, is_over: bool) -> None:
    score = SectionScore(value, 8.0, is_grade=True)
    assert (score.share, score.is_over) == (share, is_over)


def test_the_limits_are_those_of_the_rules() -> None:
    standard, plain = LIMITS[ReadingLevel.STANDARD], LIMITS[ReadingLevel.PLAIN]
    assert (standard.flesch_kincaid, standard.smog, standard.section_sentence) == (8, None, 20)
    assert (plain.flesch_kincaid, plain.smog, plain.section_sentence) == (6, 9, 15)

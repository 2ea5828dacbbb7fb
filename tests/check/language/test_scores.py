"""Readability scores, against examples worked by hand."""

from dataclasses import replace
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookletgen.check.language.scores import (
    TextCounts,
    automated_readability,
    coleman_liau,
    flesch_kincaid_grade,
    flesch_reading_ease,
    gunning_fog,
    lix,
    smog_grade,
)

FORMULAS = (
    flesch_kincaid_grade,
    flesch_reading_ease,
    smog_grade,
    gunning_fog,
    coleman_liau,
    automated_readability,
    lix,
)

# W/S = 10, Y/W = 1.4, P/W = 0.05, L/W = 4.5, characters/W = 4.6, long words/W = 0.15
EASY = TextCounts(10, 10, 100, 140, 5, 450, 460, 15)
# W/S = 20, Y/W = 1.7, P/W = 0.125, L/W = 5, S/W = 0.05, characters/W = 5.1, long words/W = 0.25
HARD = TextCounts(12, 12, 240, 408, 30, 1200, 1224, 60)


@st.composite
def counts(draw: st.DrawFn) -> TextCounts:
    """Draw counts that some text could have, give or take its letters."""
    some = st.integers(min_value=0, max_value=100_000)
    sentences = draw(some)
    clauses = sentences + draw(some)
    words = clauses + draw(some)
    letters = draw(some)
    few = st.integers(min_value=0, max_value=words)
    return TextCounts(
        sentences, clauses, words, words + draw(some), draw(few), letters, letters + draw(some), draw(few)
    )


def test_flesch_kincaid_grade() -> None:
    # 0.39 x 10 + 11.8 x 1.4 - 15.59 = 3.9 + 16.52 - 15.59
    assert flesch_kincaid_grade(EASY) == pytest.approx(4.83)
    # 0.39 x 20 + 11.8 x 1.7 - 15.59 = 7.8 + 20.06 - 15.59
    assert flesch_kincaid_grade(HARD) == pytest.approx(12.27)


def test_flesch_reading_ease() -> None:
    # 206.835 - 1.015 x 10 - 84.6 x 1.4 = 206.835 - 10.15 - 118.44
    assert flesch_reading_ease(EASY) == pytest.approx(78.245)
    # 206.835 - 1.015 x 20 - 84.6 x 1.7 = 206.835 - 20.3 - 143.82
    assert flesch_reading_ease(HARD) == pytest.approx(42.715)


def test_smog_grade() -> None:
    # 40 x 30 / 48 = 25, whose root is 5; 1.0430 x 5 + 3.1291 = 5.215 + 3.1291
    assert smog_grade(TextCounts(clauses=48, polysyllables=40)) == pytest.approx(8.3441)
    # 120 x 30 / 100 = 36, whose root is 6; 1.0430 x 6 + 3.1291 = 6.258 + 3.1291
    assert smog_grade(TextCounts(clauses=100, polysyllables=120)) == pytest.approx(9.3871)
    # no polysyllables: the constant alone
    assert smog_grade(TextCounts(clauses=30)) == pytest.approx(3.1291)


def test_gunning_fog() -> None:
    # 0.4 x (10 + 100 x 0.05) = 0.4 x 15
    assert gunning_fog(EASY) == pytest.approx(6.0)
    # 0.4 x (20 + 100 x 0.125) = 0.4 x 32.5
    assert gunning_fog(HARD) == pytest.approx(13.0)


def test_coleman_liau() -> None:
    # 0.0588 x 450 - 0.296 x 10 - 15.8 = 26.46 - 2.96 - 15.8
    assert coleman_liau(EASY) == pytest.approx(7.70)
    # 0.0588 x 500 - 0.296 x 5 - 15.8 = 29.4 - 1.48 - 15.8
    assert coleman_liau(HARD) == pytest.approx(12.12)


def test_automated_readability() -> None:
    # 4.71 x 4.6 + 0.5 x 10 - 21.43 = 21.666 + 5 - 21.43
    assert automated_readability(EASY) == pytest.approx(5.236)
    # 4.71 x 5.1 + 0.5 x 20 - 21.43 = 24.021 + 10 - 21.43
    assert automated_readability(HARD) == pytest.approx(12.591)


def test_lix() -> None:
    # 10 + 100 x 0.15
    assert lix(EASY) == pytest.approx(25)
    # 20 + 100 x 0.25
    assert lix(HARD) == pytest.approx(45)


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("text", ["", "Rest.", "Rest. " * 29, "…", "01632 960 123"])
def test_a_short_text_has_no_score(text: str, formula: object) -> None:
    assert callable(formula)
    assert formula(TextCounts.of([text])) is None


def test_the_shortest_samples_that_have_scores() -> None:
    # 30 sentences of one word: SMOG has its sample, the others want 100 words
    assert smog_grade(TextCounts.of(["Rest. " * 30])) == pytest.approx(3.1291)
    assert flesch_kincaid_grade(TextCounts.of(["Rest. " * 99])) is None
    # W/S = 1, Y/W = 1: 0.39 + 11.8 - 15.59
    assert flesch_kincaid_grade(TextCounts.of(["Rest. " * 100])) == pytest.approx(-3.4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", TextCounts()),
        # a telephone number is a word that nobody reads; the semicolon makes a third clause
        ("Drink water; rest. Ring 01632 960 123.", TextCounts(2, 3, 4, 5, 0, 18, 18, 0)),
        ("01632 960 123", TextCounts()),
        # 6 + 1 + 6 (thirty-seven point five) + 2 syllables; 12 + 5 + 7 letters, and 3 figures
        ("Radiotherapy takes 37.5 minutes.", TextCounts(1, 1, 4, 15, 2, 24, 27, 2)),
        # "follow-up" is one word of 3 syllables and 8 letters
        ("A follow-up visit", TextCounts(1, 1, 3, 6, 1, 14, 14, 1)),
    ],
)
def test_counts(text: str, expected: TextCounts) -> None:
    assert TextCounts.of([text]) == expected


@given(st.lists(st.text(alphabet="abe1 .;-’?"), max_size=4), st.lists(st.text(), max_size=4))
def test_counts_of_texts_add_up(some: list[str], others: list[str]) -> None:
    total = TextCounts.total([TextCounts.of(some), TextCounts.of(others)])
    assert TextCounts.of(some + others) == total


@given(st.text())
def test_counts_keep_their_order(text: str) -> None:
    counted = TextCounts.of([text])
    assert counted.sentences <= counted.clauses <= counted.words <= counted.syllables
    assert counted.polysyllables <= counted.words
    assert counted.letters <= counted.characters
    assert counted.long_words <= counted.words


@given(counts(), st.integers(min_value=0, max_value=1000))
def test_more_syllables_never_make_a_text_easier(counted: TextCounts, more: int) -> None:
    harder = replace(counted, syllables=counted.syllables + more)
    grades, eases = (
        [formula(each) for each in (counted, harder)]
        for formula in (flesch_kincaid_grade, flesch_reading_ease)
    )
    if grades[0] is None:
        assert grades == eases == [None, None]
    else:
        assert grades == sorted(grades, key=lambda grade: grade or 0)
        assert eases == sorted(eases, key=lambda ease: -(ease or 0))


@given(counts())
def test_scores_are_finite(counted: TextCounts) -> None:
    assert all(isfinite(score) for formula in FORMULAS if (score := formula(counted)) is not None)

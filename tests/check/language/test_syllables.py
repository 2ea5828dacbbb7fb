"""Counting syllables, against words counted by hand (British pronunciation, the careful form)."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookletgen.check.language.cardinals import value_of, words_of
from bookletgen.check.language.data import word_list
from bookletgen.check.language.spoken import spoken_words
from bookletgen.check.language.syllables import count_syllables

BY_HAND: dict[str, int] = json.loads((Path(__file__).parent / "syllables.json").read_text("utf-8"))


def in_table(word: str) -> bool:
    table = word_list("syllables")
    return any(word in table[name] or word.lower() in table[name] for name in ("exceptions", "abbreviations"))


def wrong(words: list[str]) -> list[str]:
    return [f"{word}: {count_syllables(word)}" for word in words if count_syllables(word) != BY_HAND[word]]


def test_the_sample_is_large_enough() -> None:
    assert len(BY_HAND) >= 260
    assert sum(not in_table(word) for word in BY_HAND) >= 100


def test_at_most_3_in_100_words_are_wrong() -> None:
    words = list(BY_HAND)
    assert len(wrong(words)) <= 0.03 * len(words), wrong(words)


def test_at_most_6_in_100_words_outside_the_table_are_wrong() -> None:
    words = [word for word in BY_HAND if not in_table(word)]
    assert len(wrong(words)) <= 0.06 * len(words), wrong(words)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("CT", 2), ("MRI", 3), ("X-ray", 2), ("30", 2), ("GP", 2), ("PET", 1), ("GP's", 2), ("WHO", 3)],
)
def test_what_is_read_aloud(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_a_hyphenated_word_is_the_sum_of_its_parts() -> None:
    assert count_syllables("high-energy") == count_syllables("high") + count_syllables("energy")


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("businesses", 3), ("biopsies", 3), ("fueling", 3), ("breathing", 2), ("handled", 2), ("treated", 2)],
)
def test_forms_follow_their_stem(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


@pytest.mark.parametrize("apostrophe", ["'", "’"])
@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("'tis", 1),
        ("can't", 1),
        ("hasn't", 2),
        ("haven't", 2),
        ("aren't", 1),
        ("it's", 1),
        ("nurse's", 2),
        ("it'll", 2),
    ],
)
def test_apostrophes(word: str, syllables: int, apostrophe: str) -> None:
    assert count_syllables(word.replace("'", apostrophe)) == syllables


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("0", "zero"),
        ("100", "one hundred"),
        ("120", "one hundred and twenty"),
        ("1,050", "one thousand and fifty"),
        ("37.5°C", "thirty seven point five degrees celsius"),
        ("2026", "twenty twenty six"),
        ("2005", "two thousand and five"),
        ("1905", "nineteen oh five"),
        ("1900", "nineteen hundred"),
        ("9:05am", "nine oh five a m"),
        ("12:00", "twelve"),
        ("£5.50", "five pounds fifty"),
        ("50%", "fifty per cent"),
        ("10mg", "ten milligrams"),
        ("20th", "twenty eth"),
        ("0808", "oh eight oh eight"),
        ("1234567", "one two three four five six seven"),
    ],
)
def test_numbers_are_said(number: str, said: str) -> None:
    assert " ".join(spoken_words(number)) == said


@given(st.integers(min_value=0, max_value=999_999_999))
def test_numbers_are_read_back_from_words(number: int) -> None:
    assert value_of(words_of(number)) == number


@pytest.mark.parametrize("words", ["two three", "and", "hundred", "ten five", "a", "nurse"])
def test_words_that_name_no_number_have_no_value(words: str) -> None:
    assert value_of(words.split()) in {None, 1}


@given(st.text(min_size=1))
def test_every_word_has_a_syllable(word: str) -> None:
    assert count_syllables(word) >= 1


@given(st.text(alphabet="abdeinorstuy", min_size=1))
def test_a_word_has_no_more_syllables_than_letters(word: str) -> None:
    assert count_syllables(word) <= len(word) + 1

"""Splitting text into sentences and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookletgen.check.language.words import sentences_in, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" … — !", []),
        ("Wash it.", ["Wash", "it"]),
        ("a follow-up X-ray", ["a", "follow-up", "X-ray"]),
        ("non\u2011drowsy", ["non\u2011drowsy"]),
        ("Don’t worry, it’s Ann's.", ["Don’t", "worry", "it’s", "Ann's"]),
        ("‘Rest’ (at home)", ["Rest", "at", "home"]),  # noqa: RUF001  a quotation mark it is
        ("about 37.5°C or 37.5\u00a0°C", ["about", "37.5°C", "or", "37.5\u00a0°C"]),
        ("at 9:30am, 50% of 1,000", ["at", "9:30am", "50%", "of", "1,000"]),
        ("10-30 minutes or 10–30", ["10", "30", "minutes", "or", "10", "30"]),
        ("a 24-hour 3-D scan", ["a", "24-hour", "3-D", "scan"]),
        ("e.g. at 9 a.m. in A&E", ["e.g.", "at", "9", "a.m.", "in", "A&E"]),
        ("45\u00a0minutes and/or more", ["45", "minutes", "and", "or", "more"]),
        ("COVID-19, B12, T2", ["COVID-19", "B12", "T2"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [word.text for word in words_in(text)] == words


@pytest.mark.parametrize(
    "copied",
    [
        "01632 960 123",
        "01632\u00a0960\u00a0123",
        "0808 808 00 00",
        "+44 1632 960123",
        "116 123",
        "ask@clinic.example.org",
        "https://example.org/visit",
        "www.nhs.uk",
        "nhs.uk/conditions",
    ],
)
def test_what_readers_copy_is_one_word(copied: str) -> None:
    words = list(words_in(f"Use {copied}. Please do."))
    assert [word.text for word in words] == ["Use", copied, "Please", "do"]
    assert [word.is_copied for word in words] == [False, True, False, False]


def test_a_number_after_a_telephone_number_is_one_of_its_own() -> None:
    words = [word.text for word in words_in("Call 01632 960 345 24 hours a day.")]
    assert words == ["Call", "01632 960 345", "24", "hours", "a", "day"]


@pytest.mark.parametrize("text", ["in 100 days", "10,000 people", "from 2019 to 2026", "0.5 mg", "5 or 10"])
def test_other_numbers_are_not_copied(text: str) -> None:
    assert not any(word.is_copied for word in words_in(text))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("Wash it", ["Wash it"]),
        ("Wash it. Dry it!", ["Wash it.", "Dry it!"]),
        ("Your fever is 37.5°C. Call us.", ["Your fever is 37.5°C.", "Call us."]),
        ("See Dr Ali or Dr. Brown. They know.", ["See Dr Ali or Dr. Brown.", "They know."]),
        ("See your GP. Then rest.", ["See your GP.", "Then rest."]),
        ("Ask Dr J. Smith. He knows.", ["Ask Dr J. Smith.", "He knows."]),
        ("Take vitamin D. Ask us.", ["Take vitamin D.", "Ask us."]),
        ("You and I. They too.", ["You and I.", "They too."]),
        ("Eat fruit, e.g. Bramley apples. Drink.", ["Eat fruit, e.g. Bramley apples.", "Drink."]),
        ("Come at 9 a.m. Bring a book.", ["Come at 9 a.m.", "Bring a book."]),
        ("Come at 9 a.m. or later.", ["Come at 9 a.m. or later."]),
        ("Use dose no. 5 now. Stop.", ["Use dose no. 5 now.", "Stop."]),
        ("Is it safe? No. Ask us.", ["Is it safe?", "No.", "Ask us."]),
        ("“Does it hurt?” she asked.", ["“Does it hurt?” she asked."]),
        ("“It hurts.” Tell us.", ["“It hurts.”", "Tell us."]),
        ("(It may hurt.) Tell us.", ["(It may hurt.)", "Tell us."]),
        ("1. Wash your hands. 2. Dry them.", ["1. Wash your hands.", "2. Dry them."]),
        ("Wait… and then go.", ["Wait… and then go."]),
        ("Before you come\n\nEat well", ["Before you come", "Eat well"]),
        ("Call 01632 960 123. We help.", ["Call 01632 960 123.", "We help."]),
        ("Rest; then walk.", ["Rest; then walk."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in sentences_in(text)] == sentences


def test_a_semicolon_splits_for_smog() -> None:
    clauses = sentences_in("Rest; then walk. See p. 3; go", at_semicolons=True)
    assert [clause.text for clause in clauses] == ["Rest;", "then walk.", "See p.", "3;", "go"]


def test_a_sentence_counts_its_words() -> None:
    (sentence,) = sentences_in("Call 01632 960 123 for a follow-up at 9:30am.")
    assert sentence.count == 7


@given(st.text() | st.text(alphabet="aB1 .;?\n-’"), st.booleans())
def test_sentences_share_out_the_words_of_a_text(text: str, at_semicolons: bool) -> None:  # noqa: FBT001
    sentences = list(sentences_in(text, at_semicolons=at_semicolons))
    assert [word for sentence in sentences for word in sentence.words] == list(words_in(text))
    assert all(text.startswith(sentence.text, sentence.start) for sentence in sentences)
    assert all(word.text == text[word.start : word.end] for word in words_in(text))
    assert all(sentence.count for sentence in sentences)

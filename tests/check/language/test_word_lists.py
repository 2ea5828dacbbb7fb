"""The lists of swaps, spellings and unkind words, and their finders."""

import pytest

from bookletgen.check.language.data import word_list
from bookletgen.check.language.spelling import find_american_spellings, read_spellings
from bookletgen.check.language.swaps import SwapFamily, find_swaps, read_swaps
from bookletgen.check.language.tone import ToneFamily, find_unkind_words, read_tones


@pytest.mark.parametrize(
    ("text", "heavy", "plain"),
    [
        ("The nurse ADMINISTERS it.", "administer", "give"),
        ("adverse reactions", "adverse reaction", "bad reaction"),
        ("You underwent surgery.", "undergo", "have"),
        ("due to the fact that", "due to the fact that", "because"),
        ("deep vein thromboses", "deep vein thrombosis", "blood clot in a deep vein"),
        ("several axillae", "axilla", "armpit"),
    ],
)
def test_swaps(text: str, heavy: str, plain: str) -> None:
    (found,) = find_swaps(text)
    assert (found.entry.heavy, found.entry.plain[0]) == (heavy, plain)


@pytest.mark.parametrize(
    "text",
    ["palliative care", "chronic kidney disease", "a urine sample", "an excision biopsy", "lymphoedema"],
)
def test_names_are_not_swapped(text: str) -> None:
    assert not list(find_swaps(text))


def test_the_swaps_are_many_and_of_every_family() -> None:
    swaps = {swap for _, swap in read_swaps()}
    assert len({swap.heavy for swap in swaps}) >= 220
    assert {swap.family for swap in swaps} == set(SwapFamily)


def test_no_plain_words_are_heavy_themselves() -> None:
    plain = {words for _, swap in read_swaps() for words in swap.plain}
    assert not [words for words in plain if list(find_swaps(words))]


def test_no_kinder_words_are_unkind_or_heavy() -> None:
    kinder = {words for _, tone in read_tones() for words in tone.kinder}
    assert not [words for words in kinder if any(find_unkind_words(words)) or any(find_swaps(words))]


@pytest.mark.parametrize("name", ["swaps", "tone"])
def test_no_phrase_stands_twice(name: str) -> None:
    first = {"swaps": "heavy", "tone": "unkind"}[name]
    phrases = [entry[first] for entries in word_list(name)["families"].values() for entry in entries]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize(
    ("text", "british"),
    [
        ("edema", "oedema"),
        ("Tumors", "tumours"),
        ("the tumor's size", "tumour"),
        ("a general anesthetic", "anaesthetic"),
        ("lymphedema", "lymphoedema"),
        ("centered", "centred"),
        ("analyzing", "analysing"),
        ("color-coded", "colour"),
        ("pediatric", "paediatric"),
    ],
)
def test_american_spellings(text: str, british: str) -> None:
    assert [found.entry.british for found in find_american_spellings(text)] == [british]


@pytest.mark.parametrize(
    "text", ["organize", "a blood glucose meter", "to practice", "program", "judgment", "tire"]
)
def test_spellings_that_the_british_use_too_pass(text: str) -> None:
    assert not list(find_american_spellings(text))


def test_no_british_spelling_is_american() -> None:
    assert len({american for pairs in word_list("spelling")["kinds"].values() for american in pairs}) >= 120
    british = {spelling.british for _, spelling in read_spellings()}
    assert not [word for word in british if list(find_american_spellings(word))]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("people who suffer from asthma", ToneFamily.PITY),
        ("Suffering from pain", ToneFamily.PITY),
        ("her battle", ToneFamily.WAR),
        ("a failed treatment", ToneFamily.BLAME),
        ("a death sentence", ToneFamily.ALARM),
        ("stroke victims", ToneFamily.PITY),
        ("for diabetics", ToneFamily.BLAME),
    ],
)
def test_unkind_words(text: str, family: ToneFamily) -> None:
    (found,) = find_unkind_words(text)
    assert found.entry.family == family


@pytest.mark.parametrize(
    "text", ["cells that fight infection", "diabetic foot care", "Victim Support", "if your heart fails"]
)
def test_words_that_only_look_unkind_pass(text: str) -> None:
    assert not list(find_unkind_words(text))


def test_the_tone_list_is_short() -> None:
    assert 25 <= sum(len(entries) for entries in word_list("tone")["families"].values()) <= 50

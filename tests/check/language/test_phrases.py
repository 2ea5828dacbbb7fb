"""Finding phrases of a list: whole words, any case, the longest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookletgen.check.language.inflections import forms_of, noun_forms, verb_forms
from bookletgen.check.language.phrases import PhraseIndex

INDEX = PhraseIndex.of(
    [("renal", "kidney"), ("in order to", "to"), ("order", "ask for"), ("pre-operative", "before")],
    keep=["renal unit"],
)


def found(text: str, index: PhraseIndex[str] = INDEX) -> list[tuple[str, str]]:
    return [(each.words, each.entry) for each in index.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Renal function", [("Renal", "kidney")]),
        ("adrenal, renally", []),
        ("In  order\u00a0to", [("In  order\u00a0to", "to")]),
        ("In order, to", [("order", "ask for")]),
        ("pre\u2011operative", [("pre\u2011operative", "before")]),
        ("pre operative", []),
        ("a renal-type thing", []),
        ("the renal unit, two Renal Units, renal", [("renal", "kidney")]),
        ("the order’s", [("order’s", "ask for")]),
    ],
)
def test_finding(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_inside_hyphenated_words_on_demand() -> None:
    index = PhraseIndex.of([("color", "colour")], in_compounds=True)
    assert found("a color-coded chart", index) == [("color", "colour")]


@given(st.lists(st.sampled_from(["renal", "in", "order", "to", "unit", "-", ", ", "the"])).map(" ".join))
def test_spans_lie_in_order_and_hold_the_words(text: str) -> None:
    end = 0
    for each in INDEX.find(text):
        assert each.span.start >= end
        assert text[each.span.start : each.span.end] == each.words
        end = each.span.end


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("cease", ["cease", "ceases", "ceased", "ceasing"]),
        ("notify", ["notify", "notifies", "notified", "notifying"]),
        ("employ", ["employ", "employs", "employed", "employing"]),
        ("undergo", ["undergo", "undergoes", "undergoed", "undergoing"]),
        ("stop", ["stop", "stops", "stoped", "stoping", "stopped", "stopping"]),
        ("agree", ["agree", "agrees", "agreed", "agreeing"]),
    ],
)
def test_verbs(verb: str, forms: list[str]) -> None:
    assert verb_forms(verb) == forms


@pytest.mark.parametrize(
    ("noun", "plural"), [("stitch", "stitches"), ("biopsy", "biopsies"), ("day", "days")]
)
def test_nouns(noun: str, plural: str) -> None:
    assert noun_forms(noun) == [noun, plural]


def test_a_phrase_changes_in_one_word() -> None:
    assert forms_of("suffer from", "verb")[1] == "suffers from"
    assert forms_of("adverse effect", "noun") == ["adverse effect", "adverse effects"]
    assert forms_of("in order to", "fixed") == ["in order to"]

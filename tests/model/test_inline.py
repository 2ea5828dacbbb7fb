"""The small part of Markdown that texts may use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from bookletgen.model.inline import Foreign, Link, Run, Term, Text, Token, Words

MARKUP = r"\*[]{}()`_#<>!|&~-+.=:'\""


@pytest.mark.parametrize(
    ("source", "runs"),
    [
        ("Plain words.", (Words("Plain words."),)),
        ("One\n  line,  made of\ttwo", (Words("One line, made of two"),)),
        ("**Do not** drive.", (Words("Do not", strong=True), Words(" drive."))),
        (
            "Call [the team](tel:01632-960-500).",
            (Words("Call "), Link("the team", "tel:01632-960-500"), Words(".")),
        ),
        (
            "See [a page](https://example.org/a_b).",
            (Words("See "), Link("a page", "https://example.org/a_b"), Words(".")),
        ),
        ("[Later](#results)", (Link("Later", "#results"),)),
        ("A [[biopsy]]", (Words("A "), Term("biopsy", "biopsy"))),
        ("Two [[biopsy|biopsies]]", (Words("Two "), Term("biopsies", "biopsy"))),
        ("For {ct.fasting_hours}.", (Words("For "), Token("ct.fasting_hours"), Words("."))),
        ("**Call {helpline.phone}**", (Words("Call ", strong=True), Token("helpline.phone"))),
    ],
)
def test_markup_becomes_runs(source: str, runs: tuple[Run, ...]) -> None:
    assert Text.parse(source).runs == runs


@pytest.mark.parametrize(
    "source",
    [
        "5 * 3 is 15",
        "snake_case_words",
        "<b>bold</b> & more",
        "`code`",
        "# no heading",
        "1. no list",
        "{not a token}",
        "{Token}",
        "[[]]",
        "[no link]",
        "https://example.org",
        "----",
    ],
)
def test_what_is_no_markup_stays_as_written(source: str) -> None:
    assert Text.parse(source).runs == (Words(source),)


@pytest.mark.parametrize("language", ["cy", "pt-BR", "zh-Hant", "zh-Hant-TW"])
def test_words_in_another_language_keep_its_tag(language: str) -> None:
    runs = Text.parse(f"Say [Diolch yn fawr]{{lang={language}}}.").runs
    assert runs == (Words("Say "), Foreign("Diolch yn fawr", language), Words("."))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("*slanted*", "italics are hard to read and not used"),
        ("_slanted_", "italics are hard to read and not used"),
        (" \n ", "the text is empty"),
        ("[a](javascript:alert)", "`javascript:alert` is not an address a link may lead to"),
        ("[a](ftp://example.org)", "`ftp://example.org` is not an address a link may lead to"),
        ("[a](results)", "`results` is not an address a link may lead to"),
        ("![a picture](scan.png)", "`scan.png` is not an address a link may lead to"),
        ("[{a.b}](#results)", "a link may hold only words, not token"),
        ("[Diolch]{lang=Welsh}", "`Welsh` is not the tag of a language"),
        ("[Diolch]{lang=}", "`` is not the tag of a language"),
    ],
)
def test_markup_that_is_not_allowed_is_refused_with_a_reason(source: str, message: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Text.parse(source)

    assert refused.value.message() == message


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_escaped_text_comes_out_as_it_was(words: str) -> None:
    escaped = "".join(f"\\{character}" if character in MARKUP else character for character in words)

    assert str(Text.parse(escaped)) == words


@given(st.text(st.characters(exclude_categories=["C"]) | st.sampled_from(MARKUP)))
def test_any_text_is_parsed_or_refused_and_loses_no_letter(source: str) -> None:
    try:
        text = Text.parse(source)
    except PydanticCustomError:
        return

    shown = str(text) + "".join(run.href for run in text.runs if isinstance(run, Link))
    assert {letter for letter in source if letter.isalpha()} <= {*shown, *names_in(text)}


def names_in(text: Text) -> str:
    return "".join(run.name for run in text.runs if isinstance(run, Term))

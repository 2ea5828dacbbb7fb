import pytest

from bookletgen.model.inline import Text
from bookletgen.render.html import runs_to_print


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("plain words", ["plain words"]),
        ("see a [[term]].", ["see a", " term", "."]),
        ("**strong** words", ["strong", " words"]),
        ("[[one]] [[two]] ends", ["one", "", " two", " ends"]),
        ("call {number} now", ["call", " {number}", " now"]),
        ("no space before[[term]]", ["no space before", "term"]),
    ],
)
def test_a_space_before_an_element_is_printed_inside_it(source: str, printed: list[str]) -> None:
    assert [words for _, words in runs_to_print(Text.parse(source))] == printed


@pytest.mark.parametrize(
    "source", ["a [[b]] c {d} **e** f", "[[a]] [[b]]", "a **b**, [c](https://example.org)!"]
)
def test_no_space_is_lost_or_added(source: str) -> None:
    text = Text.parse(source)
    assert "".join(words for _, words in runs_to_print(text)) == str(text)

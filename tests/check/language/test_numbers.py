"""The style of numbers, chances, ranges, dates and times."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookletgen.check.language.cardinals import words_of
from bookletgen.check.language.numbers import NumberKind, find_numbers


@pytest.mark.parametrize(
    ("text", "words", "better", "kind"),
    [
        ("about ten minutes", "ten", "10", NumberKind.NUMBER_WORD),
        ("a Twenty-five-minute walk", "Twenty-five", "25", NumberKind.NUMBER_WORD),
        ("a hundred and ten people", "a hundred and ten", "110", NumberKind.NUMBER_WORD),
        ("two thousand people", "two thousand", "2,000", NumberKind.NUMBER_WORD),
        ("two million people", "two million", "2 million", NumberKind.NUMBER_WORD),
        ("one in ten people", "one in ten", "1 in 10", NumberKind.CHANCE),
        ("two out of ten people", "two out of ten", "2 in 10", NumberKind.CHANCE),
        ("one in 1000", "one in 1000", "1 in 1,000", NumberKind.CHANCE),
        ("10-30 minutes", "10-30", "10 to 30", NumberKind.RANGE),
        ("10 – 30 minutes", "10 – 30", "10 to 30", NumberKind.RANGE),
        ("37.5°C–38°C", "37.5°C–38°C", "37.5°C to 38°C", NumberKind.RANGE),
        ("open 9.30am-5pm", "9.30am-5pm", "9:30am to 5pm", NumberKind.RANGE),
        ("from 6.30-8pm", "6.30-8pm", "6:30 to 8pm", NumberKind.RANGE),
        ("on 06/08/2018", "06/08/2018", "6 August 2018", NumberKind.DATE),
        ("on 6/8/18", "6/8/18", "6 August 2018", NumberKind.DATE),
        ("on 6.8.1999", "6.8.1999", "6 August 1999", NumberKind.DATE),
        ("on 2018-08-06", "2018-08-06", "6 August 2018", NumberKind.DATE),
        ("6th August 2018", "6th August 2018", "6 August 2018", NumberKind.DATE),
        ("the 6th of August", "the 6th of August", "6 August", NumberKind.DATE),
        ("6 Aug 2018", "6 Aug 2018", "6 August 2018", NumberKind.DATE),
        ("06 August", "06 August", "6 August", NumberKind.DATE),
        ("August 6, 2018", "August 6, 2018", "6 August 2018", NumberKind.DATE),
        ("at 9 am", "9 am", "9am", NumberKind.TIME),
        ("at 9.30am", "9.30am", "9:30am", NumberKind.TIME),
        ("at 9:00 a.m. sharp", "9:00 a.m.", "9am", NumberKind.TIME),
        ("at 9 PM. Then", "9 PM", "9pm", NumberKind.TIME),
        ("at 12pm", "12pm", "midday", NumberKind.TIME),
        ("at 14:00", "14:00", "2pm", NumberKind.TIME),
        ("at 00:00", "00:00", "midnight", NumberKind.TIME),
        ("by 8:15 at the latest", "8:15", "8:15am", NumberKind.TIME),
        ("at 1730 hrs", "1730 hrs", "5:30pm", NumberKind.TIME),
        ("at ten o’clock", "ten o’clock", "10am or 10pm", NumberKind.TIME),
        ("at 12 noon", "12 noon", "midday", NumberKind.TIME),
    ],
)
def test_found(text: str, words: str, better: str, kind: NumberKind) -> None:
    (found,) = find_numbers(text)
    assert (found.words, found.better, found.kind) == (words, better, kind)
    assert text[found.span.start : found.span.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nine tablets and 10 more",
        "the twenty-first day",
        "the hundred and twenty-first day",
        "hundreds of people",
        "at half past ten",
        "1 in 10 people, 9 out of 10",
        "take one in two hours",
        "one in the morning",
        "10 to 30 minutes",
        "Call 01632 960-123 or 0808 808 00 00",
        "COVID-19, T2-3, 24-hour, 1-2-3",
        "a score of 3-2",
        "6 August 2018, May 2018, 6 August",
        "blood pressure 120/80, 24/7, 24/13/2018",
        "9am, 9:30am, 12:30pm, midday",
        "a ratio of 1:10",
        "37.5°C or 5.30 mg",
        "In March 12 people came.",
    ],
)
def test_good_as_it_is(text: str) -> None:
    assert not list(find_numbers(text))


def test_a_range_after_a_telephone_number_is_found() -> None:
    (found,) = find_numbers("Call 01632 960 345 10am-4pm")
    assert (found.words, found.better) == ("10am-4pm", "10am to 4pm")


def test_two_numbers_joined_by_and_are_two() -> None:
    assert [found.better for found in find_numbers("between ten and twelve days")] == ["10", "12"]


@given(st.integers(min_value=10, max_value=999_999))
def test_every_number_word_over_nine_becomes_figures(number: int) -> None:
    (found,) = find_numbers(f"about {' '.join(words_of(number))} people")
    assert found.better == f"{number:,}"


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2068, 12, 31)))
def test_every_way_to_write_a_date_becomes_the_same(day: date) -> None:
    month = day.strftime("%B")
    expected = f"{day.day} {month} {day.year}"
    ways = [
        day.isoformat(),
        day.strftime("%d/%m/%Y"),
        day.strftime("%d/%m/%y"),
        f"{month} {day.day}, {day.year}",
    ]
    assert [[found.better for found in find_numbers(way)] for way in ways] == [[expected]] * len(ways)
    assert not list(find_numbers(expected))


@given(st.times())
def test_every_time_of_the_24_hour_clock_becomes_one_of_12(time: object) -> None:
    (found,) = find_numbers(f"at {time:%H:%M}")
    assert not list(find_numbers(f"at {found.better}"))


@given(
    st.text()
    | st.lists(st.sampled_from(["one", "in", "ten", "10", "-", "30", "am", "/", "May"])).map(" ".join)
)
def test_findings_lie_in_order_and_hold_the_words(text: str) -> None:
    end = 0
    for found in find_numbers(text):
        assert found.span.start >= end
        assert text[found.span.start : found.span.end] == found.words
        end = found.span.end

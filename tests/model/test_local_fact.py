"""Local facts are checked, and printed with their units."""

import pytest

from bookletgen.model.booklet import TokenType
from bookletgen.model.local_fact import NO_BREAK_SPACE, words_for


@pytest.mark.parametrize(
    ("kind", "raw", "words"),
    [
        (TokenType.TEXT, " Level 2, east wing ", "Level 2, east wing"),
        (TokenType.PHONE, "01632 960 500", "01632~960~500"),
        (TokenType.PHONE, "+44 1632 960500", "+44~1632~960500"),
        (TokenType.EMAIL, "clinic@our-hospital.example.org", "clinic@our-hospital.example.org"),
        (TokenType.WEB, "our-hospital.example.org/clinic", "our-hospital.example.org/clinic"),
        (TokenType.NUMBER, "4.50", "4.50"),
        (TokenType.MINUTES, "1", "1~minute"),
        (TokenType.MINUTES, "45", "45~minutes"),
        (TokenType.HOURS, "0.5", "0.5~hours"),
        (TokenType.DAYS, "14", "14~days"),
        (TokenType.TEMPERATURE, "37.5", "37.5°C"),
    ],
)
def test_a_value_of_its_type_is_printed_on_one_line(kind: TokenType, raw: str, words: str) -> None:
    assert words_for(kind, raw) == words.replace("~", NO_BREAK_SPACE)


@pytest.mark.parametrize(
    ("kind", "raw", "expected"),
    [
        (TokenType.PHONE, "ask at the desk", "a telephone number of digits and spaces"),
        (TokenType.PHONE, "999", "a telephone number of digits and spaces"),
        (TokenType.EMAIL, "clinic at our hospital", "an e-mail address"),
        (TokenType.WEB, "our hospital", "a web address"),
        (TokenType.NUMBER, "four", "a number"),
        (TokenType.NUMBER, "NaN", "a number"),
        (TokenType.HOURS, "Infinity", "a number"),
        (TokenType.HOURS, "0", "a number of hours above 0"),
        (TokenType.DAYS, "-1", "a number of days above 0"),
        (TokenType.TEMPERATURE, "98.6", "a body temperature in degrees Celsius, from 30 to 45"),
    ],
)
def test_a_value_of_another_type_is_refused(kind: TokenType, raw: str, expected: str) -> None:
    with pytest.raises(ValueError, match="a") as refused:
        words_for(kind, raw)

    assert str(refused.value) == expected

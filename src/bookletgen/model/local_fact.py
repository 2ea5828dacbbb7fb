"""How a local fact is checked and printed, by its type."""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from bookletgen.model.booklet import TokenType
from bookletgen.model.names import EmailAddress, WebPage

NO_BREAK_SPACE = "\u00a0"

_PHONE = r"\+?\d[\d ]{3,20}\d"
_TEMPERATURE_RANGE_C = (30, 45)


def words_for(kind: TokenType, raw: str) -> str:
    """Give the words a local fact is printed as.

    Raises:
        ValueError: the value does not fit the type; the message says what is expected.
    """
    return _FORMATS[kind](raw.strip())


def _pattern(pattern: str, expected: str) -> Callable[[str], str]:
    def check(raw: str) -> str:
        if not re.fullmatch(pattern, raw):
            raise ValueError(expected)
        return raw.replace(" ", NO_BREAK_SPACE)

    return check


def _amount(unit: str) -> Callable[[str], str]:
    def check(raw: str) -> str:
        number = _number(raw)
        if number <= 0:
            raise ValueError(f"a number of {unit}s above 0")
        return f"{raw}{NO_BREAK_SPACE}{unit if number == 1 else unit + 's'}"

    return check


def _temperature(raw: str) -> str:
    lowest, highest = _TEMPERATURE_RANGE_C
    if not lowest <= _number(raw) <= highest:
        raise ValueError(f"a body temperature in degrees Celsius, from {lowest} to {highest}")
    return f"{raw}°C"


def _number(raw: str) -> Decimal:
    try:
        number = Decimal(raw)
    except InvalidOperation:
        raise ValueError("a number") from None
    if not number.is_finite():
        raise ValueError("a number")
    return number


_FORMATS: dict[TokenType, Callable[[str], str]] = {
    TokenType.TEXT: lambda raw: raw,
    TokenType.PHONE: _pattern(_PHONE, "a telephone number of digits and spaces"),
    TokenType.EMAIL: _pattern(EmailAddress.pattern, EmailAddress.meaning),
    TokenType.WEB: _pattern(WebPage.pattern, WebPage.meaning),
    TokenType.NUMBER: lambda raw: str(_number(raw)),
    TokenType.MINUTES: _amount("minute"),
    TokenType.HOURS: _amount("hour"),
    TokenType.DAYS: _amount("day"),
    TokenType.TEMPERATURE: _temperature,
}

"""The options of `build` for readers who need more than clear print."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from bookletgen.model.reader_options import LINE_SPACING_RANGE_PERCENT, ReaderOptions, Tint

_CLOSEST, _WIDEST = (percent / 100 for percent in LINE_SPACING_RANGE_PERCENT)


def reader_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Take the options, and hand them over together as `reader`."""

    @click.option(
        "--easy-on-the-eye",
        "is_easy",
        is_flag=True,
        help="Text of 14 pt or more, cream ground, line spacing 1.5, wider gaps between letters and words.",
    )
    @click.option(
        "--tint",
        type=click.Choice([tint.value for tint in Tint]),
        help="The ground of screen files and web pages, and the paper for print, which gets no ink.",
    )
    @click.option(
        "--line-spacing",
        type=click.FloatRange(_CLOSEST, _WIDEST),
        metavar="FACTOR",
        help=f"Line spacing, {_CLOSEST} to {_WIDEST} times the size of the text.",
    )
    @wraps(function)
    def with_reader(
        *arguments: Any,  # noqa: ANN401  whatever the command takes
        is_easy: bool,
        tint: str | None,
        line_spacing: float | None,
        **named: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        reader = ReaderOptions.chosen(
            tint=Tint(tint) if tint else None, line_spacing=line_spacing, is_easy=is_easy
        )
        return function(*arguments, reader=reader, **named)

    return with_reader

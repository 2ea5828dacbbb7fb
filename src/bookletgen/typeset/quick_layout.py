"""Lets the engine lay out with the same result in less time."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import weasyprint.layout.absolute
import weasyprint.layout.block
import weasyprint.layout.float
import weasyprint.layout.inline
import weasyprint.layout.preferred
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout.preferred import max_content_width, shrink_to_fit
from weasyprint.text.line_break import can_break_text

from bookletgen.typeset.used_values import UsedValues

_is_in_normal_flow = Box.is_in_normal_flow


@contextmanager
def quick_layout(values: UsedValues | None = None) -> Iterator[None]:
    """Do not look for garbage, and do not find out again what is the same each time.

    Nearly all of what layout makes lives until the file is written, so looking for what does not takes
    a twentieth of the time and finds little. The narrowest way to set an address that may break anywhere
    is found letter by letter, a tenth of the time, and matters only where the address is too long.

    Args:
        values: what is known of styles that were used before.
    """
    gc.disable()
    replacements = tuple(_replacements(values or UsedValues()))
    was = [(where, name, getattr(where, name)) for where, name, _ in replacements]
    for where, name, quick in replacements:
        setattr(where, name, quick)
    try:
        yield
    finally:
        for where, name, slow in was:
            setattr(where, name, slow)
        gc.enable()


def _replacements(values: UsedValues) -> Iterator[tuple[Any, str, Callable[..., Any]]]:
    """Give the functions to put in the place of the engine's own, each with where it is and its name."""
    layout = weasyprint.layout
    for module in (layout.absolute, layout.float, layout.inline):
        yield module, "shrink_to_fit", _shrink_to_fit
    for module in (layout.absolute, layout.block, layout.float, layout.inline):
        yield module, "resolve_percentages", values.resolve_percentages
    for module in (layout.inline, layout.preferred):
        yield module, "can_break_text", _can_break_text
    yield layout.inline, "strut", values.strut
    yield Box, "is_in_normal_flow", _is_in_flow


def _shrink_to_fit(context: Any, box: Any, available: float) -> float:  # noqa: ANN401  the engine has no types
    """Give the width that a box takes of what is available (CSS 2.1, 10.3.5)."""
    most: float = max_content_width(context, box, outer=False)
    return most if most <= available else shrink_to_fit(context, box, available)


@lru_cache(maxsize=4096)
def _can_break_text(text: str, language: str | None) -> bool | None:
    """Tell whether a line can end within a text: mostly, between two letters."""
    can_break: bool | None = can_break_text(text, language)
    return can_break


def _is_in_flow(box: Any) -> bool:  # noqa: ANN401
    """Tell whether a box is in the flow, as nearly all are."""
    style = box.style
    if style["float"] == "none" and style["position"] in {"static", "relative"}:
        return True
    is_in_flow: bool = _is_in_normal_flow(box)
    return is_in_flow

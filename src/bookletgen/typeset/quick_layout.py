"""Lets the engine lay out with the same result in less time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import weasyprint.layout.absolute
import weasyprint.layout.float
import weasyprint.layout.inline
from weasyprint.layout.preferred import max_content_width, shrink_to_fit

_MODULES = (weasyprint.layout.absolute, weasyprint.layout.float, weasyprint.layout.inline)
"""Where the engine shrinks boxes to what is in them."""


@contextmanager
def quick_layout() -> Iterator[None]:
    """Do not look for garbage, and not for the narrowest way to set what fits on one line.

    Nearly all of what layout makes lives until the file is written, so looking for what does not takes
    a twentieth of the time and finds little. The narrowest way to set an address that may break anywhere
    is found letter by letter, a tenth of the time, and matters only where the address is too long.
    """
    gc.disable()
    for module in _MODULES:
        module.shrink_to_fit = _shrink_to_fit
    try:
        yield
    finally:
        for module in _MODULES:
            module.shrink_to_fit = shrink_to_fit
        gc.enable()


def _shrink_to_fit(context: Any, box: Any, available: float) -> float:  # noqa: ANN401  the engine has no types
    """Give the width that a box takes of what is available (CSS 2.1, 10.3.5)."""
    most: float = max_content_width(context, box, outer=False)
    return most if most <= available else shrink_to_fit(context, box, available)

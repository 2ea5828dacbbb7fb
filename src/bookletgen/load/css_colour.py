"""Colours as CSS writes them, in stylesheets and in drawings."""

from typing import Any

from tinycss2.color4 import parse_color

from bookletgen.model.press import Rgb


def opaque_rgb(stated: Any) -> Rgb | None:  # noqa: ANN401  text, or a token, of a library without type information
    """Read a colour that covers what is under it; None where it is none, or depends on something else."""
    parsed = parse_color(stated)
    if parsed is None or isinstance(parsed, str) or parsed.alpha < 1:
        return None
    red, green, blue = (round(min(max(band, 0), 1) * 255) for band in parsed.to("srgb").coordinates)
    return red, green, blue

"""A stylesheet with everything it uses inside it: other stylesheets, icons and fonts."""

import base64
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import tinycss2
from fontTools.ttLib import TTFont

from bookletgen.diagnostics.error import WrongUsageError

_IMAGE_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}
_FONTS = (".ttf", ".otf")


@cache
def self_contained_css(file: Path, *, inside: Path) -> str:
    """Give the stylesheet with its imports in their places and its files as data URLs.

    Raises:
        WrongUsageError: a file is missing, or lies outside the folder of the style.
    """
    return "".join(f"{rule}\n" for rule in _rules(file, inside.resolve()))


def data_url(path: Path) -> str:
    """Give a picture or a font as a data URL; fonts as WOFF2, which is a third of their size."""
    if path.suffix in _FONTS:
        return _as_url("font/woff2", _woff2(path))
    return _as_url(_IMAGE_TYPES[path.suffix], path.read_bytes())


def _as_url(kind: str, body: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(body).decode()}"


@cache
def _woff2(path: Path) -> bytes:
    """Pack a font. The date inside stays what it was, so that the same font gives the same bytes."""
    packed = BytesIO()
    with TTFont(path, recalcTimestamp=False) as font:
        font.flavor = "woff2"
        font.save(packed)
    return packed.getvalue()


def _rules(file: Path, inside: Path) -> Iterator[str]:
    rules = tinycss2.parse_stylesheet(
        _own_file(file, inside).read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
    )
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword == "import":
            addresses = (_address(token) for token in rule.prelude)
            yield from _rules(file.parent / next(filter(None, addresses)), inside)
            continue
        _embed(rule.content or (), file.parent, inside)
        yield rule.serialize().strip()


def _own_file(file: Path, inside: Path) -> Path:
    path = file.resolve()
    if path.is_relative_to(inside) and path.is_file():
        return path
    raise WrongUsageError(
        f"the style has no file `{file.name}`, which its web page needs",
        "add the file to the style, or choose another style with --styles",
    )


def _address(token: Any) -> str | None:  # noqa: ANN401  tinycss2 has no type information
    """Give the address that a token holds: `url(x)`, `url("x")` or, in an import, `"x"`."""
    if token.type == "function" and token.lower_name == "url":
        return _address(token.arguments[0])
    return str(token.value) if token.type in {"url", "string"} else None


def _embed(tokens: Any, folder: Path, inside: Path) -> None:  # noqa: ANN401  as above
    """Put data URLs in the places of addresses, at any depth."""
    for token in tokens:
        if token.type == "url" or (token.type == "function" and token.lower_name == "url"):
            holder = token if token.type == "url" else token.arguments[0]
            address = str(_address(token))
            if not address.startswith(("data:", "#")):
                url = data_url(_own_file(folder / address, inside))
                holder.representation = f'url("{url}")' if holder is token else f'"{url}"'
        else:
            _embed(getattr(token, "content", None) or getattr(token, "arguments", ()), folder, inside)

"""The fixed words of the pages, such as "Contents", in each language the pages exist in."""

import json
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any


@cache
def languages() -> frozenset[str]:
    """Give the languages that the pages' fixed words exist in."""
    return frozenset(entry.name.removesuffix(".json") for entry in _words_folder().iterdir())


@cache
def fixed_words(language: str) -> dict[str, Any]:
    """Load the fixed words of the pages, such as "Contents", in a language."""
    words: dict[str, Any] = json.loads((_words_folder() / f"{language}.json").read_text(encoding="utf-8"))
    return words


def _words_folder() -> Traversable:
    return resources.files("bookletgen.render") / "words"

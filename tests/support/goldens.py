"""Texts that are compared with a file, and written to it on request."""

from collections.abc import Callable
from pathlib import Path

Golden = Callable[[str, Path], None]
"""Compares a text with a file, exactly; `--update-goldens` writes the file instead."""


def golden_check(*, update: bool) -> Golden:
    """Give the function that compares, or with `update` the one that writes."""

    def check(actual: str, file: Path) -> None:
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(actual, encoding="utf-8")
        expected = file.read_text(encoding="utf-8") if file.exists() else ""
        assert actual == expected, f"if this is right, run pytest with --update-goldens; it writes {file}"

    return check

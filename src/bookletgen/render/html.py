"""Renders an edition as one HTML document, the source of every output."""

import json
import re
from functools import cache
from importlib import resources
from pathlib import PurePosixPath
from typing import Any

import jinja2
from markupsafe import Markup

from bookletgen.diagnostics.error import UsageProblem
from bookletgen.model.edition import Edition
from bookletgen.model.local_fact import NO_BREAK_SPACE

STYLES = "styles"
"""The folder of the style, as the HTML names it."""

CONTENT = "booklet"
"""The folder of the booklet, as the HTML names it."""

FILLER_PAGES = ("my-questions", "my-appointments", "notes")
"""The ids of the designed pages that bring a stitched booklet to a multiple of four, the first to stay first."""

_KEEP_TOGETHER = re.compile(r"(?<=\d) (?=\w)|(?<=\bto) (?=\d)")


def render_html(edition: Edition) -> str:
    """Render the edition. Addresses of images and styles start with `booklet/` and `styles/`."""
    words = load_words(edition.language)
    template = _environment().get_template("document.html.j2")
    return template.render(
        edition=edition,
        words=words,
        filler_pages=FILLER_PAGES,
        styles=PurePosixPath(STYLES),
        content=PurePosixPath(CONTENT),
    )


@cache
def load_words(language: str) -> dict[str, str]:
    """Load the fixed words of the pages, such as "Contents", in a language."""
    folder = resources.files("bookletgen.render") / "words"
    file = folder / f"{language}.json"
    if not file.is_file():
        known = ", ".join(sorted(entry.name.removesuffix(".json") for entry in folder.iterdir()))
        raise UsageProblem(f"there are no page words in the language {language}", f"languages known: {known}")
    words: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return words


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("bookletgen.render"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["kept"] = keep_together
    environment.filters["longdate"] = _long_date
    return environment


def keep_together(text: Any) -> str | Markup:  # noqa: ANN401  templates hand over text of many types
    """Put no-break spaces where a line may not break: inside amounts, ranges and dates."""
    escaped = isinstance(text, Markup)
    kept = _KEEP_TOGETHER.sub(NO_BREAK_SPACE, str(text))
    return Markup(kept) if escaped else kept  # noqa: S704  it was escaped before


def _long_date(day: Any) -> str:  # noqa: ANN401  a date, as templates hand it over
    """Write a date as 6 August 2018, the way the NHS content guide asks."""
    months = (
        "January February March April May June July August September October November December".split()
    )
    return f"{day.day}{NO_BREAK_SPACE}{months[day.month - 1]}{NO_BREAK_SPACE}{day.year}"

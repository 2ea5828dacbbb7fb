"""Renders job tickets and packing lists: many of them in one document, each on pages of its own."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from bookletgen.model.paperwork import JobTicket, PackingList
from bookletgen.render.html import STYLES, environment
from bookletgen.render.page_words import fixed_words

LANGUAGE = "en-GB"
"""The language that paperwork is written in."""

_STYLES = ("colour.css", "fonts.css", "type.css")
"""What paperwork takes of a style, where the style has it."""


def render_tickets(tickets: Sequence[JobTicket], styles: Path) -> str:
    """Render the tickets; each starts a page, and its first line bears its id."""
    return _render("ticket", f"Job tickets of order {tickets[0].order}", tickets, styles)


def render_packing_lists(lists: Sequence[PackingList], styles: Path) -> str:
    """Render the packing lists; each starts a page, and its first line bears its id."""
    return _render("packing_list", f"Packing lists of order {lists[0].order}", lists, styles)


def _render(kind: str, title: str, sheets: Sequence[JobTicket] | Sequence[PackingList], styles: Path) -> str:
    template = environment().get_template("paperwork/document.html.j2")
    return template.render(
        kind=kind,
        title=title,
        language=LANGUAGE,
        months=fixed_words(LANGUAGE)["months"],
        sheets=sheets,
        stylesheets=[PurePosixPath(STYLES) / name for name in _STYLES if (styles / name).is_file()],
    )

"""Renders an edition as one HTML document, the source of every output."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from itertools import zip_longest
from pathlib import PurePosixPath
from typing import Any

import jinja2
from markupsafe import Markup, escape

from bookletgen.model.choice import Choice
from bookletgen.model.edition import Edition, Figure
from bookletgen.model.inline import Run, Text
from bookletgen.model.local_fact import NO_BREAK_SPACE
from bookletgen.render.inline import Inline
from bookletgen.render.page_words import fixed_words
from bookletgen.render.picture_key import Marker, least_width_rem, markers_on_pages
from bookletgen.render.qr import qr_data_url
from bookletgen.render.sections import Sections
from bookletgen.render.shared import SharedHtml
from bookletgen.render.terms import TermsMarked
from bookletgen.render.text_block import is_long

STYLES = "styles"
"""The folder of the style, as the HTML names it."""

CONTENT = "booklet"
"""The folder of the booklet, as the HTML names it."""

FILLER_PAGES = ("my-questions", "my-appointments", "notes")
"""The ids of the designed pages that bring a stitched booklet to a multiple of four, in page order."""

BACK_COVER = "back-cover"
"""The id of the back cover, which is the last page and has no other behind it."""

LARGEST_BODY_WITH_CONTACTS_ON_BACK_PT = 18
"""Above this body size, the contacts of an organisation go on pages of their own before the back cover."""

WORDS_BESIDE = "?words=beside"
"""What the address of a drawing ends with where its words are left out of it."""

PAGES = "pages"
"""In templates, the medium that is laid out as pages."""

WEB = "web"
"""In templates, the medium that a browser shows."""

_KEEP_TOGETHER = re.compile(r"(?<=\d) (?=\w)|(?<=\bto) (?=\d)")
_WITH_HYPHEN = re.compile(r"\b\w{1,6}-\w{1,6}\b")


class OnBack(StrEnum):
    """What the back cover says of the contacts; where it says nothing, they have pages before it."""

    CONTACTS_AND_HOURS = "contacts and hours"
    CONTACTS = "contacts"
    NOTHING = "nothing"


def back_covers_for(choice: Choice) -> tuple[OnBack, ...]:
    """Give what may be on the back cover, the fullest first: whether it fits is seen on the pages.

    In larger type, and in wider lines, contacts do not fit.
    """
    is_larger = choice.body_pt > LARGEST_BODY_WITH_CONTACTS_ON_BACK_PT
    return (OnBack.NOTHING,) if is_larger or choice.reader.line_spacing_percent else tuple(OnBack)


def render_html(edition: Edition, on_back: OnBack | None = None, shared: SharedHtml | None = None) -> str:
    """Render the edition. Addresses of images and styles start with `booklet/` and `styles/`.

    Args:
        edition: what to render.
        on_back: what the back cover says: the most that it may, unless something else is asked for.
        shared: what other editions of the booklet, rendered before, have in common with this one.
    """
    on_back = on_back or back_covers_for(edition.choice)[0]
    shared = shared or SharedHtml()
    template = environment().get_template("document.html.j2")
    return template.render(
        _content_on_pages(edition, shared),
        inside=_inside(edition, shared),
        filler_pages=FILLER_PAGES,
        contacts_on_back=on_back is not OnBack.NOTHING,
        hours_on_back=on_back is OnBack.CONTACTS_AND_HOURS,
        styles=PurePosixPath(STYLES),
    )


# An edition is rendered once for each back cover that it may have, one after the other.
@lru_cache(maxsize=2)
def _inside(edition: Edition, shared: SharedHtml) -> Markup:
    """Render what stands between the contents and the contacts, whatever the back cover says."""
    html = environment().get_template("inside.html.j2").render(_content_on_pages(edition, shared))
    return Markup(html)  # noqa: S704  the templates have escaped it


def _content_on_pages(edition: Edition, shared: SharedHtml) -> dict[str, Any]:
    def markers_of(figure: Figure) -> tuple[Marker, ...]:
        return markers_on_pages(figure, edition.choice)

    return content_of(edition, PAGES, _picture_by_address, markers_of, shared)


def content_of(
    edition: Edition,
    medium: str,
    picture: Callable[..., Markup],
    markers_of: Callable[[Figure], tuple[Marker, ...]],
    shared: SharedHtml,
) -> dict[str, Any]:
    """Give what the templates need to know of an edition.

    Args:
        edition: what they render.
        medium: where it is shown.
        picture: gives a picture there, by its name in the booklet and what it says.
        markers_of: gives what stands on a drawing there in the place of its words.
        shared: what other editions of the booklet have in common with this one.
    """
    choice, numbers = replace(edition.choice, organisation=""), _picture_numbers(edition)
    is_described, terms = bool(edition.described_figures), TermsMarked()
    # Sections and texts are told this alone, so that nobody's own can be in what editions share.
    told: dict[str, Any] = {
        "choice": choice,
        "is_described": is_described,
        "words": fixed_words(edition.language.text),
        "abbreviations": edition.abbreviations,
        "picture_numbers": numbers,
        "terms": terms,
        "medium": medium,
        "picture": picture,
        "markers_of": markers_of,
        "least_width": least_width_rem,
    }
    of_booklet = (edition.language.text, tuple(numbers), tuple(edition.abbreviations.items()))
    once = shared.once((medium, choice, is_described, *of_booklet), terms)
    told["inline"] = Inline(environment().get_template("inline.html.j2").make_module(told), once)
    sections = Sections(environment(), told, once)
    return {**told, "edition": edition, "sections": sections, "back_cover": BACK_COVER}


def _picture_by_address(name: str, alt: object, *, is_wordless: bool = False) -> Markup:
    """Give a picture by its address, without its words where the page says them beside it."""
    query = WORDS_BESIDE if is_wordless else ""
    return Markup('<img src="{}/{}{}" alt="{}">').format(CONTENT, name, query, alt)


def _picture_numbers(edition: Edition) -> dict[str, int]:
    """Number the figures in reading order, each once, by their ids."""
    names = dict.fromkeys(figure.id for figure in edition.figures())
    return {name: number for number, name in enumerate(names, 1)}


@cache
def environment() -> jinja2.Environment:
    """Give the one environment of all templates: everything is escaped, and nothing may be undefined."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("bookletgen.render"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["runs"] = runs_to_print
    environment.filters["qr"] = qr_data_url
    environment.filters["runs_as_written"] = runs_as_written
    environment.filters["kept"] = keep_together
    environment.filters["whole_words"] = keep_words_whole
    environment.filters["abbreviated"] = mark_abbreviations
    environment.tests["long_in"] = is_long
    environment.filters["longdate"] = _long_date
    return environment


def runs_to_print(text: Text) -> Iterator[tuple[Run, str]]:
    """Give each run with the words to print for it: a space before a link or term goes into it.

    Where an element is followed by a full stop and does not fit on the line, WeasyPrint 70 breaks the
    line after its first word if the text before the element ends with a space.
    """
    held = ""
    for run, following in zip_longest(text.runs, text.runs[1:]):
        words = held + run.text
        held = " " if following is not None and words.endswith(" ") else ""
        yield run, words.removesuffix(held) if held else words


def runs_as_written(text: Text) -> Iterator[tuple[Run, str]]:
    """Give each run with its words, for browsers, which need no such help."""
    return ((run, run.text) for run in text.runs)


def keep_together(text: Any) -> str | Markup:  # noqa: ANN401  templates hand over text of many types
    """Put no-break spaces where a line may not break: inside amounts, ranges and dates."""
    escaped = isinstance(text, Markup)
    kept = _KEEP_TOGETHER.sub(NO_BREAK_SPACE, str(text))
    return Markup(kept) if escaped else kept  # noqa: S704  it was escaped before


def keep_words_whole(text: str) -> Markup:
    """Mark short words with a hyphen, such as 3-D and X-ray: browsers would break the line after it."""
    return Markup(_WITH_HYPHEN.sub(r'<span class="whole">\g<0></span>', str(escape(text))))  # noqa: S704


def mark_abbreviations(html: Markup, abbreviations: Mapping[str, str]) -> Markup:
    """Write abbreviations out where a screen reader finds it.

    The space before one goes into its element: WeasyPrint 70 would end a line between an element that
    does not fit and the full stop after it.
    """
    if not abbreviations:
        return html
    marked = _any_of(tuple(abbreviations)).sub(
        lambda found: f'<abbr title="{escape(abbreviations[found[1]])}">{found[0]}</abbr>', html
    )
    return Markup(marked)  # noqa: S704  all that is put in is escaped


@lru_cache(maxsize=16)
def _any_of(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf" ?(?<![\w-])({'|'.join(map(re.escape, abbreviations))})(?![\w-])")


def _long_date(day: date, months: list[str]) -> str:
    """Write a date as 6 August 2018, the way the NHS content guide asks."""
    return f"{day.day}{NO_BREAK_SPACE}{months[day.month - 1]}{NO_BREAK_SPACE}{day.year}"

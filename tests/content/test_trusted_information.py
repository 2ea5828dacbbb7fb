"""What schemes for trusted information want on a leaflet: without it there is an error, and it is printed."""

import pytest

from bookletgen.render.html import render_html
from tests.support.booklets import BookletCopy
from tests.support.editions import starter_edition
from tests.support.html import plain_spaces, tree_of, words_in
from tests.support.runs import Runner

FILE = "booklet.yaml"
HOSPITAL = "organisations/our-hospital.yaml"
NEEDED = {
    "publisher": (FILE, "  publisher: "),
    "copyright": (FILE, "  copyright: "),
    "funding": (FILE, "  funding: "),
    "disclaimer": (FILE, "  disclaimer: "),
    "version": (FILE, "version: "),
    "dates": (FILE, "dates: "),
    "feedback": (HOSPITAL, "feedback:"),
    "other formats": (HOSPITAL, "other_formats:"),
}


@pytest.mark.parametrize("what", NEEDED)
def test_each_is_needed(what: str, booklet: BookletCopy, run: Runner) -> None:
    name, start = NEEDED[what]
    lines = booklet.path(name).read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith(start))
    indent = len(start) - len(start.lstrip())
    rest = (n for n in range(first + 1, len(lines)) if len(lines[n]) - len(lines[n].lstrip()) <= indent)
    booklet.write(name, "\n".join([*lines[:first], *lines[next(rest, len(lines)) :]]) + "\n")

    result = run("check", "booklet", "--today", "2026-12-01")

    assert result.exit_code == 1
    assert f"error[SRC007] the key `{start.strip().removesuffix(':')}` is missing" in result.out


def test_all_of_it_is_printed() -> None:
    edition = starter_edition()
    words = words_in(tree_of(render_html(edition)))
    source = edition.sources[0]
    for said in (
        edition.imprint.publisher,
        edition.imprint.copyright,
        edition.imprint.funding,
        edition.imprint.disclaimer,
        source.title,
        edition.organisation.feedback.text,
        edition.organisation.other_formats.text,
        f"Version {edition.version}",
        "1 November 2026",
        "1 November 2028",
    ):
        assert plain_spaces(str(said)) in words


def test_sources_may_be_had_on_request(booklet: BookletCopy) -> None:
    booklet.edit(
        FILE,
        "  publisher: Our Hospital\n",
        "  publisher: Our Hospital\n  sources_on_request: Call us for them.\n",
    )
    words = words_in(tree_of(render_html(starter_edition(folder=booklet.folder))))
    assert "Call us for them." in words
    assert "The handbook of the clinic" not in words

"""The editions of two organisations differ only where the data of one of them says so."""

from collections.abc import Iterator

import pytest

from bookletgen.model.edition import Edition
from bookletgen.model.inline import LocalFact, Run, Text, Words
from bookletgen.model.walk import texts_in
from bookletgen.render.companions import Companions
from bookletgen.render.plain_text import plain_text
from bookletgen.render.web import render_web
from tests.support.editions import STYLES
from tests.support.shipped import FOLDER
from tests.support.web_pages import EVERY_PAGE, WebEdition, shipped_edition

OTHER = "larkmoor"


def masked(text: Text) -> tuple[Run, ...]:
    """Give the runs of a text with each local fact as its name alone."""
    return tuple(Words(f"{{{run.name}}}") if isinstance(run, LocalFact) else run for run in text.runs)


def shared_texts(edition: Edition) -> list[tuple[Run, ...]]:
    """Give every text that the booklet wrote, in order; what contacts are about is the organisation's."""
    theirs = {str(contact.about) for contact in edition.organisation.contacts}
    around = (edition.title, edition.variant_title, edition.audience, edition.sources, edition.imprint)
    texts = (*edition.content_texts(), *texts_in(around))
    return [masked(text) for text in texts if str(text) not in theirs]


def data_of(edition: Edition) -> Iterator[str]:
    """Give every value that comes from the organisation's file, and its id, which is in the code."""
    organisation = edition.organisation
    yield organisation.id
    yield organisation.name
    yield from organisation.address
    yield from (run.text for _, run in edition.runs() if isinstance(run, LocalFact))
    for entry in (*organisation.contacts, organisation.feedback, organisation.other_formats):
        yield from values_in(entry)


def values_in(entry: object) -> Iterator[str]:
    names = ("name", "phone", "hours", "email", "web", "about", "text")
    values = (getattr(entry, name, None) for name in names)
    yield from (str(value).removeprefix("https://") for value in values if value is not None)


def lines_of(edition: Edition) -> list[str]:
    page = render_web(edition, Companions(), styles=STYLES, booklet=FOLDER)
    return plain_text(page).splitlines()


@pytest.mark.parametrize("page", EVERY_PAGE, ids=str)
def test_the_booklets_own_texts_are_the_same(page: WebEdition) -> None:
    own = shipped_edition(page)
    other = shipped_edition(page, OTHER)
    assert len(shared_texts(own)) > 80
    assert shared_texts(own) == shared_texts(other)
    assert [section.facts for section in own.sections()] == [section.facts for section in other.sections()]


@pytest.mark.parametrize("page", EVERY_PAGE, ids=str)
def test_every_line_that_differs_holds_data_of_the_organisation(page: WebEdition) -> None:
    own = shipped_edition(page)
    other = shipped_edition(page, OTHER)
    for one, another in ((own, other), (other, own)):
        differing = set(lines_of(one)) - set(lines_of(another))
        data = {" ".join(value.split()) for value in data_of(one)}
        assert len(differing) > 10
        assert [line for line in differing if not any(value in line for value in data)] == []

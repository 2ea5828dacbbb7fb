"""The plain text of an edition: every word once, in reading order, and marked so that others can use it."""

import re
from collections import Counter
from itertools import count
from pathlib import Path

import pytest

from bookletgen.model.blocks import BLOCK_KINDS, QuoteContent
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Link, Text, Words
from bookletgen.model.source import NOWHERE
from bookletgen.model.walk import texts_in, with_texts
from bookletgen.render.companions import Companions
from bookletgen.render.plain_text import plain_text
from bookletgen.render.web import render_web
from tests.support.blocks import block_saying, text_of, with_one_section
from tests.support.booklets import STARTER
from tests.support.editions import STYLES, starter_edition
from tests.support.goldens import Golden
from tests.support.shipped import FOLDER
from tests.support.web_pages import EVERY_PAGE, WebEdition, shipped_edition

NOTES = re.compile(r"\[[^\]]*\]")
GOLDENS = Path(__file__).parent / "plain_text"


def text_file(edition: Edition, booklet: Path = STARTER) -> str:
    return plain_text(render_web(edition, Companions("other.html"), styles=STYLES, booklet=booklet))


def with_unique_words(edition: Edition) -> Edition:
    """Put a word that stands nowhere else in the place of every text."""
    numbers = count(1)
    changed: Edition = with_texts(edition, lambda _: Text((Words(f"word{next(numbers)}x"),)))
    return changed


def printed_texts(edition: Edition) -> list[Text]:
    """Give every text that an edition prints.

    The contacts on its back say less than those in its sections, and no record of consent is printed.
    """
    around = (edition.title, edition.variant_title, edition.audience, edition.sources, edition.imprint)
    panels = (edition.organisation.feedback, edition.organisation.other_formats)
    blocks = (block.content for section in edition.sections() for block in section.blocks)
    records = {id(content.consent) for content in blocks if isinstance(content, QuoteContent)}
    return [
        text for text in (*edition.content_texts(), *texts_in((around, panels))) if id(text) not in records
    ]


def editions() -> list[Edition]:
    blocks = [block_saying(kind, lambda: text_of("x")) for kind in BLOCK_KINDS]
    of_every_kind = with_one_section(starter_edition(), text_of("x"), *blocks)
    return [of_every_kind, starter_edition(), starter_edition(plain=True)]


def said_once(edition: Edition, booklet: Path) -> bool:
    """Tell whether each text of an edition is in its file exactly once, when no two are alike."""
    unique = with_unique_words(edition)
    said = Counter(re.findall(r"word\d+x", NOTES.sub("", text_file(unique, booklet))))
    assert said
    return said == Counter(map(str, printed_texts(unique)))


@pytest.mark.parametrize("edition", editions(), ids=["every kind of block", "standard", "plain"])
def test_every_text_of_an_edition_is_in_it_once(edition: Edition) -> None:
    assert said_once(edition, STARTER)


@pytest.mark.parametrize("page", EVERY_PAGE, ids=str)
def test_every_word_of_the_shipped_booklet_is_in_it(page: WebEdition) -> None:
    edition = shipped_edition(page)
    assert said_once(edition, FOLDER)
    said = Counter(word.strip(".,:;") for word in NOTES.sub(" ", text_file(edition, FOLDER)).split())
    words = Counter(word.strip(".,:;") for text in printed_texts(edition) for word in str(text).split())
    assert words - said == Counter()


def test_the_order_is_that_of_the_edition() -> None:
    unique = with_unique_words(starter_edition())
    said = re.findall(r"word\d+x", text_file(unique))
    for section in unique.sections():
        places = [min(said.index(str(text)) for text in texts_in(each.content)) for each in section.blocks]
        assert places == sorted(places)
        assert said.index(str(section.title)) < places[0]


@pytest.mark.parametrize("kind", BLOCK_KINDS)
def test_a_block_is_marked_for_those_who_transcribe_it(kind: str, golden: Golden) -> None:
    numbers = count(1)
    block = block_saying(kind, lambda: text_of(f"words {next(numbers)}"))
    whole = text_file(with_one_section(starter_edition(), text_of("The section"), block))
    section = whole.partition("### The section\n\n")[2].partition("\n## ")[0]
    golden(section, GOLDENS / f"{kind}.txt")


def test_a_link_says_where_it_leads() -> None:
    text = Text((Words("Read "), Link("our pages", "https://example.org/a"), Words(".")), NOWHERE)
    block = block_saying("paragraph", lambda: text)
    said = text_file(with_one_section(starter_edition(), text_of("All"), block))
    assert "\nRead our pages [https://example.org/a].\n" in said


def test_the_file_says_what_it_is() -> None:
    lines = text_file(starter_edition(draft=True)).splitlines()
    assert lines[0] == "[Plain text of the booklet with the code clinic-visit-complete-our-hospital-v0.1]"
    assert lines[3] == "# Your visit to our clinic"
    assert lines.count("Draft: not clinically approved") == 2
    assert "Contents" not in " ".join(lines)

"""Every word of an edition reaches the page, as it was written."""

import re
from dataclasses import replace
from functools import cache
from importlib import resources
from itertools import count
from unicodedata import normalize
from xml.etree.ElementTree import Element

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bookletgen.model.blocks import BLOCK_KINDS
from bookletgen.model.edition import Edition
from bookletgen.model.walk import texts_in
from bookletgen.render.html import render_html
from tests.support.blocks import block_saying, text_of, with_one_section
from tests.support.booklets import BookletCopy
from tests.support.editions import starter_edition
from tests.support.html import plain_spaces, tags_of, tree_of, words_in
from tests.support.properties import PROPERTY

HARMLESS = "Harmless"
PRINTABLE = (
    st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1)
    .map(plain_spaces)
    .filter(bool)
)


@cache
def edition() -> Edition:
    return starter_edition()


def page_saying(words: str) -> str:
    """Render a section that says the same in its title and in every place of a block of each kind."""
    text = text_of(words)
    blocks = (block_saying(kind, lambda: text) for kind in BLOCK_KINDS)
    return render_html(with_one_section(edition(), text, *blocks))


@cache
def starter_page() -> Element:
    return tree_of(render_html(edition()))


@cache
def harmless_page() -> Element:
    return tree_of(page_saying(HARMLESS))


def everything_said(root: Element) -> str:
    return " ".join([words_in(root), *(plain_spaces(image.get("alt", "")) for image in root.iter("img"))])


def test_every_kind_of_block_has_a_template_and_no_template_is_left_over() -> None:
    folder = resources.files("bookletgen.render") / "templates" / "blocks"
    assert sorted(file.name for file in folder.iterdir()) == sorted(f"{kind}.html.j2" for kind in BLOCK_KINDS)


@pytest.mark.parametrize("kind", BLOCK_KINDS)
def test_every_text_of_a_block_is_on_the_page(kind: str) -> None:
    numbers = count(1000)
    block = block_saying(kind, lambda: text_of(f"words{next(numbers)}"))
    said = everything_said(tree_of(render_html(with_one_section(edition(), text_of("Title"), block))))
    texts = [str(text) for text in texts_in(block.content)]
    assert texts
    assert [text for text in texts if text not in said] == []


@PROPERTY
@given(words=PRINTABLE)
@example(words="<script>alert(1)</script>")
@example(words="\"'><img src=x onerror=alert(1)>")
@example(words="{{ edition.code }} {% raw %} {# no #}")
@example(words="&amp; &lt; & &nbsp;")
@example(words="</p></section></body></html><!--")
@example(words="4 hours to 5 hours")
@example(words="a 3-D picture")
@example(words='<span class="whole">X-ray</span>')
def test_any_words_survive_and_none_becomes_markup(words: str) -> None:
    page = tree_of(page_saying(words))
    assert everything_said(page) == everything_said(harmless_page()).replace(HARMLESS, words)
    assert tags_but_of_whole_words(page) == tags_of(harmless_page())


def tags_but_of_whole_words(root: Element) -> list[str]:
    """List the names of elements but for those we put around short words with a hyphen."""
    ours = [each for each in root.iter("span") if each.get("class") == "whole"]
    assert [each.text for each in ours if not re.fullmatch(r"\w+-\w+", each.text or "") or len(each)] == []
    return [str(each.tag) for each in root.iter() if each not in ours]


@PROPERTY
@given(words=PRINTABLE)
@example(words="</title><script>")
def test_any_words_survive_in_what_the_file_says_about_itself(words: str) -> None:
    html = render_html(replace(edition(), title=text_of(words), audience=text_of(words)))
    root = tree_of(html)
    assert words_in(next(root.iter("title"))).startswith(words)
    assert tags_of(root) == tags_of(starter_page())


@pytest.mark.parametrize(
    ("draft", "notice"),
    [(True, "Draft: not clinically approved"), (False, "Sample: not clinically approved")],
)
def test_the_notice_says_whether_this_is_a_draft(notice: str, *, draft: bool) -> None:
    said = everything_said(tree_of(render_html(starter_edition(draft=draft))))
    assert notice in said
    assert ("Draft" in said) == draft


def test_a_draft_shows_what_is_missing(booklet: BookletCopy) -> None:
    booklet.edit("organisations/our-hospital.yaml", "  visit.minutes: 45\n", "")
    said = everything_said(tree_of(render_html(starter_edition(folder=booklet.folder, draft=True))))
    assert "A visit takes about [visit.minutes]." in said


@pytest.mark.parametrize(
    ("markup", "tag", "words"),
    [
        ('"**strong** words"', "strong", "strong"),
        ('"[our pages](https://example.org)"', "a", "our pages"),
        ('"an [[assessment|early check]]"', "a", "early check"),
    ],
)
def test_markup_of_authors_becomes_elements(booklet: BookletCopy, markup: str, tag: str, words: str) -> None:
    booklet.edit("sections/visit/before-you-come.yaml", "- your letter", f"- {markup}")
    root = tree_of(render_html(starter_edition(folder=booklet.folder)))
    assert words in [words_in(element) for element in root.iter(tag)]


def test_the_record_of_consent_to_a_quotation_is_not_printed() -> None:
    quote = block_saying("quote", lambda: text_of("public"))
    content = quote.content.model_copy(update={"consent": text_of("private")})  # type: ignore[union-attr]
    page = render_html(with_one_section(edition(), text_of("Title"), replace(quote, content=content)))
    assert "private" not in page


def test_no_character_is_composed_or_decomposed() -> None:
    words = normalize("NFD", "Zoë") + " " + normalize("NFC", "Zoë")
    assert words in everything_said(tree_of(page_saying(words)))

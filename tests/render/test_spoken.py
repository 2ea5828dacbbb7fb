"""What the pages say to whoever hears them: abbreviations written out, languages of words."""

from markupsafe import escape

from bookletgen.model.inline import Foreign, Text, Words
from bookletgen.render.html import mark_abbreviations, render_html
from tests.support.blocks import block_saying, with_one_section
from tests.support.editions import starter_edition

KNOWN = {"CT": "computed tomography", "GP": "general & practical"}


def marked(words: str) -> str:
    return str(mark_abbreviations(escape(words), KNOWN))


def test_an_abbreviation_is_written_out_with_the_space_before_it() -> None:
    assert marked("a CT, or") == 'a<abbr title="computed tomography"> CT</abbr>, or'
    assert marked("CT") == '<abbr title="computed tomography">CT</abbr>'


def test_a_part_of_a_longer_word_is_no_abbreviation() -> None:
    assert marked("ACT CTs CT-like") == "ACT CTs CT-like"


def test_what_is_put_in_is_escaped_and_not_looked_through_again() -> None:
    assert marked("GP") == '<abbr title="general &amp; practical">GP</abbr>'


def test_words_in_another_language_say_which() -> None:
    text = Text((Words("Say "), Foreign("Diolch", "cy"), Words(".")))
    edition = with_one_section(starter_edition(), text, block_saying("paragraph", lambda: text))
    assert '<span lang="cy"> Diolch</span>' in render_html(edition)

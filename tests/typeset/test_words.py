"""Parts that differ in their words alone: only the blocks with other words are laid out again."""

from dataclasses import replace

import pytest

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.own_parts import typeset_parts
from bookletgen.typeset.joining.shared_layout import SharedLayout
from tests.support.tiny_documents import TinyStyle

CSS = """
div { border: 1pt solid; padding: 3mm; }
p:empty { margin: 9mm; }
p, ul { margin: 2mm 0; }
"""
PART = (
    "<div data-own><p>A<br> B</p>\n<ul><li>C <b>D</b> A</li><li>B<p>C</p></li></ul>\n<p>D &amp; A</p>F</div>"
)
CHARACTERS = "ABCDEFGH &"


@pytest.fixture
def shared(tiny: TinyStyle) -> SharedLayout:
    tiny.add(CSS)
    return tiny.share(PART, CHARACTERS)


def made(layout: SharedLayout, part: str) -> tuple[object, ...]:
    try:
        own = typeset_parts(layout, "<head></head>", [part])
    except CannotJoinError as why:
        return (str(why),)
    return own.pdf, own.structure.root, own.elements, own.lines, own.moves


@pytest.mark.parametrize(
    "other",
    [
        PART.replace("D", "E F"),
        PART.replace("C", "G").replace("B</p>", "H</p>"),
        PART.replace("D</b> A", f"D</b> {'A B C ' * 20}"),
        PART.replace("<p>C</p>", "<p></p>"),
        PART.replace("<b>D</b>", "D"),
    ],
    ids=["words", "in three blocks", "more lines", "emptied", "other tags"],
)
def test_the_part_is_as_if_all_of_it_were_laid_out(other: str, shared: SharedLayout) -> None:
    whole = replace(shared, words={})

    for part in (other, PART, other):
        assert made(shared, part) == made(whole, part)


@pytest.mark.parametrize(
    ("other", "new"),
    [
        (PART, []),
        (PART.replace("D &amp;", "E &amp;"), ["E & A"]),
        (PART.replace("C", "E"), ["E ", "E"]),
        (PART.replace("D &amp; A", ""), None),
        (PART.replace("<p>C", '<p id="c">C'), None),
    ],
    ids=["the same", "a text", "two texts", "emptied", "other tags"],
)
def test_what_is_new_is_told_by_its_text(other: str, new: list[str] | None, shared: SharedLayout) -> None:
    changed = shared.words[0].changed_by(other)

    assert (None if changed is None else [text for _, text in changed]) == new


def test_the_smallest_blocks_that_can_be_laid_out_alone_are(shared: SharedLayout) -> None:
    def blocks(other: str) -> list[str] | None:
        changed = shared.words[0].changed_by(other) or ()
        places = shared.inner_blocks[0].around(words for words, _ in changed)
        return None if places is None else [place.element.tag for place in places]

    assert blocks(PART.replace("D", "E")) == ["li", "p"]
    assert blocks(PART.replace("<p>C", "<p>E")) == ["p"]
    assert blocks(PART.replace("F", "E")) is None

"""Parts that take more lines than those they take the place of: which pages are laid out again with them."""

import pytest

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.own_parts import typeset_parts
from tests.support.tiny_documents import TinyStyle

STEPS = "<ul>" + 12 * "<li>step</li>" + "</ul>"
STEP = "<p>step</p>"
END = "<section><p>end</p></section>"
PART = "<p data-own>1 call</p>"
LONGER = "<p data-own>1 call<br>2 calls<br>3 calls</p>"


@pytest.mark.parametrize(
    ("before", "after", "own_pages", "pages_where_blocks_move"),
    [
        (STEP, STEP + END, set(), {0}),
        (STEP, STEPS + END, {0, 1}, set()),
        (STEPS, 7 * STEP + END, {0, 1, 2}, set()),
    ],
    ids=["room below", "a list goes on below", "a list goes on above"],
)
def test_pages_are_laid_out_again_from_where_blocks_begin_to_where_they_end(
    before: str, after: str, own_pages: set[int], pages_where_blocks_move: set[int], tiny: TinyStyle
) -> None:
    tiny.add("p, ul { margin: 0 0 1em }")
    layout = tiny.share(PART, "123 acdelnpst", before=before, after=after)

    own = typeset_parts(layout, "<head></head>", [LONGER])

    assert set(own.own_pages) == own_pages
    assert set(own.moves) == pages_where_blocks_move
    said = " ".join(element.text() for elements in own.elements.values() for element in elements)
    assert "3 calls" in said
    assert said.count("step") == ((before + after).count("step") if own_pages else 0)


def test_a_part_on_a_later_page_stays_where_a_page_before_begins_amid_a_block(tiny: TinyStyle) -> None:
    tiny.add("p { margin: 0; orphans: 1; widows: 1 }")
    later = "".join(f"<section><p>{number}</p></section>" for number in range(6))
    last = "<p data-own>a call</p>"
    before, after = f"<section><p>{'step ' * 100}</p>", f"{STEP}</section>{later}"
    layout = tiny.share(PART, "0123456 acdelnopst", before=before, after=after, last=last)

    own = typeset_parts(layout, "<head></head>", [LONGER, last])

    first = layout.gaps[0].place.page
    assert layout.whole_from(first) == first - 1
    assert set(own.own_pages) == set()
    assert set(own.moves) == {first}


def test_words_beside_a_float_are_laid_out_beside_it(tiny: TinyStyle) -> None:
    tiny.add("p { margin: 0 } .logo { float: right; width: 50mm; height: 30mm }")
    part = '<section data-own><p class="logo">logo</p><p>{}</p><p style="clear: both">end</p></section>'
    layout = tiny.share(part.format("step"), "adegelnopst ")

    own = typeset_parts(layout, "<head></head>", [part.format("a long step a long step")])

    assert [line.text for line in own.lines] == ["logo", "a long step a", "long step", "end"]


def test_words_that_pages_say_again_in_their_margins_are_not_joined(tiny: TinyStyle) -> None:
    tiny.add("p { string-set: name content() } @page { @top-left { content: string(name) } }")
    layout = tiny.share(PART, "12 acdelns")

    with pytest.raises(CannotJoinError, match="on page 1 moves"):
        typeset_parts(layout, "<head></head>", ["<p data-own>2 calls</p>"])

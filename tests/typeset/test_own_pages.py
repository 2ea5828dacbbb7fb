"""Parts that take more lines than those they take the place of: which pages are laid out again with them."""

import pytest

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

"""Fonts of shared pages hold what other organisations may write, in each way that their words are set."""

import pytest

from bookletgen.model.joining import CannotJoinError
from bookletgen.typeset.joining.own_parts import typeset_parts
from bookletgen.typeset.joining.shared_layout import SharedLayout
from tests.support.tiny_documents import TinyStyle

CSS = """
b, i { font: inherit; text-decoration: none; }
b { font-variant-numeric: tabular-nums; }
i { text-transform: uppercase; }
"""
PART = "<p data-own>Call <b>1</b> or <i>a</i></p>"


@pytest.fixture
def shared(tiny: TinyStyle) -> SharedLayout:
    tiny.add(CSS)
    return tiny.share(PART, "0123456789 \u00a0,.Cabcdefilortwxyz")


@pytest.mark.parametrize(
    "part",
    [
        "<p data-own>Call <b>2\u00a030</b> or <i>wet</i> 0.9</p>",
        "<p data-own>01\u00a023 45</p>",
        "<p data-own><b>67\u00a089</b> <i>xyz</i> cold. 78</p>",
    ],
    ids=["as in the first", "without letters", "one after the other"],
)
def test_other_words_in_the_same_styles_have_their_letters(part: str, shared: SharedLayout) -> None:
    parts = typeset_parts(shared, "<head></head>", [part])

    assert parts.pdf.startswith(b"%PDF")


def test_a_letter_that_nobody_was_to_need_is_missing(shared: SharedLayout) -> None:
    with pytest.raises(CannotJoinError, match="lack a character: Q"):
        typeset_parts(shared, "<head></head>", [PART.replace("Call", "Quit")])

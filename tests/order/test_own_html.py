"""What is an organisation's own in the HTML of an edition."""

import pytest

from bookletgen.model.joining import CannotJoinError
from bookletgen.order.joining.own_html import SharedHtml

SHARED = (
    '<!DOCTYPE html><html lang="en"><head><title>One</title></head><body>'
    '<p title="a > b">Before</p><div>Call <div>1</div></div><p>After</p></body></html>'
)
TAGS = ("html", "head", "title", "body", "p", "div", "div", "p")


def test_the_elements_in_gaps_are_taken_whole() -> None:
    other = SHARED.replace("Call <div>1</div>", "<div>2</div> or <div>3</div>").replace("One", "Two")

    own = SharedHtml(SHARED, TAGS, [5]).own(other)

    assert own.parts == ("<div><div>2</div> or <div>3</div></div>",)
    assert own.head == "<head><title>Two</title></head>"


@pytest.mark.parametrize(
    ("old", "new"),
    [("Before", "Ahead"), ("After", "Behind"), ('lang="en"', 'lang="cy"'), ("</body>", "<p></p></body>")],
)
def test_other_differences_are_refused(old: str, new: str) -> None:
    with pytest.raises(CannotJoinError, match="differ in more than"):
        SharedHtml(SHARED, TAGS, [5]).own(SHARED.replace(old, new))


def test_a_document_that_was_read_as_another_is_refused() -> None:
    with pytest.raises(CannotJoinError, match="read in another way"):
        SharedHtml(SHARED, (*TAGS, "p"), [5])

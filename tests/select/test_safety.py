"""A section's procedure brings its safety statements, each of them once."""

import pytest

from bookletgen.model.edition import Edition, SafetyStatement
from tests.support.booklets import BookletCopy
from tests.support.editions import blocks_of, starter_edition

BEFORE = "sections/visit/before-you-come.yaml"
SECOND = """\
  wash-hands:
    title: Clean hands
    text: Please wash your hands.
procedures:
"""


def statements(edition: Edition) -> list[str]:
    contents = [block.content for block in blocks_of(edition, "before-you-come", "safety")]
    return [content.id for content in contents if isinstance(content, SafetyStatement)]


@pytest.fixture
def two_statements(booklet: BookletCopy) -> BookletCopy:
    """Give a booklet whose procedure brings two statements; the author placed the first."""
    booklet.edit("safety.yaml", "procedures:\n", SECOND)
    booklet.edit("safety.yaml", "statements: [tell-us]", "statements: [tell-us, wash-hands]")
    return booklet


def test_a_statement_that_the_author_placed_is_not_added_again() -> None:
    assert statements(starter_edition()) == ["tell-us"]


def test_a_statement_that_the_author_left_out_is_added(booklet: BookletCopy) -> None:
    booklet.edit(BEFORE, "  - safety: tell-us\n", "")
    assert statements(starter_edition(folder=booklet.folder)) == ["tell-us"]


def test_what_is_added_stands_at_the_end_of_the_section(two_statements: BookletCopy) -> None:
    two_statements.edit(BEFORE, "  - safety: tell-us\n", "")
    two_statements.edit(BEFORE, "body:\n", "body:\n  - safety: tell-us\n")
    section = next(starter_edition(folder=two_statements.folder).sections())
    kinds = [block.kind for block in section.blocks]
    assert kinds == ["safety", "key_points", "paragraph", "list", "safety"]


def test_each_statement_of_a_procedure_appears_exactly_once(two_statements: BookletCopy) -> None:
    assert statements(starter_edition(folder=two_statements.folder)) == ["tell-us", "wash-hands"]


def test_what_is_added_is_placed_where_the_procedure_is_named(booklet: BookletCopy) -> None:
    booklet.edit(BEFORE, "  - safety: tell-us\n", "")
    (block,) = blocks_of(starter_edition(folder=booklet.folder), "before-you-come", "safety")
    assert str(block.at) == "booklet/sections/visit/before-you-come.yaml:3:12"


@pytest.mark.parametrize(
    ("plain", "title"), [(False, "Tell us before your visit"), (True, "Tell us before you come")]
)
def test_a_statement_has_the_words_of_the_reading_level(title: str, *, plain: bool) -> None:
    (block,) = blocks_of(starter_edition(plain=plain), "before-you-come", "safety")
    assert isinstance(block.content, SafetyStatement)
    assert block.content.is_worded
    assert str(block.content.wording.title) == title


def test_a_statement_without_plain_words_keeps_the_standard_ones_and_says_so(
    two_statements: BookletCopy,
) -> None:
    *_, last = blocks_of(
        starter_edition(folder=two_statements.folder, plain=True), "before-you-come", "safety"
    )
    assert isinstance(last.content, SafetyStatement)
    assert not last.content.is_worded
    assert str(last.content.wording.title) == "Clean hands"

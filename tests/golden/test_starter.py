"""The structure of the complete starter, as texts that are reviewed like code."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.support.goldens import Golden
from tests.support.pdf_dump import facts, outline_tree, tag_tree
from tests.support.pdf_text import page_texts

EXPECTED = Path(__file__).parent / "starter"


@pytest.mark.parametrize(
    ("write", "name"), [(tag_tree, "tags"), (outline_tree, "outline"), (facts, "screen-facts")]
)
def test_the_screen_file_has_the_expected_structure(
    screen: pikepdf.Pdf, golden: Golden, write: Callable[[pikepdf.Pdf], str], name: str
) -> None:
    golden(write(screen), EXPECTED / f"{name}.txt")


def test_the_print_file_has_the_expected_facts(printed: pikepdf.Pdf, golden: Golden) -> None:
    facts_of_print = facts(printed)
    golden(facts_of_print, EXPECTED / "print-facts.txt")


def test_the_words_come_in_the_expected_order(made: Path, golden: Golden) -> None:
    pages = enumerate(page_texts(made / "screen.pdf"), 1)
    golden("".join(f"--- page {number}\n{text.strip()}\n" for number, text in pages), EXPECTED / "words.txt")

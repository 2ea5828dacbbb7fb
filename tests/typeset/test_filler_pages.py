"""A stitched booklet has a multiple of four pages: surplus filler pages go, the last ones first."""

from pathlib import Path

import pytest

from tests.support.pdf_text import page_texts
from tests.support.tiny_documents import TinyStyle

FILLERS = ("first", "second", "third")
KEPT_BY_BODY_PAGES = {1: 2, 2: 1, 3: 0, 4: 3, 5: 2, 6: 1, 7: 0, 8: 3, 9: 2}
BACK = "back"


def section(name: str) -> str:
    return f'<section><h1 id="{name}">{name}</h1></section>'


@pytest.mark.parametrize(("body_pages", "kept"), KEPT_BY_BODY_PAGES.items())
def test_the_last_filler_pages_are_dropped_until_four_divides_the_pages(
    tiny: TinyStyle, tmp_path: Path, body_pages: int, kept: int
) -> None:
    body = [f"body-{number}" for number in range(body_pages)]
    typeset = tiny.typeset("".join(map(section, [*body, *FILLERS, BACK])), *FILLERS)
    file = tmp_path / "tiny.pdf"
    file.write_bytes(typeset.pdf)
    assert [text.strip() for text in page_texts(file)] == [*body, *FILLERS[:kept], BACK]
    assert typeset.pages == body_pages + kept + 1
    assert typeset.pages % 4 == 0


def test_a_document_without_filler_pages_stays_as_it_is(tiny: TinyStyle) -> None:
    assert tiny.typeset(section("alone")).pages == 1


def test_the_same_document_gives_the_same_bytes(tiny: TinyStyle) -> None:
    first, second = (tiny.typeset(section("alone")).pdf for _ in range(2))
    assert first == second


def test_a_back_cover_that_runs_over_is_an_error(tiny: TinyStyle) -> None:
    more = '<p style="break-before: page">more contacts</p>'
    sound = tiny.typeset(section("alone") + section(BACK), back_cover=BACK)
    overfull = tiny.typeset(section("alone") + section(BACK) + more, back_cover=BACK)
    assert sound.diagnostics == ()
    assert [item.code for item in overfull.diagnostics] == ["ENG006"]

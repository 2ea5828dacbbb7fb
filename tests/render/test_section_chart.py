"""The picture of the sections: where its bars end, and what they say."""

import pytest

from bookletgen.model.choice import ReadingLevel
from bookletgen.model.measures import StrandMeasures
from bookletgen.render.section_chart import PANELS, WIDTH, Bar, StrandDrawing, draw_strands
from tests.support.editor_reports import LONG, level, section, strands_saying

FIRST, LAST = draw_strands(strands_saying("Words"))
STANDARD, PLAIN = PANELS


def drawing(title: str = "One", value: float = 4, limit: float = 8) -> StrandDrawing:
    """Draw a strand of one section, which has this score in standard text."""
    measured = section(title, level(LONG, value, limit), level(LONG, 1.0, 6))
    (drawn,) = draw_strands([StrandMeasures("Strand", (measured,))])
    return drawn


def bar(value: float, limit: float) -> Bar:
    """Give the bar of a section with this score in standard text."""
    return drawing(value=value, limit=limit).rows[0].bars[0]


def test_every_strand_is_drawn_with_its_sections_in_reading_order() -> None:
    assert (FIRST.title, [row.title for row in FIRST.rows]) == ("Words first", ["Words one", "Words two"])
    assert (LAST.title, [row.title for row in LAST.rows]) == ("Words last", ["Words three"])


def test_nothing_lies_over_anything_else() -> None:
    first, second = FIRST.rows
    assert 0 < first.top < second.top < FIRST.height
    assert STANDARD.left < STANDARD.limit < STANDARD.labels < PLAIN.left
    assert PLAIN.labels < WIDTH


def test_a_section_has_one_bar_a_reading_level() -> None:
    assert [panel.level for panel in PANELS] == list(ReadingLevel)
    rows = (*FIRST.rows, *LAST.rows)
    assert all([each.left for each in row.bars] == [STANDARD.left, PLAIN.left] for row in rows)


@pytest.mark.parametrize("limit", [6, 8, 15, 20])
def test_a_bar_at_its_limit_ends_at_the_line(limit: float) -> None:
    drawn = bar(limit, limit)
    assert drawn.left + drawn.width == STANDARD.limit
    assert not drawn.is_over


def test_half_the_limit_is_half_the_way() -> None:
    assert bar(4, 8).width * 2 == bar(8, 8).width


@pytest.mark.parametrize("value", [8.1, 12.0, 1000.0])
def test_a_bar_over_its_limit_crosses_the_line_and_keeps_off_the_labels(value: float) -> None:
    drawn = bar(value, 8)
    assert drawn.is_over
    assert STANDARD.limit < drawn.left + drawn.width < STANDARD.labels


@pytest.mark.parametrize("value", [0.0, -3.4])
def test_the_easiest_text_still_has_a_bar(value: float) -> None:
    assert bar(value, 8).width > 0


def test_what_was_measured_shows_in_the_label_and_the_kind() -> None:
    bars = [(each.label, each.kind) for row in (*FIRST.rows, *LAST.rows) for each in row.bars]
    assert bars == [
        ("grade 8.1", "grade"),
        ("grade 3.0", "grade"),
        ("13.3 words", "words"),
        ("30.0 words", "words"),
        ("no sentences", "words"),
        ("no sentences", "words"),
    ]


def test_a_long_title_is_cut() -> None:
    assert drawing(title="Very " * 20).rows[0].title == "Very " * 7 + "Ve…"

"""The picture of the sections: where its bars end, and what they say."""

import pytest

from bookletgen.model.choice import ReadingLevel
from bookletgen.model.measures import StrandMeasures
from bookletgen.render.section_chart import WIDTH, Bar, draw_sections
from tests.support.editor_reports import LONG, level, section, strands_saying

CHART = draw_sections(strands_saying("Words"))
STANDARD, PLAIN = CHART.panels


def bar(value: float, limit: float) -> Bar:
    """Draw one section with this score in standard text; give its bar."""
    measured = section("One", level(LONG, value, limit), level(LONG, 1.0, 6))
    return draw_sections([StrandMeasures("Strand", (measured,))]).groups[0].rows[0].bars[0]


def test_sections_are_grouped_by_strand_in_reading_order() -> None:
    titles = [(group.title, [row.title for row in group.rows]) for group in CHART.groups]
    assert titles == [("Words first", ["Words one", "Words two"]), ("Words last", ["Words three"])]


def test_nothing_lies_over_anything_else() -> None:
    tops = [top for group in CHART.groups for top in (group.top, *(row.top for row in group.rows))]
    assert tops == sorted(set(tops))
    assert tops[-1] < CHART.height
    assert STANDARD.left < STANDARD.limit < STANDARD.labels < PLAIN.left
    assert PLAIN.labels < WIDTH


def test_a_section_has_one_bar_a_reading_level() -> None:
    assert [panel.level for panel in CHART.panels] == list(ReadingLevel)
    rows = [row for group in CHART.groups for row in group.rows]
    assert all([each.left for each in row.bars] == [STANDARD.left, PLAIN.left] for row in rows)


@pytest.mark.parametrize(("value", "limit"), [(8, 8), (6, 6), (20, 20)])
def test_a_bar_at_its_limit_ends_at_the_line(value: float, limit: float) -> None:
    drawn = bar(value, limit)
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
    first, last = CHART.groups
    bars = [(each.label, each.kind) for row in (*first.rows, *last.rows) for each in row.bars]
    assert bars == [
        ("grade 8.1", "grade"),
        ("grade 3.0", "grade"),
        ("13.3 words", "words"),
        ("30.0 words", "words"),
        ("no sentences", "words"),
        ("no sentences", "words"),
    ]


def test_a_long_title_is_cut() -> None:
    measured = section("Very " * 20, level(LONG, 4.0, 8), level(LONG, 4.0, 6))
    (title,) = [row.title for row in draw_sections([StrandMeasures("Strand", (measured,))]).groups[0].rows]
    assert title.startswith("Very Very")
    assert title.endswith("y…")
    assert len(title) <= 38

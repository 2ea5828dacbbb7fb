"""YAML 1.1 reads many scalars as something else; here each stays the text that was written."""

import pytest

from bookletgen.model.inline import Text
from bookletgen.render.html import render_html
from tests.support.booklets import BookletCopy
from tests.support.editions import sound_booklet, starter_edition, words_of

DAY = "sections/visit/on-the-day.yaml"

AS_WRITTEN = pytest.mark.parametrize(
    "written",
    [
        "12:30",
        "no",
        "yes",
        "Off",
        "null",
        "~",
        "010",
        "0x1F",
        "1.10",
        "1e3",
        "1_000",
        ".5",
        "2026-11-01",
        "=",
        "<<",
    ],
)


@AS_WRITTEN
def test_a_title_comes_out_as_written(booklet: BookletCopy, written: str) -> None:
    booklet.edit(DAY, "title: On the day", f"title: {written}")

    edition = starter_edition("visit", folder=booklet.folder)

    assert written in [str(section.title) for section in edition.sections()]
    assert f">{Text.parse(written)}<" in render_html(edition).replace("&lt;", "<")


@AS_WRITTEN
def test_a_list_item_comes_out_as_written(booklet: BookletCopy, written: str) -> None:
    booklet.edit(DAY, "- What happens next?", f"- {written}")

    edition = starter_edition("visit", folder=booklet.folder)

    assert words_of(edition, "on-the-day", "questions")[0] == written


@pytest.mark.parametrize("written", ["010", "12:30", "1.10", "2026-11-01"])
def test_a_local_fact_of_type_text_comes_out_as_written(booklet: BookletCopy, written: str) -> None:
    booklet.edit("booklet.yaml", "{type: minutes,", "{type: text,")
    booklet.edit("organisations/our-hospital.yaml", "visit.minutes: 45", f"visit.minutes: {written}")

    edition = starter_edition("visit", folder=booklet.folder)

    assert words_of(edition, "before-you-come", "key_points")[0] == f"A visit takes about {written}."


def test_numbers_and_switches_are_read_where_the_model_asks_for_them(booklet: BookletCopy) -> None:
    file = sound_booklet(booklet.folder)

    assert file.file.tokens["clinic.phone"].clinical is True
    assert file.sources.sources["clinic-handbook"].year == 2026

"""What did not change is not made again; what did change is."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bookletgen.build.outputs import Output
from tests.support.booklets import BookletCopy
from tests.support.builds import Builder
from tests.support.folders import contents_of

BUILD = Path("build")
PRINT = BUILD / "clinic-visit-visit.print.pdf"
STATE = BUILD / ".bookletgen.json"


def test_nothing_is_made_again_where_nothing_changed(builder: Builder) -> None:
    before = contents_of(BUILD)

    result = builder.build()

    assert (builder.made, result.was_current) == ([], True)
    assert [file.name for file in result.files] == [PRINT.name, "clinic-visit-visit.screen.pdf"]
    assert contents_of(BUILD) == before


def test_a_change_in_a_section_makes_only_the_editions_that_show_it(
    builder: Builder, booklet: BookletCopy
) -> None:
    builder.variants = ()
    builder.build()
    visit = PRINT.read_bytes()
    booklet.edit(
        "sections/after/what-happens-next.yaml",
        "We write to you and to your GP",
        "We write to you and your GP",
    )

    result = builder.build()

    assert builder.made == ["clinic-visit-complete"]
    assert sorted(file.name for file in result.files) == [
        f"clinic-visit-{variant}.{output}.pdf"
        for variant in ("complete", "visit")
        for output in ("print", "screen")
    ]
    assert PRINT.read_bytes() == visit


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sections/visit/on-the-day.yaml", "What happens next?", "What is next?"),
        (
            "safety.yaml",
            "allergic to anything\n      - you feel too unwell",
            "allergic\n      - you feel too unwell",
        ),
        ("glossary.yaml", "Questions and checks that show", "Checks that show"),
        ("figures/way-to-the-clinic.svg", 'stroke-width="2.4"', 'stroke-width="2.6"'),
        ("organisations/our-hospital.yaml", "visit.minutes: 45", "visit.minutes: 40"),
    ],
)
def test_a_change_anywhere_reaches_the_files(
    builder: Builder, booklet: BookletCopy, name: str, old: str, new: str
) -> None:
    before = PRINT.read_bytes()
    booklet.edit(name, old, new)

    assert not builder.build().report.errors

    assert builder.made == ["clinic-visit-visit"]
    assert PRINT.read_bytes() != before


def test_a_change_that_no_edition_shows_makes_nothing_again(builder: Builder, booklet: BookletCopy) -> None:
    booklet.edit(
        "sections/visit/on-the-day.yaml", "title: On the day\n", "# A note for authors.\ntitle: On the day\n"
    )

    assert builder.build().was_current is False

    assert builder.made == []


def _delete(file: Path) -> None:
    file.unlink()


def _alter(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\n")


@pytest.mark.parametrize("damage", [_delete, _alter])
def test_a_damaged_file_is_made_again_with_the_same_bytes(
    builder: Builder, damage: Callable[[Path], None]
) -> None:
    before = contents_of(BUILD)
    damage(PRINT)

    builder.build()

    after = contents_of(BUILD)
    assert builder.made == ["clinic-visit-visit"]
    assert {name: after[name] for name in after if name != STATE.name} == {
        name: before[name] for name in before if name != STATE.name
    }


def test_a_folder_without_a_record_is_built_into(builder: Builder) -> None:
    shutil.rmtree(BUILD)

    assert len(builder.build().files) == 2

    assert sorted(path.name for path in BUILD.iterdir()) == [
        STATE.name,
        PRINT.name,
        "clinic-visit-visit.screen.pdf",
    ]


def test_the_outputs_of_an_edition_add_up(builder: Builder) -> None:
    result = builder.build(replace(builder.request, outputs=(Output.PRINT,)))

    assert builder.made == []
    assert [file.name for file in result.files] == [PRINT.name]

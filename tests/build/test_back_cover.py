"""The contacts stand on the back cover where they fit, and on pages before it where they do not."""

from dataclasses import replace

import pytest

from bookletgen.build.outputs import Output
from tests.support.builds import Builder
from tests.support.pdf_text import page_texts

HOSPITAL = "organisations/our-hospital.yaml"
CONTACTS = "contacts:\n"
ADDRESS = "address: [1 Hospital Road"


def change(builder: Builder, old: str, new: str) -> None:
    path = builder.booklet.folder / HOSPITAL
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "has_contacts", "has_hours"), [(0, True, True), (6, True, False), (14, False, False)]
)
def test_what_the_back_cover_has_no_room_for_is_left_to_the_pages_inside(
    builder: Builder, more: int, *, has_contacts: bool, has_hours: bool
) -> None:
    change(builder, CONTACTS, CONTACTS + "".join(desk(number) for number in range(more)))

    result = builder.build(replace(builder.request, outputs=(Output.SCREEN,)))

    assert result.report.diagnostics == ()
    texts = page_texts((builder.to / "clinic-visit-visit.screen.pdf").resolve())
    *before, back = (" ".join(text.split()) for text in texts)
    assert ("Who to contact" in back, "Monday to Friday" in back) == (has_contacts, has_hours)
    assert any("Who to contact" in page for page in before[2:]) != has_contacts
    assert ("Who to contact" in before[1]) != has_contacts, "the contents lead to it"
    assert "Booklet code" in back


def desk(number: int) -> str:
    """Write a contact whose name and hours need two lines together."""
    name = f"The desk for people with names under {number}"
    return f"  - {{name: {name}, phone: 01632 960 501, hours: on Sunday and on the first of a month}}\n"


def test_an_address_of_narrow_letters_has_no_line_that_is_too_long(builder: Builder) -> None:
    change(
        builder,
        ADDRESS,
        "address: [Unit at Little Littlecliff Hospital, 7 Little Road, Little Littlecliff, 1 Hospital Road",
    )

    result = builder.build(replace(builder.request, outputs=(Output.SCREEN,)))

    assert result.report.diagnostics == ()


def test_what_fits_on_no_back_cover_is_an_error(builder: Builder) -> None:
    lines = ", ".join(f"Building {number} of the hospital" for number in range(90))
    change(builder, ADDRESS, f"address: [{lines}, 1 Hospital Road")

    result = builder.build(replace(builder.request, outputs=(Output.SCREEN,)))

    assert "ENG006" in {item.code for item in result.report.diagnostics}
    assert result.files == ()

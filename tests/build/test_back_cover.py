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


@pytest.mark.parametrize(("more", "inside"), [(0, False), (14, True)])
def test_contacts_go_inside_where_the_back_cover_has_no_room(
    builder: Builder, more: int, *, inside: bool
) -> None:
    desks = (
        f"  - {{name: Desk {number}, phone: 01632 960 501, hours: any time}}\n" for number in range(more)
    )
    change(builder, CONTACTS, CONTACTS + "".join(desks))

    result = builder.build(replace(builder.request, outputs=(Output.SCREEN,)))

    assert result.report.diagnostics == ()
    texts = page_texts((builder.to / "clinic-visit-visit.screen.pdf").resolve())
    *before, back = (" ".join(text.split()) for text in texts)
    assert any("Who to contact" in page for page in before[2:]) == inside
    assert ("Who to contact" in back) != inside
    assert ("Who to contact" in before[1]) == inside, "the contents lead to it"
    assert "Booklet code" in back


def test_what_fits_on_no_back_cover_is_an_error(builder: Builder) -> None:
    lines = ", ".join(f"Building {number} of the hospital" for number in range(90))
    change(builder, ADDRESS, f"address: [{lines}, 1 Hospital Road")

    result = builder.build(replace(builder.request, outputs=(Output.SCREEN,)))

    assert "ENG006" in {item.code for item in result.report.diagnostics}
    assert result.files == ()

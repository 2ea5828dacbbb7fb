"""What cannot be imposed is refused with the reason, and no file is written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.duplex import DuplexFile, finish_duplex
from tests.support.imposing import OFFICE, imposed
from tests.support.numbered_pdf import PageMaker, numbered_pdf


def encrypted(pdf: pikepdf.Pdf, to: Path, user: str) -> DuplexFile:
    return imposed(pdf, to, encryption=pikepdf.Encryption(owner="owner", user=user))


def broken(_: pikepdf.Pdf, to: Path) -> DuplexFile:
    return finish_duplex(OFFICE, b"Dear patient", to, shown_as="made.pdf")


def without_size(pdf: pikepdf.Pdf, to: Path) -> DuplexFile:
    pdf.pages[2].obj.TrimBox = [900, 900, 950, 950]
    return imposed(pdf, to)


def with_half_a_box(pdf: pikepdf.Pdf, to: Path) -> DuplexFile:
    pdf.pages[1].obj.TrimBox = [0, 0, 400]
    return imposed(pdf, to)


def with_a_unit_that_is_none(pdf: pikepdf.Pdf, to: Path) -> DuplexFile:
    pdf.pages[1].obj.UserUnit = pikepdf.Name.Inch
    return imposed(pdf, to)


def too_wide(_: pikepdf.Pdf, to: Path) -> DuplexFile:
    return imposed(numbered_pdf(*[PageMaker((297, 420))] * 4), to)


def without_room_for_marks(pdf: pikepdf.Pdf, to: Path) -> DuplexFile:
    return imposed(pdf, to, replace(OFFICE, paper="A4", marks=True))


def too_thick(_: pikepdf.Pdf, to: Path) -> DuplexFile:
    return imposed(numbered_pdf(*[PageMaker()] * 56), to, replace(OFFICE, caliper_mm=0.5))


def too_few(pdf: pikepdf.Pdf, to: Path) -> DuplexFile:
    return imposed(pdf, to, replace(OFFICE, min_pages=8))


def too_many(_: pikepdf.Pdf, to: Path) -> DuplexFile:
    return imposed(numbered_pdf(*[PageMaker()] * 9), to, replace(OFFICE, max_pages=8))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (broken, "IMP001 the file is not a PDF, or is broken: unable to find trailer dictionary"),
        (lambda pdf, to: encrypted(pdf, to, ""), "IMP001 the file is encrypted"),
        (lambda pdf, to: encrypted(pdf, to, "secret"), "IMP001 the file asks for a password"),
        (lambda _, to: imposed(pikepdf.Pdf.new(), to), "IMP001 the file has no pages"),
        (without_size, "IMP001 the page has no size"),
        (with_half_a_box, "IMP001 the page has no size"),
        (with_a_unit_that_is_none, "IMP001 the page has no size"),
        (too_wide, "IMP003 two pages side by side take 594 x 420 mm and SRA3 is 450 x 320 mm"),
        (
            without_room_for_marks,
            "IMP003 two pages side by side take 296 x 210 mm, and marks around them, and A4 is 297 x 210 mm",
        ),
        (
            too_thick,
            "IMP005 on 14 sheets of paper 0.5 mm thick the inner pages move by 6.5 mm to the spine, and only",
        ),
        (too_few, "IMP004 the booklet has 4 pages, and the printer `office` stitches no fewer than 8"),
        (too_many, "IMP004 the booklet has 12 pages, and the printer `office` stitches no more than 8"),
    ],
)
def test_what_cannot_be_imposed_is_refused_with_the_reason(
    make: Callable[[pikepdf.Pdf, Path], DuplexFile], told: str, to: Path
) -> None:
    (found,) = make(numbered_pdf(*[PageMaker()] * 4), to).diagnostics

    assert f"{found.code} {found.message}".startswith(told)
    assert found.hint
    assert not to.exists()


def test_every_page_of_another_size_is_named(to: Path) -> None:
    pdf = numbered_pdf(*[PageMaker()] * 4)
    pdf.pages[2].rotate(90, relative=True)
    pdf.pages[3].obj.MediaBox = [0, 0, 595, 842]

    made = imposed(pdf, to)

    assert [f"{item.code} {item.where}: {item.message}" for item in made.diagnostics] == [
        "IMP002 made.pdf: page 3: the page is 210 x 148 mm, and the first page is 148 x 210 mm",
        "IMP002 made.pdf: page 4: the page is 210 x 297 mm, and the first page is 148 x 210 mm",
    ]

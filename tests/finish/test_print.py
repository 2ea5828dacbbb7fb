"""The print file: bleed, boxes a press can trust, and nothing that only a screen can use."""

import pikepdf
import pytest

from tests.finish.conftest import Finished
from tests.support.pdf_dump import box_mm, claims_accessibility

BLED, TRIMMED = (0.0, 0.0, 106.0, 86.0), (3.0, 3.0, 103.0, 83.0)


def test_the_origin_is_the_corner_of_the_bleed(print_pdf: pikepdf.Pdf) -> None:
    assert {box_mm(page, "/MediaBox") for page in print_pdf.pages} == {BLED}
    assert {box_mm(page, "/BleedBox") for page in print_pdf.pages} == {BLED}


def test_the_trim_lies_3_mm_inside_the_bleed_on_each_side(print_pdf: pikepdf.Pdf) -> None:
    assert {box_mm(page, "/TrimBox") for page in print_pdf.pages} == {TRIMMED}


@pytest.mark.parametrize("name", ["/CropBox", "/ArtBox", "/Annots", "/StructParents", "/Tabs"])
def test_no_page_has_what_a_press_cannot_use(print_pdf: pikepdf.Pdf, name: str) -> None:
    assert not any(name in page.obj for page in print_pdf.pages)


@pytest.mark.parametrize(
    "name", ["/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/Dests", "/OpenAction", "/AcroForm"]
)
def test_the_file_has_nothing_that_only_a_screen_can_use(print_pdf: pikepdf.Pdf, name: str) -> None:
    assert name not in print_pdf.Root


def test_the_file_does_not_claim_accessibility(finished: Finished) -> None:
    assert not claims_accessibility(finished.print)


def test_the_file_keeps_its_title(print_pdf: pikepdf.Pdf) -> None:
    assert print_pdf.docinfo["/Title"] == "Tiny"


def test_every_font_is_embedded(print_pdf: pikepdf.Pdf) -> None:
    descriptors = [
        each
        for each in print_pdf.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"
    ]
    assert descriptors
    assert all({"/FontFile", "/FontFile2", "/FontFile3"}.intersection(each.keys()) for each in descriptors)

"""The screen file: trimmed pages with tags, links and an outline."""

import pikepdf

from tests.finish.conftest import Finished
from tests.support.pdf_dump import box_mm, claims_accessibility, links_of, outline_of, tag_names


def test_the_page_is_the_trimmed_page_and_has_no_other_box(screen_pdf: pikepdf.Pdf) -> None:
    boxes = [name for page in screen_pdf.pages for name in page.obj.keys() if name.endswith("Box")]  # noqa: SIM118
    assert set(boxes) == {"/MediaBox"}
    sizes = [box_mm(page, "/MediaBox") for page in screen_pdf.pages]
    assert {(right - left, top - bottom) for left, bottom, right, top in sizes} == {(100.0, 80.0)}


def test_the_file_is_tagged_in_its_language(screen_pdf: pikepdf.Pdf) -> None:
    assert bool(screen_pdf.Root.MarkInfo.Marked)
    assert str(screen_pdf.Root.Lang) == "en-GB"
    assert tag_names(screen_pdf).count("H2") == 3


def test_a_reader_sees_the_title_and_the_outline(screen_pdf: pikepdf.Pdf) -> None:
    assert bool(screen_pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert screen_pdf.docinfo["/Title"] == "Tiny"
    assert screen_pdf.Root.PageMode == "/UseOutlines"


def test_the_outline_mirrors_the_headings(screen_pdf: pikepdf.Pdf) -> None:
    assert outline_of(screen_pdf) == [
        (0, "A small booklet"),
        (1, "The second page"),
        (1, "The third page"),
        (2, "Deeper"),
        (1, "The fourth page"),
    ]


def test_links_stay_and_say_where_they_lead(screen_pdf: pikepdf.Pdf) -> None:
    outside, inside = links_of(screen_pdf)
    assert str(outside.A.URI) == "https://example.org"
    assert "/Dest" in inside
    assert all("/Contents" in link for link in (outside, inside))


def test_the_file_claims_accessibility(finished: Finished) -> None:
    assert claims_accessibility(finished.screen)

"""Files by other programs are imposed as they are meant: what is missing is missing, nothing more."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.support.imposing import OFFICE, imposed
from tests.support.numbered_pdf import PageMaker, numbered_pdf
from tests.support.pdf_text import corners_of

Change = Callable[[pikepdf.Pdf], None]


def resources_of_the_tree(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Pages.Resources = pdf.make_indirect(pdf.pages[0].obj.Resources)
    pdf.Root.Pages.MediaBox = pdf.pages[0].obj.MediaBox
    for page in pdf.pages:
        del page.obj.Resources
        del page.obj.MediaBox


def content_in_pieces(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        content = page.obj.Contents.read_bytes()
        at = content.index(b"BT")
        page.obj.Contents = [pdf.make_stream(piece) for piece in (content[:at], content[at:])]


def corners_the_other_way_round(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        left, bottom, right, top = page.obj.MediaBox.as_list()
        page.obj.MediaBox = [right, top, left, bottom]


def broken_metadata(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata = pdf.make_stream(b"<x>no metadata</x>", Type=pikepdf.Name.Metadata)


def annotations_that_are_none(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots = pikepdf.Array([pikepdf.Dictionary(), 5])


def transparency(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)


@pytest.mark.parametrize(
    "change",
    [
        resources_of_the_tree,
        content_in_pieces,
        corners_the_other_way_round,
        broken_metadata,
        annotations_that_are_none,
        transparency,
    ],
)
def test_every_page_stands_where_it_stands_in_a_plain_file(change: Change, to: Path) -> None:
    imposed(numbered_pdf(*[PageMaker()] * 4), to)
    plain = corners_of(to)
    pdf = numbered_pdf(*[PageMaker()] * 4)
    change(pdf)

    assert imposed(pdf, to).diagnostics == ()

    assert corners_of(to) == plain


def test_a_page_without_content_stays_empty(to: Path) -> None:
    pdf = numbered_pdf(*[PageMaker()] * 4)
    del pdf.pages[1].obj.Contents

    assert imposed(pdf, to).blanks == 0

    assert [(word.page, word.text) for word in corners_of(to)] == [(1, "page4"), (1, "page1"), (2, "page3")]


def test_a_group_of_a_page_is_composed_by_itself(to: Path) -> None:
    pdf = numbered_pdf(*[PageMaker()] * 4)
    transparency(pdf)

    imposed(pdf, to)

    with pikepdf.open(to) as sheets:
        (group,) = {
            (str(form.Group.CS), bool(form.Group.I))
            for page in sheets.pages
            for form in page.obj.Resources.XObject.values()
        }
    assert group == ("/DeviceRGB", True)


def test_what_somebody_typed_into_a_form_is_printed(to: Path) -> None:
    pdf = numbered_pdf(*[PageMaker()] * 4)
    font = pdf.pages[0].obj.Resources.Font.F1
    field = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            T="name",
            V="Typed",
            Rect=[100, 300, 300, 330],
            F=4,
            DA="/F1 12 Tf 0 g",
        )
    )
    pdf.pages[0].obj.Annots = [field]
    pdf.Root.AcroForm = pikepdf.Dictionary(
        Fields=[field], NeedAppearances=True, DA="/F1 12 Tf 0 g", DR={"/Font": {"/F1": font}}
    )

    imposed(pdf, to, OFFICE)

    (typed,) = (word for word in corners_of(to) if word.text == "Typed")
    assert typed.page == 1
    assert typed.left_mm > 148.5 + 100 * 25.4 / 72

"""What PDF/X-4 asks of the structure of a print file, by value."""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.print import finish_print
from tests.finish.conftest import PRESS, Finished
from tests.support.tiny_documents import TinyStyle

XMP = {
    "dc:title": "Tiny",
    "pdf:Trapped": "False",
    "pdfxid:GTS_PDFXVersion": "PDF/X-4",
    "xmp:CreateDate": "2026-11-01T00:00:00Z",
    "xmp:ModifyDate": "2026-11-01T00:00:00Z",
    "xmp:MetadataDate": "2026-11-01T00:00:00Z",
    "xmpMM:RenditionClass": "default",
    "xmpMM:VersionID": "1",
}
RGB_OPERATORS = "rg RG g G cs CS sc SC sh"


def streams(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Give every stream that holds content: pages, forms and patterns."""
    yield from (page.obj.Contents for page in pdf.pages)
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream) and (each.get("/Subtype") == "/Form" or "/PatternType" in each):
            yield each


def resources(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    forms = (stream.Resources for stream in streams(pdf) if "/Resources" in stream)
    return [*(page.obj.Resources for page in pdf.pages), *forms]


def test_the_file_is_pdf_1_6_and_not_encrypted(finished: Finished, print_pdf: pikepdf.Pdf) -> None:
    assert finished.print.read_bytes().startswith(b"%PDF-1.6\n")
    assert "/Version" not in print_pdf.Root
    assert not print_pdf.is_encrypted
    assert "/ID" in print_pdf.trailer


def test_there_is_one_output_intent_with_its_registry_name_and_profile(print_pdf: pikepdf.Pdf) -> None:
    (intent,) = print_pdf.Root.OutputIntents
    assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
    assert intent.RegistryName == "http://www.color.org"
    assert str(intent.OutputCondition).startswith("Offset printing to ISO 12647-2")
    assert intent.DestOutputProfile.N == 4
    assert intent.DestOutputProfile.read_bytes() == PRESS.icc.read_bytes()


@pytest.mark.parametrize(("name", "value"), XMP.items())
def test_the_metadata_say_what_the_standard_asks(print_pdf: pikepdf.Pdf, name: str, value: str) -> None:
    with print_pdf.open_metadata() as metadata:
        assert metadata[name] == value


def test_the_metadata_can_be_read_without_a_program(finished: Finished, print_pdf: pikepdf.Pdf) -> None:
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in finished.print.read_bytes()
    assert "/Filter" not in print_pdf.Root.Metadata


def test_both_places_of_metadata_agree(print_pdf: pikepdf.Pdf) -> None:
    info = print_pdf.docinfo
    with print_pdf.open_metadata() as metadata:
        assert info.Title == metadata["dc:title"]
        assert info.Producer == metadata["pdf:Producer"]
        assert str(info.Trapped) == f"/{metadata['pdf:Trapped']}"
        for name, other in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
            assert re.sub(r"\D", "", str(info[name])) == re.sub(r"\D", "", metadata[other])


def test_the_id_comes_from_the_content(tmp_path: Path, print_pdf: pikepdf.Pdf) -> None:
    other = tmp_path / "other.pdf"
    assert (
        finish_print(TinyStyle.at(tmp_path / "t").typeset("<p>Other</p>").pdf, other, PRESS, label="t") == ()
    )
    with pikepdf.open(other) as pdf, pdf.open_metadata() as theirs, print_pdf.open_metadata() as ours:
        ids = {metadata["xmpMM:DocumentID"] for metadata in (ours, theirs)}
    assert len(ids) == 2
    assert all(re.fullmatch(r"uuid:[0-9a-f-]{36}", each) for each in ids)


def test_nothing_is_painted_but_in_inks(print_pdf: pikepdf.Pdf) -> None:
    found = [
        str(instruction.operator)
        for stream in streams(print_pdf)
        for instruction in pikepdf.parse_content_stream(stream, RGB_OPERATORS)
    ]
    assert found == []


def test_no_resources_are_left_that_nothing_uses(print_pdf: pikepdf.Pdf) -> None:
    for each in resources(print_pdf):
        assert set(each.keys()) <= {"/ExtGState", "/Font", "/XObject"}


def test_a_page_has_only_the_form_that_it_paints(tmp_path: Path) -> None:
    tiny = TinyStyle.at(tmp_path / "tiny")
    body = '<p>One</p><section><p style="opacity: 0.5">Two</p></section>'
    assert finish_print(tiny.typeset(body).pdf, tmp_path / "made.pdf", PRESS, label="tiny") == ()
    with pikepdf.open(tmp_path / "made.pdf") as pdf:
        assert ["/XObject" in page.obj.Resources for page in pdf.pages] == [False, True]


def test_solid_black_overprints_and_nothing_else_does(print_pdf: pikepdf.Pdf) -> None:
    """Go through the pages with a parser, and look at what holds where white is painted."""
    whites = 0
    for page in print_pdf.pages:
        overprints, colour = True, [0.0, 0.0, 0.0, 1.0]
        saved: list[tuple[bool, list[float]]] = []
        for instruction in pikepdf.parse_content_stream(page):
            operands = list(instruction.operands)
            match str(instruction.operator):
                case "q":
                    saved.append((overprints, colour))
                case "Q":
                    overprints, colour = saved.pop()
                case "k":
                    colour = [float(operand) for operand in operands]
                case "gs":
                    state = page.obj.Resources.ExtGState[str(operands[0])]
                    overprints = bool(state.get("/op", overprints))
                case "TJ" | "Tj" | "f" | "f*" | "B":
                    assert overprints == (colour == [0, 0, 0, 1])
                    whites += colour == [0, 0, 0, 0]
    assert whites


def test_nothing_shines_through_so_there_are_no_groups(print_pdf: pikepdf.Pdf) -> None:
    assert not any("/Group" in page.obj for page in print_pdf.pages)
    assert not any("/Group" in stream for stream in streams(print_pdf))


def test_what_shines_through_is_in_a_group_of_inks(tmp_path: Path) -> None:
    tiny = TinyStyle.at(tmp_path / "tiny")
    body = '<p style="opacity: 0.5">One</p><section><p>Two</p></section>'
    assert finish_print(tiny.typeset(body).pdf, tmp_path / "made.pdf", PRESS, label="tiny") == ()
    with pikepdf.open(tmp_path / "made.pdf") as pdf:
        assert pdf.pages[0].obj.Group.CS == "/DeviceCMYK"
        assert "/Group" not in pdf.pages[1].obj
        groups = [stream.Group for stream in streams(pdf) if "/Group" in stream]
    assert groups
    assert {str(group.CS) for group in groups} == {"/DeviceCMYK"}


def test_subsets_of_one_font_have_names_of_their_own(tmp_path: Path) -> None:
    names = set()
    for words in ("One", "Two"):
        pdf = TinyStyle.at(tmp_path / words).typeset(f"<p>{words}</p>").pdf
        target = tmp_path / f"{words}.pdf"
        assert finish_print(pdf, target, PRESS, label="tiny") == ()
        names |= set(font_names(target))
    assert len(names) == 2
    assert {name.partition("+")[2] for name in names} == {"Atkinson-Hyperlegible-Next"}


def font_names(file: Path) -> Iterator[str]:
    """Give the name of each font, which has to be the same in all three places."""
    with pikepdf.open(file) as pdf:
        for font in pdf.pages[0].obj.Resources.Font.values():
            (inner,) = font.DescendantFonts
            assert font.BaseFont == inner.BaseFont == inner.FontDescriptor.FontName
            assert re.fullmatch(r"/[A-Z]{6}\+.*", str(font.BaseFont))
            yield str(font.BaseFont)

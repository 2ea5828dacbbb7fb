"""What a document says about itself beside its pages."""

from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, String

from bookletgen.preflight.document.metadata import read_info
from bookletgen.preflight.facts import Action, Annotation, Oddity, PageBoxes
from bookletgen.preflight.oddities import EXTERNAL_STREAM, HALFTONE, LZW, OPI, POSTSCRIPT, TRANSFER_FUNCTION
from tests.support.tiny_pdfs import TinyPdf

PROFILE = bytes(12) + b"prtrCMYKLab " + bytes(12) + b"acsp" + bytes(100)


def test_boxes_are_read_with_their_edges_in_order(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add_page(TrimBox=Array([290, 390, 10, 20]), Rotate=-90, UserUnit=2)
    (page,) = pdf.facts(tmp_path).pages
    assert page.boxes == PageBoxes((0, 0, 300, 400), trim=(10, 20, 290, 390))
    assert (page.rotate, page.user_unit) == (270, 2)


def test_boxes_are_inherited_in_the_page_tree(pdf: TinyPdf, tmp_path: Path) -> None:
    page = pdf.add_page()
    del page.MediaBox
    pdf.pdf.Root.Pages.MediaBox = Array([0, 0, 7, 8])
    pdf.pdf.Root.Pages.CropBox = Array([1, 1, 6, 7])
    assert pdf.facts(tmp_path).pages[0].boxes == PageBoxes((0, 0, 7, 8), crop=(1, 1, 6, 7))


def test_an_output_intent_is_read_with_the_header_of_its_profile(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add_page()
    intent = Dictionary(
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String("FOGRA39"),
        DestOutputProfile=pdf.stream(PROFILE, {"/N": 4}),
    )
    pdf.pdf.Root.OutputIntents = Array([intent])
    (read,) = pdf.facts(tmp_path).output_intents
    assert (read.subtype, read.identifier, read.condition) == ("GTS_PDFX", "FOGRA39", None)
    assert read.profile
    assert (read.profile.device_class, read.profile.colour_space) == ("prtr", "CMYK")
    assert read.profile_components == 4


def test_metadata_is_read_from_both_places(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add_page()
    with pdf.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = "A title"
        metadata["dc:creator"] = ["First", "Second"]
        metadata["xmp:CreateDate"] = "2026-11-21"
    pdf.pdf.docinfo["/Title"] = "Another"
    pdf.pdf.docinfo["/Trapped"] = Name.false
    facts = pdf.facts(tmp_path)
    assert facts.xmp is not None
    assert (facts.xmp["dc:title"], facts.xmp["dc:creator"]) == ("A title", "First")
    assert facts.xmp["xmp:CreateDate"] == "2026-11-21"
    assert (facts.info["Title"], facts.info["Trapped"]) == ("Another", "false")
    assert read_info(pdf.pdf) == facts.info


def test_a_file_may_have_no_metadata(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add_page()
    facts = pdf.facts(tmp_path)
    assert (facts.xmp, facts.optional_content, facts.output_intents) == (None, None, ())


def test_actions_are_found_wherever_they_start(pdf: TinyPdf, tmp_path: Path) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    script.Next = Dictionary(S=Name.URI, URI=String("https://example.org"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([1, 2, 3, 4]), A=script)
    pdf.add_page(Annots=Array([link]), AA=Dictionary(O=Dictionary(S=Name.Named)))
    pdf.pdf.Root.OpenAction = Array([pdf.pdf.pages[0].obj, Name.Fit])
    pdf.pdf.Root.AcroForm = Dictionary(Fields=Array([Dictionary(T=String("a"))]))
    facts = pdf.facts(tmp_path)
    assert facts.actions == (
        Action("GoTo", "the document, on opening"),
        Action("Named", "the page", 1),
        Action("JavaScript", "the Link annotation", 1, is_clicked=True),
        Action("URI", "the Link annotation", 1, is_clicked=True),
    )
    assert facts.annotations == (Annotation(1, "Link", (1, 2, 3, 4)),)
    assert facts.form_fields == 1


def test_actions_that_follow_themselves_end(pdf: TinyPdf, tmp_path: Path) -> None:
    action = pdf.pdf.make_indirect(Dictionary(S=Name.Named))
    action.Next = action
    pdf.add_page(AA=Dictionary(O=action))
    assert len(pdf.facts(tmp_path).actions) < 100


@pytest.mark.parametrize(
    ("state", "what"),
    [
        (Dictionary(TR=Name.Identity), TRANSFER_FUNCTION),
        (Dictionary(TR2=Name.Identity), TRANSFER_FUNCTION),
        (Dictionary(HTP=Array([0, 0])), HALFTONE),
        (Dictionary(HT=Dictionary(HalftoneType=6)), HALFTONE),
        (Dictionary(HT=Dictionary(HalftoneType=1, HalftoneName=String("Dots"))), HALFTONE),
        (Dictionary(HT=Dictionary(HalftoneType=1), TR2=Name.Default), None),
    ],
)
def test_states_that_change_the_dots_of_a_press_are_found(
    pdf: TinyPdf, tmp_path: Path, state: Dictionary, what: str | None
) -> None:
    pdf.add("/ExtGState", "/G", state)
    pdf.add_page("/G gs")
    assert [oddity.what for oddity in pdf.facts(tmp_path).oddities] == ([what] if what else [])


@pytest.mark.parametrize(
    ("entries", "what"),
    [
        ({"Filter": Name.LZWDecode}, LZW),
        ({"F": Dictionary(F=String("other.jpg"))}, EXTERNAL_STREAM),
        ({"OPI": Dictionary()}, OPI),
    ],
)
def test_streams_that_a_press_refuses_are_found(
    pdf: TinyPdf, tmp_path: Path, entries: dict[str, Dictionary], what: str
) -> None:
    pdf.add("/XObject", "/X", pdf.image(2, 2, **entries))
    pdf.add_page("/X Do")
    assert [oddity.what for oddity in pdf.facts(tmp_path).oddities] == [what]


def test_postscript_is_found_on_its_page(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add("/XObject", "/X", pdf.stream("showpage", {"/Subtype": Name.PS}))
    pdf.add_page("/X Do")
    assert pdf.facts(tmp_path).oddities == (Oddity(POSTSCRIPT, "X", 1),)

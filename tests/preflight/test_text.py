"""Text: what it says, where it is, and how large."""

from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, String

from bookletgen.preflight.colour import CMYK
from bookletgen.preflight.painted import TextRun
from tests.support.tiny_pdfs import TinyPdf

TO_UNICODE = """\
/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0001> <00660069> <0002> <2019> endbfchar
1 beginbfrange <0010> <0012> <0061> endbfrange
endcmap
"""


def run_of(pdf: TinyPdf, folder: Path, content: str) -> TextRun:
    pdf.add_page(content)
    facts = pdf.facts(folder)
    assert facts.unread == ()
    (only,) = facts.text
    return only


def composite(pdf: TinyPdf, **entries: object) -> None:
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Test,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        DW=500,
        W=Array([1, Array([600, 200]), 16, 18, 700]),
    )
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Test, Encoding=Name("/Identity-H"))
    font.DescendantFonts = Array([pdf.pdf.make_indirect(below)])
    font.ToUnicode = pdf.stream(TO_UNICODE)
    for key, value in entries.items():
        font[f"/{key}"] = value
    pdf.add("/Font", "/F1", font)


@pytest.mark.parametrize(
    ("content", "size"),
    [
        ("BT /F1 12 Tf (a) Tj ET", 12),
        ("0.5 0 0 0.5 0 0 cm BT /F1 12 Tf (a) Tj ET", 6),
        ("BT 1 0 0 -1 0 0 Tm /F1 9 Tf (a) Tj ET", 9),
        ("BT 10 0 0 10 0 0 Tm /F1 1 Tf (a) Tj ET", 10),
    ],
)
def test_size_is_that_on_the_page(pdf: TinyPdf, tmp_path: Path, content: str, size: float) -> None:
    pdf.helvetica()
    assert run_of(pdf, tmp_path, content).size_pt == pytest.approx(size)


@pytest.mark.parametrize(
    ("showing", "left", "right"),
    [
        ("(aaa) Tj", 0, 16.68),
        ("[(a) -1000 (a)] TJ", 0, 21.12),
        ("2 Tc (aa) Tj", 0, 15.12),
        ("5 Tw (a a) Tj", 0, 18.9),
        ("50 Tz (aaa) Tj", 0, 8.34),
        ("(  a) Tj", 5.56, 11.12),
        ("100 50 Td (a) Tj", 100, 105.56),
        ("100 50 Td 10 0 Td (a) Tj", 110, 115.56),
    ],
)
def test_text_reaches_from_its_first_glyph_to_its_last(
    pdf: TinyPdf, tmp_path: Path, showing: str, left: float, right: float
) -> None:
    pdf.helvetica()
    box = run_of(pdf, tmp_path, f"BT /F1 10 Tf {showing} ET").where.box
    assert (box[0], box[2]) == pytest.approx((left, right))


def test_the_pen_goes_on_where_text_ended(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.helvetica()
    pdf.add_page("BT /F1 10 Tf 14 TL 20 30 Td (a) Tj (b) Tj T* (c) Tj (d) ' 1 2 (e) \" ET")
    starts = [run.baseline for run in pdf.facts(tmp_path).text]
    assert starts == [pytest.approx(at) for at in ((20, 30), (25.56, 30), (20, 16), (20, 2), (20, -12))]


@pytest.mark.parametrize(
    ("mode", "is_filled", "is_stroked", "is_invisible"),
    [(0, True, False, False), (1, False, True, False), (2, True, True, False), (3, False, False, True)],
)
def test_text_may_be_outlined_or_invisible(  # noqa: PLR0913  one parameter a fact
    pdf: TinyPdf, tmp_path: Path, mode: int, *, is_filled: bool, is_stroked: bool, is_invisible: bool
) -> None:
    pdf.helvetica()
    run = run_of(pdf, tmp_path, f"BT /F1 10 Tf {mode} Tr (a) Tj ET")
    assert (run.is_filled, run.is_stroked, run.is_invisible) == (is_filled, is_stroked, is_invisible)


@pytest.mark.parametrize(
    ("encoding", "showing", "text"),
    [
        (Name.WinAnsiEncoding, r"(caf\351 \222) Tj", "café ’"),
        (Name.MacRomanEncoding, r"(caf\216) Tj", "café"),
        (Dictionary(Differences=Array([65, Name.eacute, Name.fi, 90, Name.uni20AC])), "(ABZ) Tj", "éﬁ€"),
        (Name.WinAnsiEncoding, "[(one) -300 (two)] TJ", "one two"),
        (Name.WinAnsiEncoding, "[(one ) -300 (t) 20 (wo)] TJ", "one two"),
    ],
)
def test_text_of_a_simple_font_is_known_by_its_encoding(
    pdf: TinyPdf, tmp_path: Path, encoding: object, showing: str, text: str
) -> None:
    pdf.helvetica().Encoding = encoding
    assert run_of(pdf, tmp_path, f"BT /F1 10 Tf {showing} ET").text == text


def test_an_embedded_type_1_font_may_bring_its_encoding(pdf: TinyPdf, tmp_path: Path) -> None:
    program = "%!PS-AdobeFont /Encoding 256 array dup 58 /period put dup 59 /.notdef put readonly def"
    font = pdf.helvetica()
    del font["/Encoding"]
    font.FontDescriptor = Dictionary(FontFile=pdf.stream(program))
    assert run_of(pdf, tmp_path, "BT /F1 10 Tf (:;) Tj ET").text == ".;"


def test_text_of_a_composite_font_is_known_by_its_unicode_map(pdf: TinyPdf, tmp_path: Path) -> None:
    composite(pdf)
    run = run_of(pdf, tmp_path, "BT /F1 10 Tf <000100020010001200ff> Tj ET")
    assert run.text == "fi’ac\ufffd"
    assert run.where.box[2] == pytest.approx(6 + 2 + 7 + 7 + 5)


def test_a_composite_font_may_bring_a_code_map(pdf: TinyPdf, tmp_path: Path) -> None:
    codes = """\
    begincmap 1 begincodespacerange <00> <ff> endcodespacerange
    1 begincidchar <41> 1 endcidchar 1 begincidrange <42> <43> 16 endcidrange endcmap
    """
    unicode = "begincmap 3 beginbfchar <41> <0058> <42> <0059> <43> <005a> endbfchar endcmap"
    composite(pdf, Encoding=pdf.stream(codes), ToUnicode=pdf.stream(unicode))
    run = run_of(pdf, tmp_path, "BT /F1 10 Tf (ABC) Tj ET")
    assert run.text == "XYZ"
    assert run.where.box[2] == pytest.approx(6 + 7 + 7)


def test_a_predefined_code_map_is_known(pdf: TinyPdf, tmp_path: Path) -> None:
    composite(pdf, Encoding=Name("/UniJIS-UTF16-H"))
    below = pdf.resources.Font.F1.DescendantFonts[0]
    below.CIDSystemInfo.Ordering = String("Japan1")
    del pdf.resources.Font.F1["/ToUnicode"]
    assert run_of(pdf, tmp_path, "BT /F1 10 Tf <65e5672c> Tj ET").text == "日本"


def test_the_glyphs_of_a_type_3_font_are_looked_into(pdf: TinyPdf, tmp_path: Path) -> None:
    glyphs = Dictionary(
        own=pdf.stream("500 0 d0 1 0 0 rg 0 0 500 500 re f"),
        given=pdf.stream("500 0 0 0 500 500 d1 1 0 0 rg 0 0 500 500 re f"),
    )
    encoding = Dictionary(Differences=Array([97, Name.own, Name.given]))
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        FontBBox=Array([0, 0, 500, 500]),
        CharProcs=glyphs,
        Encoding=encoding,
        FirstChar=97,
        LastChar=98,
        Widths=Array([500, 500]),
    )
    pdf.add("/Font", "/F1", font)
    pdf.add_page("0 1 0 0 k BT /F1 10 Tf 20 30 Td (ab) Tj ET")
    facts = pdf.facts(tmp_path)
    own, given = facts.paths
    assert own.where.box == pytest.approx((20, 30, 25, 35))
    assert given.where.box == pytest.approx((25, 30, 30, 35))
    assert (own.state.fill.values, given.state.fill.space) == ((1, 0, 0), CMYK)
    (font_facts,) = facts.fonts
    assert (font_facts.kind, font_facts.is_embedded) == ("Type3", True)


def test_a_font_says_where_it_is_used_and_whether_it_is_embedded(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.helvetica()
    for content in ("BT /F1 10 Tf (a) Tj ET", "", "BT /F1 10 Tf (a) Tj ET"):
        pdf.add_page(content)
    (font,) = pdf.facts(tmp_path).fonts
    assert (font.name, font.is_embedded, font.is_subset, font.pages) == ("Helvetica", False, False, (1, 3))

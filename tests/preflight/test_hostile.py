"""Files that are broken, or mean harm: reading them ends, and says what it could not read."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from bookletgen.preflight.content import canvas
from bookletgen.preflight.facts import LeftOut, PdfFacts
from bookletgen.preflight.inspect import LockedPdfError, UnreadablePdfError, inspect_pdf
from tests.support.tiny_pdfs import TinyPdf, tiny_pdf

SQUARE = "10 20 30 40 re f"


def sample() -> bytes:
    with tiny_pdf() as pdf:
        pdf.helvetica()
        pdf.add("/XObject", "/X", pdf.form(f"1 0 0 rg {SQUARE}"))
        pdf.add("/XObject", "/I", pdf.image(2, 2))
        pdf.add_page("/X Do q 9 0 0 9 0 0 cm /I Do Q BT /F1 12 Tf (Words) Tj ET")
        body = BytesIO()
        pdf.pdf.save(body, compress_streams=False, static_id=True)
        return body.getvalue()


SAMPLE = sample()


@pytest.mark.parametrize("body", [b"", b"%PDF-1.7\n", b"no PDF at all", SAMPLE[:200]])
def test_what_is_no_pdf_is_refused(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "broken.pdf").write_bytes(body)
    with pytest.raises(UnreadablePdfError):
        inspect_pdf(tmp_path / "broken.pdf")


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        inspect_pdf(tmp_path / "missing.pdf")


def test_a_file_with_a_password_is_refused(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add_page()
    locked = pdf.save(tmp_path / "locked.pdf", pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(LockedPdfError):
        inspect_pdf(locked)


def test_a_file_that_opens_without_a_password_says_that_it_is_encrypted(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add_page(SQUARE)
    facts = inspect_pdf(pdf.save(tmp_path / "locked.pdf", pikepdf.Encryption(owner="o", user="")))
    assert facts.is_encrypted
    assert len(facts.paths) == 1


def test_a_damaged_file_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "damaged.pdf").write_bytes(SAMPLE[: SAMPLE.rindex(b"xref")])
    facts = inspect_pdf(tmp_path / "damaged.pdf")
    assert facts.damage
    assert len(facts.paths) == 1


def test_a_form_that_paints_itself_is_painted_once(pdf: TinyPdf, tmp_path: Path) -> None:
    form = pdf.form(f"{SQUARE} /X Do")
    pdf.add("/XObject", "/X", form)
    pdf.add_page("/X Do")
    facts = pdf.facts(tmp_path)
    assert len(facts.paths) == 1
    assert [each.why for each in facts.unread] == [
        "forms lie within themselves, or too deep within one another"
    ]


def test_forms_too_deep_within_one_another_are_left_out(pdf: TinyPdf, tmp_path: Path) -> None:
    for depth in range(100):
        pdf.add("/XObject", f"/X{depth}", pdf.form(f"{SQUARE} /X{depth + 1} Do"))
    pdf.add("/XObject", "/X100", pdf.form(SQUARE))
    pdf.add_page("/X0 Do")
    facts = pdf.facts(tmp_path)
    assert 10 < len(facts.paths) < 50
    assert "too deep" in facts.unread[0].why


def test_forms_that_multiply_end(pdf: TinyPdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canvas, "_MOST_OPERATORS", 10_000)
    for depth in range(10):
        pdf.add("/XObject", f"/X{depth}", pdf.form(f"/X{depth + 1} Do " * 10))
    pdf.add("/XObject", "/X10", pdf.form(SQUARE))
    pdf.add_page("/X0 Do")
    pdf.add_page(SQUARE)
    facts = pdf.facts(tmp_path)
    assert len(facts.paths) < 10_000
    assert LeftOut("forms are painted more often than can be looked at", 1) in facts.unread


def test_content_that_unpacks_without_end_is_left_out(pdf: TinyPdf, tmp_path: Path) -> None:
    pdf.add_page(SQUARE)
    pdf.add_page(b"q Q " * (20 * 1024 * 1024))
    facts = pdf.facts(tmp_path)
    assert len(facts.paths) == 1
    assert [each.page for each in facts.unread] == [2]


def test_a_colour_space_that_rests_on_itself_ends(pdf: TinyPdf, tmp_path: Path) -> None:
    space = pdf.pdf.make_indirect(Array([Name.Indexed, Name.DeviceRGB, 1, b"abcdef"]))
    space[1] = space
    pdf.resources.ColorSpace = Dictionary(S=space)
    pdf.add_page(f"/S cs 1 sc {SQUARE}")
    assert pdf.facts(tmp_path).paths[0].state.fill.space.family == "Indexed"


@pytest.mark.parametrize("codes", ["<00000000> <ffffffff> <0041>", "<0000> <ffff> [", "<00> <zz> 4 4 4"])
def test_a_unicode_map_without_end_is_cut_off(pdf: TinyPdf, tmp_path: Path, codes: str) -> None:
    font = pdf.helvetica()
    font.ToUnicode = pdf.stream(f"begincmap 1 beginbfrange {codes} endbfrange endcmap")
    pdf.add_page("BT /F1 12 Tf (Words) Tj ET")
    assert len(pdf.facts(tmp_path).text) == 1


def test_entities_of_metadata_stay_as_they_are_written(pdf: TinyPdf, tmp_path: Path) -> None:
    xmp = (
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<r:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>&e;</pdf:Producer>'
        "</r:Description></r:RDF></x:xmpmeta>"
    )
    pdf.add_page()
    pdf.pdf.Root.Metadata = pdf.stream(xmp)
    assert pdf.facts(tmp_path).xmp == {"pdf:Producer": "&e;"}


@pytest.mark.parametrize(
    "content",
    [
        "/Missing Do",
        "/Missing gs",
        "BT /Missing 12 Tf (a) Tj ET",
        "(text) 0 0 0 0 0 cm",
        "/Name w",
        "1 rg",
        "[[]] TJ BT /F1 12 Tf [(a) /b] TJ ET",
        "1e400 0 0 1 0 0 cm /X sh",
        "q " * 2000,
    ],
)
def test_operators_that_make_no_sense_are_noted_and_passed_over(
    pdf: TinyPdf, tmp_path: Path, content: str
) -> None:
    pdf.helvetica()
    pdf.add_page(f"{content} 1 0 0 rg {SQUARE}")
    facts = pdf.facts(tmp_path)
    assert facts.paths[-1].state.fill.values == (1, 0, 0)


@settings(max_examples=60)
@given(at=st.integers(0, len(SAMPLE) - 1), junk=st.binary(min_size=1, max_size=12))
def test_no_change_of_bytes_ends_in_a_traceback(
    at: int, junk: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    broken = tmp_path_factory.getbasetemp() / "junk.pdf"
    broken.write_bytes(SAMPLE[:at] + junk + SAMPLE[at + len(junk) :])
    try:
        facts = inspect_pdf(broken)
    except UnreadablePdfError:
        return
    assert isinstance(facts, PdfFacts)

"""The screen file's structure is that of its source, whichever part of PDF/UA it meets."""

from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.screen import finish_screen
from bookletgen.model.ua_part import UaPart
from tests.support.pdf_dump import links_of, outline_of, tag_tree
from tests.support.tiny_documents import TinyStyle


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> TinyStyle:
    style = TinyStyle.at(tmp_path_factory.mktemp("structure") / "tiny")
    style.add("thead { break-after: avoid }")
    return style


def finished(tiny: TinyStyle, body: str, target: Path, part: UaPart = UaPart.ONE) -> Path:
    typeset = tiny.typeset(body)
    assert typeset.diagnostics == ()
    finish_screen(typeset.pdf, target, typeset.structure, part)
    return target


def tree(tiny: TinyStyle, body: str, target: Path) -> str:
    with pikepdf.open(finished(tiny, body, target)) as pdf:
        return tag_tree(pdf)


def test_what_runs_over_pages_is_one_element(tiny: TinyStyle, tmp_path: Path) -> None:
    items = "".join(f"<li>Item {number}</li>" for number in range(20))
    long = " ".join(["A long paragraph that goes on."] * 60)
    assert tree(tiny, f"<ul>{items}</ul><p>{long}</p>", tmp_path / "a.pdf").split("\n", 2)[1] == "  L"
    found = tree(tiny, f"<ul>{items}</ul><p>{long}</p>", tmp_path / "a.pdf").split()
    assert (found.count("L"), found.count("LI"), found.count("P")) == (1, 20, 1)


def test_a_table_s_head_is_said_once_however_many_pages_it_heads(tiny: TinyStyle, tmp_path: Path) -> None:
    rows = "".join(f"<tr><th scope=row>Row {number}</th><td>{number}</td></tr>" for number in range(20))
    table = f"<table><thead><tr><th>Name</th><th>Number</th></tr></thead><tbody>{rows}</tbody></table>"
    file = finished(tiny, table, tmp_path / "a.pdf")
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) > 1
        assert tag_tree(pdf).split().count("THead") == 1
        assert b"/Artifact <</Type /Layout>> BDC" in pdf.pages[1].Contents.read_bytes()


def test_words_beside_elements_that_only_group_are_in_a_paragraph(tiny: TinyStyle, tmp_path: Path) -> None:
    body = "<section>Words, <strong>strong</strong> words.<p>More.</p></section>"
    assert tree(tiny, body, tmp_path / "a.pdf") == "Document\n  Sect\n    P\n      Strong\n    P\n"


def test_a_term_and_its_meaning_are_an_item_of_a_list(tiny: TinyStyle, tmp_path: Path) -> None:
    flat = "<dl><dt>One</dt><dd>First</dd><dt>Two</dt><dd>Second</dd></dl>"
    wrapped = "<dl><div><dt>One</dt><dd>First</dd></div><div><dt>Two</dt><dd>Second</dd></div></dl>"
    item = "    LI\n      Lbl\n      LBody\n"
    assert tree(tiny, flat, tmp_path / "a.pdf") == f"Document\n  L\n{item}{item}"
    assert tree(tiny, wrapped, tmp_path / "b.pdf") == f"Document\n  L\n{item}{item}"


def test_part_2_says_the_same_and_where_each_type_is_from(tiny: TinyStyle, tmp_path: Path) -> None:
    quote, leads_on = "<blockquote><p>Quoted</p></blockquote>", '<p><a href="#end">On</a></p>'
    body = f'<h1>Title</h1>{quote}{leads_on}<h2 id="end">End</h2>'
    file = finished(tiny, body, tmp_path / "a.pdf", UaPart.TWO)
    with pikepdf.open(file) as pdf:
        elements = [each for each in pdf.objects if _is_element(each)]
        names = {str(each.S): str(each.NS.NS) for each in elements}
        assert names["/H1"] == "http://iso.org/pdf2/ssn"
        assert names["/BlockQuote"] == "http://iso.org/pdf/ssn"
        assert outline_of(pdf) == [(0, "Title"), (1, "End")]
        (link,) = links_of(pdf)
        assert link.A.SD[0].S == "/H2"
        assert "/Names" not in pdf.Root
        assert pdf.pdf_version == "2.0"


def _is_element(each: pikepdf.Object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/StructElem"

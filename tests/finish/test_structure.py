"""The screen file's structure is that of its source, whichever part of PDF/UA it meets."""

from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.screen import finish_screen
from bookletgen.model.structure import Element, LinkArea
from bookletgen.model.ua_part import UaPart
from bookletgen.preflight.structure.read import read_tagged_pdf
from tests.support.pdf_dump import links_of, outline_of, tag_tree
from tests.support.tiny_documents import TinyStyle

DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="15"/></svg>'
FURNITURE = """\
@page { @top-left { content: 'Head' } @bottom-left { content: 'Foot' } }
@page { @bottom-right { content: counter(page) } }
@page :first { @bottom-right { content: none } }
"""


@pytest.fixture
def tiny(tmp_path: Path) -> TinyStyle:
    return TinyStyle.at(tmp_path / "tiny")


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


def test_pages_are_called_what_they_say(tiny: TinyStyle, tmp_path: Path) -> None:
    tiny.add(FURNITURE)
    cover = '<section data-page-label="Cover"><h1>Cover</h1></section>'
    file = finished(
        tiny, f"{cover}<section><p>2</p></section><section><p>3</p></section>", tmp_path / "a.pdf"
    )
    assert read_tagged_pdf(file).page_labels == ("Cover", "2", "3")


def test_folios_and_running_heads_are_artifacts_of_their_kind(tiny: TinyStyle, tmp_path: Path) -> None:
    tiny.add(FURNITURE)
    body = "<p>Words</p><section><p>More</p></section>"
    with pikepdf.open(finished(tiny, body, tmp_path / "a.pdf")) as pdf:
        content = pdf.pages[1].Contents.read_bytes()
    for subtype in (b"Header", b"Footer", b"PageNum"):
        assert b"/Artifact <</Type /Pagination /Subtype /%s>> BDC" % subtype in content
    assert read_tagged_pdf(tmp_path / "a.pdf").unreached == ()


def test_lines_are_parted_by_a_space_that_only_the_text_has(tiny: TinyStyle, tmp_path: Path) -> None:
    words = " ".join(["Some words that go on, with an X-ray and more."] * 4)
    root = read_tagged_pdf(finished(tiny, f"<p>{words}</p>", tmp_path / "a.pdf")).root
    assert root is not None
    contents = list(root.contents())
    assert len(contents) > 2
    assert "".join(content.text for content in contents).strip() == words


def test_boxes_have_names_and_pictures_their_place_and_caption(tiny: TinyStyle, tmp_path: Path) -> None:
    tip = '<div role="doc-tip" aria-label="Tip"><p>Rest.</p></div>'
    (tiny.folder / "booklet" / "dot.svg").write_text(DOT, encoding="utf-8")
    picture = '<img src="booklet/dot.svg" alt="A dot.">'
    figure = f'<figure data-description="It is black.">{picture}<figcaption id="c">Dot</figcaption></figure>'
    with pikepdf.open(finished(tiny, tip + figure, tmp_path / "a.pdf", UaPart.TWO)) as pdf:
        by_type = {str(each.S)[1:]: each for each in pdf.objects if _is_element(each)}
        assert by_type["Aside"].T == "Tip"
        assert by_type["Figure"].Alt == "A dot. It is black."
        assert by_type["Figure"].Ref[0].S == "/Caption"
        left, bottom, right, top = map(float, by_type["Figure"].A.BBox)
        assert (round(right - left, 1), round(top - bottom, 1)) == (30.0, 30.0)  # 40 CSS pixels


def test_words_in_another_language_and_abbreviations_are_marked(tiny: TinyStyle, tmp_path: Path) -> None:
    body = '<p>Say <span lang="cy">Diolch</span> to your <abbr title="general practitioner">GP</abbr>.</p>'
    with pikepdf.open(finished(tiny, body, tmp_path / "a.pdf")) as pdf:
        spans = [each for each in pdf.objects if _is_element(each) and each.S == "/Span"]
        assert [str(each.Lang) for each in spans if "/Lang" in each] == ["cy"]
        assert [str(each.E) for each in spans if "/E" in each] == ["general practitioner"]


def test_what_is_written_is_read_back(tiny: TinyStyle, tmp_path: Path) -> None:
    items = "<ul><li>one</li><li>two <strong>strong</strong> words<ol><li>deep</li></ol></li></ul>"
    table = "<table><tr><th scope=col>A</th></tr><tr><td>1</td></tr></table>"
    typeset = tiny.typeset(f'<h1>Title</h1>{items}{table}<p><a href="https://example.org">there</a></p>')
    finish_screen(typeset.pdf, tmp_path / "a.pdf", typeset.structure, UaPart.ONE)
    read = read_tagged_pdf(tmp_path / "a.pdf").root
    assert read is not None
    assert shape(read) == shape(typeset.structure.root)


def shape(element: Element) -> object:
    """Give what an element is and holds, but for where on a page its link can be clicked."""
    kids = (kid for kid in element.kids if not isinstance(kid, LinkArea))
    held = [shape(kid) if isinstance(kid, Element) else kid.text.strip() for kid in kids]
    return element.type, element.target, dict(element.attributes), held

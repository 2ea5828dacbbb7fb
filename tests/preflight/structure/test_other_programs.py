"""Trees as other programs write them are read as their readers would hear them."""

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.support.tagged_pdfs import TaggedPdf, Value


def test_types_of_an_office_program_are_what_its_role_map_says(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Chapter", "Words.", "More.")
    tagged.tag(
        tagged.element("Document", tagged.element("Heading 1", 0), tagged.element("Standard", 1, 2)),
        RoleMap=Dictionary({"/Heading 1": Name.H1, "/Standard": Name("/Text body"), "/Text body": Name.P}),
    )
    assert tagged.said(tmp_path) == ["--- page 1", "Heading level 1: Chapter", "Words. More."]


def test_roles_of_a_namespace_are_followed(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Chapter")
    standard = tagged.pdf.pdf.make_indirect(Dictionary(NS=String("http://iso.org/pdf2/ssn")))
    own = Dictionary(
        NS=String("https://example.org/own"), RoleMapNS=Dictionary(chap=Array([Name.H2, standard]))
    )
    tagged.tag(tagged.element("chap", 0, NS=own))
    assert tagged.said(tmp_path) == ["--- page 1", "Heading level 2: Chapter"]


def test_a_role_map_that_goes_round_in_circles_ends(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Words.")
    tagged.tag(tagged.element("One", 0), RoleMap=Dictionary(One=Name.Two, Two=Name.One))
    assert tagged.said(tmp_path) == ["--- page 1", "Words."]


def test_a_tree_without_a_document_and_with_content_by_dictionary(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("One", "Two")
    tagged.add_page("Three")
    second = Dictionary(Type=Name.MCR, Pg=tagged.pages[1], MCID=0)
    tagged.tag(tagged.element("H1", 0), tagged.element("P", 1, second))
    assert tagged.said(tmp_path) == ["--- page 1", "Heading level 1: One", "Two Three"]


def test_words_beside_wrappers_are_one_line(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Hello", "bold", "there.")
    wrapped = tagged.element("NonStruct", 1)
    tagged.tag(tagged.element("Document", tagged.element("P", tagged.element("NonStruct", 0), wrapped, 2)))
    assert tagged.said(tmp_path) == ["--- page 1", "Hello bold there."]


def test_links_say_where_they_lead(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("our site", "the end", "a place")
    tagged.add_page("End")
    web = tagged.link(A=Dictionary(S=Name.URI, URI=String("https://example.org")))
    inside = tagged.link(Dest=Array([tagged.pages[1], Name.Fit]))
    named = tagged.link(A=Dictionary(S=Name.GoTo, D=String("there")))
    tagged.pdf.pdf.Root.Names = Dictionary(
        Dests=Dictionary(Names=Array([String("there"), Dictionary(D=Array([tagged.pages[0], Name.Fit]))]))
    )
    links = [tagged.element("Link", number, each) for number, each in enumerate((web, inside, named))]
    tagged.tag(tagged.element("P", *links))
    assert tagged.said(tmp_path)[1] == (
        "[link: our site -> https://example.org] [link: the end -> page 2] [link: a place -> page 1]"
    )


def test_lists_in_lists_however_they_are_nested(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("1.", "one", "-", "nested", "-", "beside")
    inner = tagged.element("L", _item(tagged, 2, 3))
    beside = tagged.element("L", _item(tagged, 4, 5))
    body = tagged.element("LBody", tagged.element("P", 1), inner)
    tagged.tag(tagged.element("L", tagged.element("LI", tagged.element("Lbl", 0), body), beside))
    assert tagged.said(tmp_path)[1:] == [
        "List with 1 item",
        "  1. one",
        "    List with 1 item",
        "      - nested",
        "    End of list",
        "    List with 1 item",
        "      - beside",
        "    End of list",
        "End of list",
    ]


def test_list_items_without_a_body(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("one", "two")
    items = [tagged.element("LI", 0), tagged.element("LI", tagged.element("P", 1))]
    tagged.tag(tagged.element("L", *items))
    assert tagged.said(tmp_path)[1:] == ["List with 2 items", "  - one", "  - two", "End of list"]


def test_list_items_whose_words_a_browser_wraps_one_by_one(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("-", "Tell ", "your GP", " or ", "us", "nested")
    nested = tagged.element("L", tagged.element("LI", tagged.element("LBody", 5)))
    begins, gp, ends = (tagged.element("NonStruct", number) for number in (1, 2, 4))
    item = tagged.element("LI", tagged.element("Lbl", 0), begins, gp, 3, ends, nested)
    tagged.tag(tagged.element("L", item))
    assert tagged.said(tmp_path)[1:] == [
        "List with 1 item",
        "  - Tell your GP or us",
        "    List with 1 item",
        "      - nested",
        "    End of list",
        "End of list",
    ]


def test_cells_come_with_the_headings_that_span_over_them(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Day", "Dose", "Morning", "Evening", "Monday", "1", "2")
    rows = [
        tagged.element("TR", _cell(tagged, "TH", 0, RowSpan=2), _cell(tagged, "TH", 1, ColSpan=2)),
        tagged.element("TR", _cell(tagged, "TH", 2), _cell(tagged, "TH", 3)),
        tagged.element(
            "TR", _cell(tagged, "TH", 4, Scope=Name.Row), _cell(tagged, "TD", 5), _cell(tagged, "TD", 6)
        ),
    ]
    tagged.tag(tagged.element("Table", *rows))
    assert tagged.said(tmp_path)[1:] == [
        "Table with 3 columns and 1 row",
        "  Headings: Day; Dose",
        "  Headings: Morning; Evening",
        "  Row 1: Monday",
        "    Dose, Morning: 1",
        "    Dose, Evening: 2",
        "End of table",
    ]


def test_cells_come_with_the_headings_they_name(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Far", "1")
    head = tagged.element("TH", 0, ID=String("h"), A=Dictionary(O=Name.Table, Scope=Name.Row))
    cell = tagged.element("TD", 1, A=Dictionary(O=Name.Table, Headers=Array([String("h")])))
    body = tagged.element("TBody", tagged.element("TR", head), tagged.element("TR", cell))
    tagged.tag(tagged.element("Table", body))
    assert "    Far: 1" in tagged.said(tmp_path)


def test_a_table_without_headings_is_said_to_have_none(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("1", "2")
    tagged.tag(tagged.element("Table", tagged.element("TR", _cell(tagged, "TD", 0), _cell(tagged, "TD", 1))))
    assert tagged.said(tmp_path)[1:] == [
        "Table with 2 columns and 1 row, no headings",
        "  Row 1",
        "    1",
        "    2",
        "End of table",
    ]


def test_attributes_of_a_class_count(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Row", "1")
    row = tagged.element("TR", tagged.element("TH", 0, C=Name.side), _cell(tagged, "TD", 1))
    tagged.tag(
        tagged.element("Table", row), ClassMap=Dictionary(side=Dictionary(O=Name.Table, Scope=Name.Row))
    )
    assert tagged.said(tmp_path)[2:4] == ["  Row 1: Row", "    1"]


def test_pictures_are_their_words_and_lack_of_them_is_said(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("a", "b", "The caption", "words")
    inner = tagged.element("Figure", 1, Alt=String("A map"))
    tagged.tag(
        tagged.element("Figure", 0),
        tagged.element("Figure", inner, tagged.element("Caption", 2)),
        tagged.element("P", 3, tagged.element("Figure", Alt=String("A smile"))),
    )
    assert tagged.said(tmp_path)[1:] == [
        "Picture: without a description",
        "Picture: A map",
        "Caption: The caption",
        "words [picture: A smile]",
    ]


def test_a_figure_that_holds_a_quotation_is_no_picture(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Quoted", "Who said it", "only words")
    quotation = tagged.element("BlockQuote", tagged.element("P", 0))
    tagged.tag(
        tagged.element("Figure", quotation, tagged.element("Caption", 1)),
        tagged.element("Figure", tagged.element("Span", 2)),
    )
    assert tagged.said(tmp_path)[1:] == [
        "Quotation",
        "  Quoted",
        "End of quotation",
        "Caption: Who said it",
        "Picture: without a description",
    ]


def test_a_table_that_goes_on_overleaf_is_said_row_by_row(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Drug", "A")
    tagged.add_page("B", "C")
    rows = [_cell(tagged, "TH", 0), tagged.element("TD", 1)]
    rows += [tagged.element("TD", number, page=1) for number in (0, 1)]
    tagged.tag(tagged.element("Table", *(tagged.element("TR", row) for row in rows)))
    assert tagged.said(tmp_path)[4:] == [
        "    Drug: A",
        "",
        "--- page 2",
        "  Row 2",
        "    Drug: B",
        "  Row 3",
        "    Drug: C",
        "End of table",
    ]


def test_what_is_said_instead_and_in_which_language(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("GP", "says", "bonjour", "xx", "Diolch")
    short = tagged.element("Span", 0, E=String("general practitioner"))
    foreign = tagged.element("Span", 2, Lang=String("fr"))
    drawn = tagged.element("Span", 3, ActualText=String("twice"))
    tagged.tag(tagged.element("P", short, 1, foreign, drawn), tagged.element("P", 4, Lang=String("cy")))
    assert tagged.said(tmp_path)[1:] == [
        "GP [short for general practitioner] says [in fr: bonjour] twice",
        "Language: cy",
        "Diolch",
        "Language: en-GB",
    ]


def test_fields_of_forms_are_called_what_people_call_them(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Your name")
    widget = Dictionary(Type=Name.Annot, Subtype=Name.Widget, T=String("f1"), TU=String("Name in full"))
    field = Dictionary(Type=Name.OBJR, Obj=tagged.pdf.pdf.make_indirect(widget))
    tagged.tag(tagged.element("P", 0, tagged.element("Form", field)))
    assert tagged.said(tmp_path)[1] == "Your name [form field: Name in full]"


def test_notes_quotations_and_asides_are_announced(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Words", "the note", "quoted", "Tip", "by the way")
    tagged.tag(
        tagged.element("P", 0, tagged.element("Note", 1)),
        tagged.element("BlockQuote", tagged.element("P", 2)),
        tagged.element("Aside", tagged.element("P", 3), tagged.element("P", 4), T=String("Tip")),
    )
    assert tagged.said(tmp_path)[1:] == [
        "Words [note: the note]",
        "Quotation",
        "  quoted",
        "End of quotation",
        "Aside: Tip",
        "  by the way",
        "End of aside: Tip",
    ]


def test_content_numbered_in_a_form_is_found_there(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.pdf.helvetica()
    form = tagged.pdf.form(
        "/P <</MCID 0>> BDC BT /F1 12 Tf 20 50 Td (in the form) Tj ET EMC", Resources=tagged.pdf.resources
    )
    kept = tagged.pdf.add("/XObject", "/X1", form)
    shown = "/P <</MCID 0>> BDC BT /F1 12 Tf 20 90 Td (on the page) Tj ET EMC /X1 Do"
    tagged.pages.append(tagged.pdf.add_page(shown))
    inner = Dictionary(Type=Name.MCR, Pg=tagged.pages[0], Stm=kept, MCID=0)
    tagged.tag(tagged.element("P", 0), tagged.element("P", inner))
    assert tagged.said(tmp_path)[1:] == ["on the page", "in the form"]


def test_replacement_text_of_marked_content_is_said_once(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.pdf.helvetica()
    shown = "/P <</MCID 0>> BDC /Span <</ActualText (office)>> BDC BT /F1 12 Tf (o) Tj (ce) Tj ET EMC EMC"
    tagged.pages.append(tagged.pdf.add_page(shown))
    tagged.tag(tagged.element("P", 0))
    assert tagged.said(tmp_path)[1:] == ["office"]


def test_a_tree_that_holds_itself_is_read_once(tagged: TaggedPdf, tmp_path: Path) -> None:
    tagged.add_page("Words.")
    inner = tagged.element("Sect", 0)
    outer = tagged.element("Sect", inner)
    inner.K.append(outer)
    tagged.tag(outer)
    assert tagged.said(tmp_path) == ["--- page 1", "Words."]


def _item(tagged: TaggedPdf, label: int, body: int) -> pikepdf.Object:
    return tagged.element("LI", tagged.element("Lbl", label), tagged.element("LBody", body))


def _cell(tagged: TaggedPdf, kind: str, content: int, **attributes: Value) -> pikepdf.Object:
    stated = Dictionary(O=Name.Table)
    for name, value in attributes.items():
        stated[f"/{name}"] = value
    return tagged.element(kind, content, A=stated)

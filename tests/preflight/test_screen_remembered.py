"""Files that share most of their content are judged as if each were read by itself."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bookletgen.model.placed_statement import PlacedStatement
from bookletgen.preflight.safety_words import lost_in_file
from bookletgen.preflight.screen import screen_pdf
from bookletgen.preflight.screen_remembered import RememberedScreening
from tests.preflight.spoiling import blank, first_page, patched, scanned_page, set_profile
from tests.support.press_files import BLEED, TRIM, press_file
from tests.support.tiny_pdfs import TinyPdf

MANY = 10_000
"""No object of these files has so large a number: all count as the same."""


@pytest.mark.parametrize(
    "content",
    [
        "",
        "1 0 0 rg 20 20 50 50 re f",
        "0.1 w 0 0 0 1 K 20 20 m 90 90 l S",
        "/Over gs 0 0 0 0 k 20 20 50 50 re f",
    ],
    ids=["nothing", "rgb", "hairline", "white overprints"],
)
def test_what_is_new_is_judged_as_in_a_file_by_itself(content: str, tmp_path: Path) -> None:
    with press_file() as pdf:
        first = pdf.save(tmp_path / "first.pdf").read_bytes()
    with press_file(content=content) as pdf:
        file = pdf.save(tmp_path / "second.pdf")

    judged = RememberedScreening(first, MANY).judge(file, (), None)

    alone = screen_pdf(file, file.name).diagnostics
    assert {(each.code, each.message) for each in judged} == {(each.code, each.message) for each in alone}
    assert bool(judged) == bool(content)


@pytest.mark.parametrize(
    "spoil", [set_profile(patched(16, b"RGB "), 3), blank, scanned_page], ids=["intent", "blank", "scan"]
)
def test_what_is_wrong_of_a_file_is_found_though_its_parts_were_judged_before(
    spoil: Callable[[TinyPdf], object], tmp_path: Path
) -> None:
    with press_file() as pdf:
        first = pdf.save(tmp_path / "first.pdf").read_bytes()
        spoil(pdf)
        second = pdf.save(tmp_path / "second.pdf")

    judged = RememberedScreening(first, MANY).judge(second, (), None)

    alone = screen_pdf(second, second.name).diagnostics
    assert {each.code for each in judged} == {each.code for each in alone}
    assert alone


def test_nothing_is_taken_as_judged_where_the_first_file_has_faults(tmp_path: Path) -> None:
    with press_file(content="1 0 0 rg 20 20 50 50 re f") as pdf:
        file = pdf.save(tmp_path / "first.pdf")

    judged = RememberedScreening(file.read_bytes(), MANY).judge(file, (), None)

    assert judged == screen_pdf(file, file.name).diagnostics
    assert judged


def test_a_statement_that_is_lost_in_one_file_is_found_to_be(tmp_path: Path) -> None:
    with press_file(content="BT /F1 10 Tf 0 0 0 1 k 50 300 Td (Call us at once) Tj ET") as pdf:
        first = pdf.save(tmp_path / "first.pdf")
    with press_file() as pdf:
        second = pdf.save(tmp_path / "second.pdf")
    statements = [(PlacedStatement("fever", "a", ("Call us at once",)), 1)]
    screening = RememberedScreening(first.read_bytes(), MANY)

    assert screening.lost(first, statements) == ()
    assert screening.lost(second, statements) == lost_in_file(second, statements)
    assert screening.lost(second, statements)


CALL = (
    "/Over gs 0 0 0 1 k",
    "BT /F1 10 Tf 50 300 Td [<{0}> 20 <{1}>] TJ ET",
    "q 0.5 0 0 0 k 50 250 20 20 re f Q BT /F1 10 Tf 50 280 Td <{2}> Tj ET",
)
"""Content of three streams, with words in hexadecimal figures as typesetting engines write them."""


def calling(pdf: TinyPdf, number: str) -> None:
    words = ["Call ", number, "at once"]
    streams = [pdf.stream(each.format(*(word.encode().hex() for word in words))) for each in CALL]
    first_page(pdf).Contents = Array([first_page(pdf).Contents, *streams])


def test_one_wrong_figure_is_found_however_much_is_remembered(tmp_path: Path) -> None:
    statements = [(PlacedStatement("fever", "a", ("Call 01632 960001", "at once")), 1)]
    files = {}
    for name, number in [("first", "01632 960001"), ("other", "01632 960002"), ("spoilt", "01632 960007")]:
        with press_file() as pdf:
            calling(pdf, number)
            files[name] = pdf.save(tmp_path / f"{name}.pdf")
    screening = RememberedScreening(files["first"].read_bytes(), MANY)

    for name in ["first", "other", "first", "spoilt", "first", "other", "spoilt"]:
        is_right = name == "first"
        for found in (
            screening.judge(files[name], statements, None),
            screening.lost(files[name], statements),
        ):
            assert [each.code for each in found] == ([] if is_right else ["SAF005"]), name


def split_text(pdf: TinyPdf, *, is_spoilt: bool) -> None:
    """Part a text object over streams, and place its words off the page."""
    up = 3000 if is_spoilt else 200
    words = b"Call us at once".hex()
    streams = ("/Over gs 0 0 0 1 k 1 0 0 1 50 50 cm", f"BT /F1 10 Tf 1 0 0 1 0 {up} Tm ", f"<{words}> Tj ET")
    first_page(pdf).Contents = Array([first_page(pdf).Contents, *map(pdf.stream, streams)])


def hidden_text(pdf: TinyPdf, *, is_spoilt: bool) -> None:
    """Put words on one of two layers that are alike but for one of them being hidden."""
    for number, kept in enumerate((pdf.resources.Font.F1, pdf.resources.ExtGState.Over)):
        pdf.pdf.Root[f"/First{number}"] = kept
    shown, hidden = (
        pdf.pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("layer"))) for _ in ("shown", "hidden")
    )
    default = Dictionary(Name=String("default"), OFF=Array([hidden]))
    pdf.pdf.Root.OCProperties = Dictionary(OCGs=Array([shown, hidden]), D=default)
    pdf.add("/Properties", "/L", hidden if is_spoilt else shown)
    words = b"Call us at once".hex()
    content = f"/Over gs 0 0 0 1 k /OC /L BDC BT /F1 10 Tf 1 0 0 1 50 300 Tm <{words}> Tj ET EMC"
    first_page(pdf).Contents = Array([first_page(pdf).Contents, pdf.stream(content)])


@pytest.mark.parametrize(("write", "shared"), [(split_text, MANY), (hidden_text, 5)])
def test_words_that_are_not_seen_are_lost_though_the_same_words_were_seen(
    write: Callable[..., None], shared: int, tmp_path: Path
) -> None:
    statements = [(PlacedStatement("fever", "a", ("Call us at once",)), 1)]
    files = []
    for is_spoilt in (False, True):
        with press_file() as pdf:
            write(pdf, is_spoilt=is_spoilt)
            files.append(pdf.save(tmp_path / f"{is_spoilt}.pdf"))
    screening = RememberedScreening(files[0].read_bytes(), shared)

    found = [{each.code for each in screening.judge(file, statements, None)} for file in (*files, *files)]

    assert ["SAF005" in codes for codes in found] == [False, True, False, True]


def test_what_is_white_stands_for_no_mark_on_a_page(tmp_path: Path) -> None:
    body = "0 0 0 0 k 50 50 100 100 re f 0.3 0 0 0 k 60 60 20 20 re f"
    with press_file() as pdf:
        pdf.add_page(body, TrimBox=Array(TRIM), BleedBox=Array(BLEED))
        file = pdf.save(tmp_path / "file.pdf")
    screening = RememberedScreening(file.read_bytes(), MANY)

    assert [screening.judge(file, (), None) for _ in range(2)] == [(), ()]


def test_what_was_wrong_before_is_wrong_again(tmp_path: Path) -> None:
    with press_file() as pdf:
        first = pdf.save(tmp_path / "first.pdf")
    good_and_hairline = "0 0 0 1 K 1 w 20 40 m 90 40 l S 0.1 w 20 20 m 90 90 l S"
    with press_file(content=good_and_hairline) as pdf:
        second = pdf.save(tmp_path / "second.pdf")
    screening = RememberedScreening(first.read_bytes(), MANY)

    judged = [screening.judge(file, (), None) for file in (second, first, second)]

    alone = screen_pdf(second, second.name).diagnostics
    assert alone
    assert judged == [alone, (), alone]


def test_a_name_that_means_something_else_is_read_anew(tmp_path: Path) -> None:
    files = []
    for name, colour in [("first", "0.5 0 0 0 k"), ("second", "1 0 0 rg")]:
        with press_file(content="/X Do") as pdf:
            pdf.add("/XObject", "/X", pdf.form(f"{colour} 20 20 50 50 re f"))
            files.append(pdf.save(tmp_path / f"{name}.pdf"))
    with pikepdf.open(files[0]) as saved:
        resources = saved.pages[0].obj.Resources
        number = resources.XObject.X.objgen[0]
        assert resources.Font.F1.objgen[0] < number
    screening = RememberedScreening(files[0].read_bytes(), number)

    judged = [screening.judge(file, (), None) for file in (*files, files[0])]

    alone = screen_pdf(files[1], files[1].name).diagnostics
    assert [{each.code for each in found} for found in judged] == [
        set(),
        {each.code for each in alone},
        set(),
    ]
    assert alone

"""Screen files meet PDF/UA-2 where that is asked for, and the checks of it see what is wrong."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String

from bookletgen.build.outputs import Output
from bookletgen.build.request import BuildRequest
from bookletgen.build.start import build_booklet
from bookletgen.model.choice import PrintSize
from bookletgen.model.ua_part import UaPart
from tests.support.editions import STYLES
from tests.support.shipped import FOLDER, TODAY
from tests.support.tag_rules import elements_of, problems_of

Change = Callable[[pikepdf.Pdf], None]


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a large-print file with figures that are described at its end, tables, boxes and links."""
    request = BuildRequest(
        folder=FOLDER,
        shown_as="booklet",
        styles=STYLES,
        to=tmp_path_factory.mktemp("ua-2"),
        today=TODAY,
        variants=("diagnosis",),
        sizes=(PrintSize.large_print(),),
        outputs=(Output.SCREEN,),
        ua_part=UaPart.TWO,
    )
    (file,) = build_booklet(request, lambda _stem, _done, _total: None).files
    return request.to / file.name


def test_nothing_is_wrong_with_the_tags(large: Path) -> None:
    assert problems_of(large) == []


def first(pdf: pikepdf.Pdf, kind: str) -> pikepdf.Object:
    return next(each for each in elements_of(pdf) if f"/{kind}" == each.S)


def link_to_element(pdf: pikepdf.Pdf) -> pikepdf.Object:
    links = (each for page in pdf.pages for each in page.obj.get("/Annots", ()))
    return next(each for each in links if "/SD" in each.get("/A", Dictionary()))


def claim_less(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as xmp:
        xmp["pdfuaid:rev"] = "2023"


def lose_the_title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as xmp:
        del xmp["dc:title"]


def use_a_namespace_of_our_own(pdf: pikepdf.Pdf) -> None:
    first(pdf, "P").NS = Dictionary(NS=String("https://example.org"))


def put_the_caption_in_the_middle(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Table").K.insert(0, first(pdf, "THead"))


def swap_item_and_body(pdf: pikepdf.Pdf) -> None:
    first(pdf, "LBody").S = Name.LI


def skip_a_level(pdf: pikepdf.Pdf) -> None:
    first(pdf, "H2").S = Name.H3


def forget_numbering(pdf: pikepdf.Pdf) -> None:
    for element in elements_of(pdf):
        if element.S == "/L" and "/A" in element:
            del element.A


def lose_a_cell(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "TR").K[0]


def lead_to_a_page(pdf: pikepdf.Pdf) -> None:
    del link_to_element(pdf).A.SD


def say_nothing_of_a_link(pdf: pikepdf.Pdf) -> None:
    link_to_element(pdf).Contents = String("")


def mix_links_up(pdf: pikepdf.Pdf) -> None:
    link_to_element(pdf).StructParent = 10**6
    pdf.Root.StructTreeRoot.ParentTree.Nums.append(10**6)
    pdf.Root.StructTreeRoot.ParentTree.Nums.append(first(pdf, "P"))


def mix_content_up(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = first(pdf, "TD")


def untag_words(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b"<</MCID 0>> BDC", b"BMC"))


def forget(kind: str, key: str) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        del first(pdf, kind)[key]

    return change


CHANGES: list[tuple[str, Change]] = [
    ("5: ", claim_less),
    ("8.2.4: ", use_a_namespace_of_our_own),
    ("ISO/TS 32005: ", swap_item_and_body),
    ("8.2.5.12: ", skip_a_level),
    ("8.2.5.25: ", forget_numbering),
    ("8.2.5.26: ", forget("TH", "/A")),
    ("8.2.5.26: a table has rows", lose_a_cell),
    ("8.2.5.28: ", forget("Figure", "/A")),
    ("8.2.5.28.2: ", forget("Figure", "/Alt")),
    ("8.2.5.8: ", forget("TOCI", "/Ref")),
    ("a table has no summary", forget("Table", "/A")),
    ("8.8: ", lead_to_a_page),
    ("8.9.4.2: ", say_nothing_of_a_link),
    ("8.2.5.20: ", mix_links_up),
    ("ISO 32000-2, 14.7.5.4: ", mix_content_up),
    ("8.2.2: ", untag_words),
    ("8.11.1: ", lose_the_title),
    ("8.2.5.27: ", put_the_caption_in_the_middle),
]


@pytest.mark.parametrize(("said", "change"), CHANGES, ids=[said.split(": ")[0] for said, _ in CHANGES])
def test_what_is_wrong_is_seen(large: Path, tmp_path: Path, said: str, change: Change) -> None:
    broken = tmp_path / "broken.pdf"
    with pikepdf.open(large) as pdf:
        change(pdf)
        pdf.save(broken)
    assert any(problem.startswith(said) for problem in problems_of(broken))

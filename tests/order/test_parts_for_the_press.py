"""What an order says of readers' options and of a cover printed by itself reaches the print room."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

from bookletgen.order.xjdf import NAMESPACE
from bookletgen.register.history import edition_histories
from bookletgen.register.upgrade import open_register
from tests.support.booklets import BookletCopy
from tests.support.orders import write_order
from tests.support.pdf_text import page_texts
from tests.support.printers import write_printer_with_separate_cover
from tests.support.runs import Runner

FOR_READERS = """\
# yaml-language-server: $schema=../schema/order.schema.json
order: spring
printer: our-press
ordered: 2026-11-20
deliver_by: 2026-12-15
organisations_from: hospitals.csv
lines:
  - {variant: visit, organisation: northmoor, easy_on_the_eye: true, tint: blue, line_spacing: 1.8, copies: 5}
"""
XJDF = {"x": NAMESPACE}


def test_options_for_readers_and_a_cover_of_its_own_reach_the_print_room(
    booklet: BookletCopy, run: Runner
) -> None:
    write_printer_with_separate_cover(booklet)
    write_order(booklet, FOR_READERS)

    made = run("order", "build", "booklet/orders/spring.yaml", "--today", "2026-12-01", "--jobs", "1")

    assert (made.exit_code, made.err.splitlines()[-1]) == (0, "a new register was begun: register.sqlite3")
    code = "clinic-visit-visit-easy-blue-spacing180-northmoor-v0.1"
    folder = Path("build/orders/spring")
    manifest = json.loads((folder / "manifest.json").read_bytes())
    (edition,) = manifest["editions"]
    parts = [f"print/{code}.print-cover.pdf", f"print/{code}.print-body.pdf"]
    assert [file["path"] for file in edition["files"]] == parts
    assert [file["pages"] for file in edition["files"]] == [4, edition["pages"] - 4]
    assert (edition["edition"], edition["body_pt"], edition["paper"]) == (code, 14, "blue paper")
    (ticket_page,) = page_texts((folder / f"tickets/{code}.pdf").resolve())
    words = " ".join(ticket_page.replace("\u00a0", " ").split())
    for said in (*parts, "14 pt text", "Paper, cover 250 g/m², blue", "Paper, inside 130 g/m², blue"):
        assert said in words, said
    ticket = ET.parse(folder / f"tickets/{code}.xjdf")  # noqa: S314  we wrote it
    products = ticket.findall("x:ProductList/x:Product", XJDF)
    files = ticket.findall("x:ResourceSet[@Name='RunList']/x:Resource", XJDF)
    runs = [file.find("x:RunList", XJDF) for file in files]
    colours = ticket.findall("x:ProductList/x:Product/x:Intent/x:MediaIntent", XJDF)
    assert [product.get("ID") for product in products] == ["BOOKLET", "COVER", "BODY"]
    assert [run.get("NPage") for run in runs if run is not None] == ["4", str(edition["pages"] - 4)]
    assert [file[0].get("ProductPart") for file in files] == ["COVER", "BODY"]
    assert [colour.get("MediaColorDetails") for colour in colours] == ["blue", "blue"]
    assert "Paper: blue" in str(ticket.findtext("x:Comment", namespaces=XJDF))
    (row,) = csv.DictReader(io.StringIO((folder / "order.csv").read_text(encoding="utf-8-sig")))
    assert (row["paper"], row["file"]) == ("blue", " ".join(parts))
    register = edition_histories(open_register("register.sqlite3"))
    assert [file.name for file in register[0].printings[0].edition.files] == parts

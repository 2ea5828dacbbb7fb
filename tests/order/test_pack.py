"""The pack of an order: what is in it, and that it is the same whatever happened on the way."""

import csv
import hashlib
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest
import zxingcpp

from bookletgen.order.workspace import Workspace
from bookletgen.order.xjdf import NAMESPACE
from bookletgen.register.find import find_code
from bookletgen.register.history import edition_histories
from bookletgen.register.upgrade import open_register
from tests.support.packs import PackMaker
from tests.support.pdf_text import page_texts
from tests.support.pictures import drawn
from tests.support.runs import Runner

OURS = "clinic-visit-visit-our-hospital-v0.1"
LARGE = "clinic-visit-visit-plain-large-northmoor-v0.1"
CODES = (
    OURS,
    "clinic-visit-visit-northmoor-v0.1",
    "clinic-visit-visit-eastvale-v0.1",
    LARGE,
)
ROOT = Path(__file__).parents[2]
XJDF = {"x": NAMESPACE}


def words_of(file: Path) -> str:
    return " ".join(" ".join(page_texts(file)).replace("\u00a0", " ").split())


def test_a_pack_holds_files_tickets_packing_lists_and_what_lists_them(pack: dict[str, bytes]) -> None:
    assert sorted(pack) == sorted(
        [
            "manifest.json",
            "order.csv",
            *(f"{output}/{code}.{output}.pdf" for code in CODES for output in ("print", "screen")),
            *(f"tickets/{code}.{kind}" for code in CODES for kind in ("pdf", "xjdf")),
            *(f"packing-lists/{name}.pdf" for name in ("our-hospital", "northmoor", "eastvale")),
        ]
    )


def test_the_manifest_lists_every_file_with_its_hash(pack: dict[str, bytes]) -> None:
    manifest = json.loads(pack["manifest.json"])

    files = [file for edition in manifest["editions"] for file in edition["files"]] + manifest["files"]
    assert {file["path"] for file in files} == set(pack) - {"manifest.json"}
    for file in files:
        assert hashlib.sha256(pack[file["path"]]).hexdigest() == file["sha256"], file["path"]


def test_the_manifest_says_what_the_pack_was_made_from(maker: PackMaker, pack: dict[str, bytes]) -> None:
    manifest = json.loads(pack["manifest.json"])

    assert (manifest["order"], manifest["printer"], manifest["deliver_by"]) == (
        "spring",
        "sheetfed-coated",
        "2026-12-15",
    )
    versions = manifest["versions"]
    assert versions["content"]["version"] == "0.1"
    table = (maker.home / "booklet/orders/hospitals.csv").read_bytes()
    assert versions["organisations"] == {
        "table": "hospitals.csv",
        "sha256": hashlib.sha256(table).hexdigest(),
    }
    assert set(versions["engine"]) == {"weasyprint", "pango", "harfbuzz"}
    assert all(
        part.isdigit() for name in ("pango", "harfbuzz") for part in versions["engine"][name].split(".")
    )
    first = manifest["editions"][0]
    assert (first["edition"], first["copies"], first["pages"], first["body_pt"]) == (OURS, 60, 8, 12)


def test_the_manifest_says_how_each_edition_was_made(pack: dict[str, bytes]) -> None:
    editions = {edition["edition"]: edition for edition in json.loads(pack["manifest.json"])["editions"]}

    assert editions[LARGE]["made"] == "in full"
    assert "why_in_full" not in editions[LARGE]
    assert "joined" in {edition["made"] for edition in editions.values()}
    for edition in editions.values():
        assert edition["made"] == "joined" or edition is editions[LARGE] or edition["why_in_full"]


def test_the_table_has_a_row_for_every_edition(pack: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(pack["order.csv"].decode("utf-8-sig"))))

    assert [row["edition"] for row in rows] == list(CODES)
    assert rows[1]["deliver_to"] == "Northmoor Stores, 2 Moor Lane, Northmoor"
    assert (rows[0]["copies"], rows[0]["packing"]) == ("60", "2 packs of 25, and 10 more")


def test_a_job_ticket_tells_a_person_everything_on_one_page(pack_folder: Path) -> None:
    words = words_of(pack_folder / f"tickets/{LARGE}.pdf")

    with pikepdf.open(pack_folder / f"tickets/{LARGE}.pdf") as pdf:
        assert len(pdf.pages) == 1
        assert "/StructTreeRoot" in pdf.Root
    for said in (
        LARGE,
        "10 copies",
        "8 pages, 2 sheets a copy",
        "15 December 2026",
        "plain language, 18 pt text, version 0.1",
        "210 x 297 mm",
        "3 mm on every edge",
        "130 g/m²",
        "folded and stitched (saddle stitch), on the left",
        "1 pack of 10; a copy weighs 32 g",
        "Northmoor Stores, 2 Moor Lane, Northmoor",
        f"print/{LARGE}.print.pdf",
    ):
        assert said in words, said


def test_a_packing_list_names_what_goes_to_one_address(pack_folder: Path) -> None:
    words = words_of(pack_folder / "packing-lists/northmoor.pdf")

    for said in ("Northmoor Stores", "70 copies", "1.3 kg", "2 packs of 25, and 10 more", LARGE):
        assert said in words, said
    assert "plain language, 18 pt text, 210 x 297 mm" in words
    assert OURS not in words


def test_a_job_ticket_is_about_what_is_printed(pack_folder: Path) -> None:
    assert ".screen.pdf" not in words_of(pack_folder / f"tickets/{OURS}.pdf")


def test_a_machine_reads_the_same_in_xjdf(pack: dict[str, bytes]) -> None:
    ticket = ET.fromstring(pack[f"tickets/{OURS}.xjdf"])  # noqa: S314  we wrote it

    assert ticket.tag == f"{{{NAMESPACE}}}XJDF"
    assert {name: ticket.get(name) for name in ("Version", "JobID", "Types")} == {
        "Version": "2.2",
        "JobID": f"spring.{OURS}",
        "Types": "Product",
    }
    assert [child.tag.rpartition("}")[2] for child in ticket] == [
        "AuditPool",
        "Comment",
        "ProductList",
        "ResourceSet",
        "ResourceSet",
        "ResourceSet",
    ]
    header = ticket.find("x:AuditPool/x:AuditCreated/x:Header", XJDF)
    assert header is not None
    assert (header.get("Time"), bool(header.get("DeviceID"))) == ("2026-11-20T00:00:00Z", True)
    (product,) = ticket.findall("x:ProductList/x:Product", XJDF)
    assert (product.get("IsRoot"), product.get("Amount")) == ("true", "60")
    intents = product.findall("x:Intent", XJDF)
    assert all(
        [child.tag.rpartition("}")[2] for child in intent] == [intent.get("Name")] for intent in intents
    )
    layout = product.find("x:Intent/x:LayoutIntent", XJDF)
    assert layout is not None
    assert (layout.get("Pages"), layout.get("FinishedDimensions"), layout.get("Bleed")) == (
        "8",
        "419.528 595.276 0",
        "8.504",
    )
    binding = product.find("x:Intent/x:BindingIntent", XJDF)
    assert binding is not None
    assert (binding.get("BindingType"), [child.get("StitchNumber") for child in binding]) == (
        "SaddleStitch",
        ["2"],
    )
    drop = ticket.find("x:ResourceSet/x:Resource/x:DeliveryParams/x:DropItem", XJDF)
    assert drop is not None
    assert (drop.get("Amount"), drop.get("ItemRef")) == ("60", product.get("ID"))
    file = ticket.find("x:ResourceSet/x:Resource/x:RunList/x:FileSpec", XJDF)
    assert file is not None
    printed = pack[f"print/{OURS}.print.pdf"]
    assert file.get("URL") == f"../print/{OURS}.print.pdf"
    assert file.get("CheckSum") == hashlib.md5(printed, usedforsecurity=False).hexdigest()


def test_the_pack_is_in_the_register(maker: PackMaker, pack: dict[str, bytes]) -> None:
    histories = edition_histories(open_register(str(maker.home / "first.sqlite3")))

    assert {history.code for history in histories} == set(CODES)
    (large,) = (history for history in histories if history.code == LARGE)
    edition = large.printings[0].edition
    assert (large.printings[0].built_by, edition.copies, edition.address[0]) == (
        "A Example",
        10,
        "Northmoor Stores",
    )
    assert edition.files[0].sha256 == hashlib.sha256(pack[edition.files[0].name]).hexdigest()


def test_a_killed_run_goes_on_and_gives_the_same_bytes() -> None:
    """Fifty of them take minutes, by `make kill-orders`."""
    command = [sys.executable, "-m", "tests.tools.kill_orders", "--times", "2", "--seed", "7"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("the same bytes\n") == 2


def test_a_run_on_one_processor_gives_the_same_bytes(maker: PackMaker, pack: dict[str, bytes]) -> None:
    assert maker.make("slow", "--jobs", "1") == pack


def test_what_a_phone_reads_off_the_back_cover_finds_the_row(
    maker: PackMaker, pack_folder: Path, tmp_path: Path
) -> None:
    register = open_register(str(maker.home / "first.sqlite3"))
    for code in CODES:
        back = drawn(pack_folder / f"print/{code}.print.pdf", 8, tmp_path, pixels_a_mm=6)
        (read,) = zxingcpp.read_barcodes(back)

        assert find_code(register, read.text) == code


def test_a_second_run_makes_nothing(maker: PackMaker, pack: dict[str, bytes]) -> None:
    told, _ = maker.start("first").communicate()

    assert told.endswith("nothing changed since these were made\n")
    assert maker.pack("first") == pack


def test_a_damaged_pack_is_not_taken_for_whole(maker: PackMaker, pack_folder: Path, run: Runner) -> None:
    there = maker.home / "damaged"
    shutil.copytree(pack_folder, there / "spring")
    shutil.copy(pack_folder.with_name(".spring.made"), there)
    inputs = json.loads((there / ".spring.made").read_bytes())["inputs"]
    workspace = Workspace(there, "spring")
    assert workspace.current_manifest(inputs) == (there / "spring/manifest.json").read_bytes()
    assert workspace.current_manifest("others") is None

    (there / f"spring/print/{OURS}.print.pdf").write_bytes(b"half")

    assert workspace.current_manifest(inputs) is None
    order = str(maker.home / "booklet/orders/spring.yaml")
    status = run("order", "status", order, "--to", str(there))
    assert (status.exit_code, status.out) == (
        1,
        f"spring: damaged, 4 of 4 editions made\n  not as it was made: print/{OURS}.print.pdf\n",
    )


def test_two_processes_do_not_make_one_order_at_once(maker: PackMaker) -> None:
    with Workspace(maker.home / "taken", "spring").held():
        process = maker.start("taken")
        told, _ = process.communicate()

    assert process.returncode == 3
    assert told == "error: another process is making taken/spring\nhint: wait for it, or stop it\n"


def test_status_says_how_far_an_order_is(maker: PackMaker, pack_folder: Path, run: Runner) -> None:
    order = str(maker.home / "booklet/orders/spring.yaml")
    nowhere = run("order", "status", order, "--to", str(maker.home / "nowhere"))
    whole = run("order", "status", order, "--to", str(pack_folder.parent))

    assert (nowhere.exit_code, nowhere.out) == (1, "spring: not begun, 0 of 4 editions made\n")
    assert (whole.exit_code, whole.out) == (0, "spring: whole, 4 of 4 editions made\n")


@pytest.mark.parametrize("code", CODES)
def test_every_print_file_is_named_by_its_edition(pack: dict[str, bytes], code: str) -> None:
    with pikepdf.open(io.BytesIO(pack[f"print/{code}.print.pdf"])) as pdf:
        assert len(pdf.pages) == 8

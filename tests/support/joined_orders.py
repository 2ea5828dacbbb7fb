"""Orders made in both ways: every edition in full, and with shared pages."""

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pikepdf

from bookletgen.build.edition import MadeEdition
from bookletgen.build.outputs import DEFAULT_OUTPUTS
from bookletgen.build.workers import InThisProcess, Workers
from bookletgen.model.structure import Element
from bookletgen.order.make import Maker
from bookletgen.order.plan import Plan, plan_order
from bookletgen.order.request import OrderRequest
from bookletgen.preflight.structure.read import read_tagged_pdf
from tests.support.booklets import BookletCopy
from tests.support.hospitals import Facts, hospitals, write_hospitals, write_logo
from tests.support.pdf_dump import page_boxes
from tests.support.pdf_text import page_texts

_ORDER = """\
order: spring
printer: {printer}
ordered: 2026-11-20
deliver_by: 2026-12-15
organisations_from: hospitals.csv
lines:
  - {{variant: {variant}, organisations: "*", copies: 100}}
"""
_DPI = 30
_PLAIN = ("type", "title", "alt", "actual_text", "expansion", "language", "refers_to", "target", "outline")


@dataclass(frozen=True, slots=True)
class HospitalOrder:
    """An order of one variant of a booklet for hospitals that do not exist."""

    booklet: Path
    variant: str
    facts: Facts
    count: int
    seed: int
    alike: float = 0.0
    printer: str = "sheetfed-coated"

    def plan(self, home: Path) -> Plan:
        """Write the order into a copy of the booklet, and read it."""
        copy = BookletCopy.of(self.booklet, home / "booklet")
        rows = list(hospitals(self.count, self.seed, self.facts, alike=self.alike))
        for number, row in enumerate(rows):
            if number % 2:
                row["logo"] = f"{row['id']}.{'png' if number % 4 == 1 else 'svg'}"
                write_logo(copy.path("organisations"), row["logo"], number)
        copy.write("orders/hospitals.yaml", _ORDER.format(variant=self.variant, printer=self.printer))
        write_hospitals(copy.path("orders/hospitals.csv"), rows)
        request = OrderRequest(
            file=copy.path("orders/hospitals.yaml"),
            shown_as="booklet",
            styles=Path("styles").resolve(),
            to=home / "orders",
            today=date(2026, 12, 1),
        )
        planned = plan_order(request)
        assert planned.plan, planned.report.diagnostics
        return planned.plan


def made_by(maker: Maker, plan: Plan, to: Path, *, first: int | None = None) -> Mapping[str, MadeEdition]:
    """Make the editions of a plan in this process, or the first of them; give each by its code."""
    to.mkdir()
    workers = Workers(InThisProcess(), lambda: None)
    made = maker(plan, plan.editions[:first], DEFAULT_OUTPUTS, to, workers)
    return {edition.name: edition for edition in made}


def seen_in(file: Path) -> dict[str, object]:
    """Give what people and programs find in a file, of which nothing may depend on how it was made."""
    with pikepdf.open(file) as pdf:
        found: dict[str, object] = {
            "boxes": [page_boxes(page) for page in pdf.pages],
            "outline": list(_outline(pdf)),
            "links": [sorted(_links(page)) for page in pdf.pages],
            "names": _names(pdf),
            "info": {name: str(value) for name, value in pdf.docinfo.items()},
            "syntax": pdf.check_pdf_syntax(),
            "version": pdf.pdf_version,
        }
    if file.name.endswith("screen.pdf"):
        tagged = read_tagged_pdf(file)
        assert tagged.root, "it is tagged"
        found["tags"], found["unreached"], found["labels"] = (
            _said(tagged.root),
            tagged.unreached,
            tagged.page_labels,
        )
    return found | {"texts": page_texts(file), "pixels": _pixels(file)}


def font_names(file: Path) -> list[str]:
    """Give the names of the fonts that are embedded in a file."""
    with pikepdf.open(file) as pdf:
        descriptors = (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary))
        return [str(each.FontName) for each in descriptors if each.get("/Type") == "/FontDescriptor"]


def _pixels(file: Path) -> bytes:
    command = ["pdftoppm", "-gray", "-r", str(_DPI), str(file)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def _said(element: Element) -> tuple[object, ...]:
    """Give an element as values, without the numbers that its content has on the page."""
    kids = tuple(
        _said(kid) if isinstance(kid, Element) else (kid.page, getattr(kid, "text", None))
        for kid in element.kids
    )
    attributes = {name: str(value) for name, value in element.attributes.items()}
    return (*(getattr(element, name) for name in _PLAIN), attributes, kids)


def _outline(pdf: pikepdf.Pdf) -> Iterator[tuple[object, ...]]:
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def entries(parent: pikepdf.Object | None, depth: int) -> Iterator[tuple[object, ...]]:
        entry = None if parent is None else parent.get("/First")
        while entry is not None:
            page, *where = list(entry.Dest)
            edges = [str(each) if isinstance(each, pikepdf.Name) else round(float(each), 1) for each in where]
            yield depth, str(entry.Title), pages[page.objgen], edges, str(entry.SE.S)
            yield from entries(entry, depth + 1)
            entry = entry.get("/Next")

    return entries(pdf.Root.get("/Outlines"), 0)


def _links(page: pikepdf.Page) -> Iterator[tuple[object, ...]]:
    for link in page.obj.get("/Annots", ()):
        edges = tuple(round(float(edge), 1) for edge in link.Rect)
        target = str(link.A.URI) if "/A" in link else f"#{link.Dest}"
        yield edges, target, str(link.Contents)


def _names(pdf: pikepdf.Pdf) -> list[object]:
    names = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests", pikepdf.Dictionary())
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    listed = list(names.get("/Names", ()))
    return [
        (str(name), pages[place[0].objgen], round(float(place[3]), 1))
        for name, place in zip(listed[::2], listed[1::2], strict=True)
    ]

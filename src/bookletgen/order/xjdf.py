"""A job ticket for the machine: XJDF 2.2 (CIP4), one product and where it goes."""

from itertools import zip_longest
from xml.etree import ElementTree as ET

from bookletgen.model.length import MM_AN_INCH, POINTS_AN_INCH
from bookletgen.model.paperwork import JobTicket, PaperStock
from bookletgen.model.press import COVER_PAGES
from bookletgen.model.printer import Printer

NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0"

_BINDING_TYPES = {"saddle-stitch": ("SaddleStitch", "Collecting"), "perfect": ("SoftCover", "Gathering")}
_STAPLES = 2
_PARTS = ("COVER", "BODY")
"""The products that a booklet has where its cover is printed by itself."""


def xjdf_ticket(ticket: JobTicket, printer: Printer) -> bytes:
    """Write the ticket.

    It bears the day of the order and no time of day, so that the same order gives the same bytes.
    Lengths are in points; elements stand in the sequence that the schema asks for.
    """
    root = ET.Element(
        "XJDF",
        {"xmlns": NAMESPACE, "Version": "2.2", "JobID": f"{ticket.order}.{ticket.code}", "Types": "Product"},
    )
    header = {
        "AgentName": "bookletgen",
        "AgentVersion": ticket.program,
        "DeviceID": "bookletgen",
        "Time": f"{ticket.ordered}T00:00:00Z",
    }
    ET.SubElement(_nested(root, "AuditPool", "AuditCreated"), "Header", header)
    ET.SubElement(root, "Comment").text = _comment(ticket)
    _add_products(ET.SubElement(root, "ProductList"), ticket, printer)
    _resource(root, "CustomerInfo", {"CustomerOrderID": ticket.order})
    delivery = _resource(root, "DeliveryParams", {"Required": f"{ticket.deliver_by}T23:59:59Z"})
    ET.SubElement(delivery, "DropItem", {"Amount": str(ticket.copies), "ItemRef": "BOOKLET"})
    _add_files(root, ticket)
    ET.indent(root, " ")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _comment(ticket: JobTicket) -> str:
    paper = f" Paper: {ticket.paper_colour}." if ticket.paper_colour else ""
    return f"Deliver to: {', '.join(ticket.address)}. Packing: {ticket.packs}.{paper}"


def _add_files(root: ET.Element, ticket: JobTicket) -> None:
    """Add the files; a cover and an inside of their own say of which product they are."""
    runs = ET.SubElement(root, "ResourceSet", {"Name": "RunList", "Usage": "Input"})
    for product, file in zip_longest(_PARTS if len(ticket.files) > 1 else (), ticket.files):
        resource = ET.SubElement(runs, "Resource")
        if product:
            ET.SubElement(resource, "Part", {"ProductPart": product})
        run = ET.SubElement(resource, "RunList", {"NPage": str(file.pages)})
        address = {"URL": f"../{file.path}", "MimeType": "application/pdf", "CheckSum": file.md5}
        ET.SubElement(run, "FileSpec", address)


def _add_products(products: ET.Element, ticket: JobTicket, printer: Printer) -> None:
    """Add the booklet; where its cover has paper or a file of its own, add cover and inside below it."""
    whole = {
        "ID": "BOOKLET",
        "IsRoot": "true",
        "Amount": str(ticket.copies),
        "ProductType": "Brochure",
        "DescriptiveName": ticket.code,
    }
    has_parts = len(ticket.papers) > 1 or len(ticket.files) > 1
    root = ET.SubElement(products, "Product", whole)
    _add_binding(root, printer, has_parts=has_parts)
    if not has_parts:
        _add_paper(root, ticket, ticket.pages, ticket.papers[0])
        return
    counts = (COVER_PAGES, ticket.pages - COVER_PAGES)
    for name, pages, paper in zip(_PARTS, counts, (ticket.papers[0], ticket.papers[-1]), strict=True):
        part = {"ID": name, "IsRoot": "false", "ProductType": name.title(), "Amount": str(ticket.copies)}
        _add_paper(ET.SubElement(products, "Product", part), ticket, pages, paper)


def _add_binding(product: ET.Element, printer: Printer, *, has_parts: bool) -> None:
    if printer.binding.kind not in _BINDING_TYPES:
        return
    kind, order = _BINDING_TYPES[printer.binding.kind]
    about = {"BindingType": kind, "BindingSide": printer.binding.edge.title(), "BindingOrder": order}
    parts = {"ChildRefs": " ".join(_PARTS)} if has_parts else {}
    binding = _intent(product, "BindingIntent", about | parts)
    if kind == "SaddleStitch":
        ET.SubElement(binding, "SaddleStitching", {"StitchNumber": str(_STAPLES)})


def _add_paper(product: ET.Element, ticket: JobTicket, pages: int, paper: PaperStock) -> None:
    width, height = (round(mm / MM_AN_INCH * POINTS_AN_INCH, 3) for mm in ticket.trim_mm)
    layout = {
        "Pages": str(pages),
        "Sides": "TwoSidedHeadToHead",
        "FinishedDimensions": f"{width:g} {height:g} 0",
        "Bleed": f"{round(ticket.bleed_pt, 3):g}",
    }
    _intent(product, "LayoutIntent", layout)
    colour = {"MediaColorDetails": paper.colour} if paper.colour else {}
    _intent(product, "MediaIntent", {"MediaType": "Paper", "Weight": f"{paper.gsm:g}", **colour})
    colours = _intent(product, "ColorIntent", {})
    for side in ("Front", "Back"):
        surface = {
            "Surface": side,
            "ColorsUsed": "Cyan Magenta Yellow Black",
            "PrintStandard": ticket.condition,
        }
        ET.SubElement(colours, "SurfaceColor", surface)


def _intent(product: ET.Element, name: str, attributes: dict[str, str]) -> ET.Element:
    return ET.SubElement(ET.SubElement(product, "Intent", {"Name": name}), name, attributes)


def _resource(root: ET.Element, name: str, attributes: dict[str, str]) -> ET.Element:
    resources = ET.SubElement(root, "ResourceSet", {"Name": name, "Usage": "Input"})
    return ET.SubElement(ET.SubElement(resources, "Resource"), name, attributes)


def _nested(root: ET.Element, *names: str) -> ET.Element:
    for name in names:
        root = ET.SubElement(root, name)
    return root

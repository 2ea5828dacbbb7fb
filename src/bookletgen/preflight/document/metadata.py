"""Metadata: the information dictionary and the XMP packet (ISO 32000-1, 14.3)."""

from collections.abc import Mapping

import pikepdf
from lxml import etree

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.values import entries_of, entry, name_of, names_of, text_of

_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
}
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def read_info(pdf: pikepdf.Pdf) -> Mapping[str, str]:
    """Give the entries of the information dictionary, names such as `/True` as their words."""
    read = {}
    for key, value in entries_of(entry(pdf.trailer, "/Info")):
        text = text_of(value)
        read[key[1:]] = name_of(value) if text is None else text
    return read


def read_xmp(catalog: object) -> Mapping[str, str] | None:
    """Give the properties of the XMP packet by prefixed name; None where there is none that can be read.

    Of alternatives and lists, the first item stands.
    """
    packet = read_bounded(entry(catalog, "/Metadata"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(packet.strip(b"\0 \r\n\t"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    read: dict[str, str] = {}
    for description in tree.iterfind(f".//{_RDF}RDF/{_RDF}Description"):
        for name, value in description.attrib.items():
            read.setdefault(_prefixed(str(name)), str(value))
        for child in description.iterchildren("*"):
            read.setdefault(_prefixed(str(child.tag)), _first_text(child))
    return read


def is_compressed(catalog: object) -> bool:
    """Tell whether the XMP packet is hidden from programs that do not know PDF."""
    return bool(names_of(entry(entry(catalog, "/Metadata"), "/Filter")))


def _first_text(element: etree._Element) -> str:
    items = list(element.iter(f"{_RDF}li"))
    return "".join((items[0] if items else element).itertext()).strip()


def _prefixed(name: str) -> str:
    namespace, _, local = name.rpartition("}")
    return f"{_PREFIXES.get(namespace[1:], namespace[1:])}:{local}"

"""Metadata of a print file: XMP and the information dictionary say the same (ISO 15930-7:2010, 6.7)."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from uuid import UUID
from xml.sax.saxutils import escape

import pikepdf

from bookletgen.model.press import PressSettings

_TEXTS = ("/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer")

_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{Author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Subject}</rdf:li></rdf:Alt></dc:description>
<pdf:Keywords>{Keywords}</pdf:Keywords>
<pdf:Producer>{Producer}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<xmp:CreatorTool>{Creator}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{modified}</xmp:ModifyDate>
<xmp:MetadataDate>{modified}</xmp:MetadataDate>
<xmpMM:DocumentID>{identifier}</xmpMM:DocumentID>
<xmpMM:InstanceID>{identifier}</xmpMM:InstanceID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def set_print_metadata(pdf: pikepdf.Pdf, identifier: UUID) -> None:
    """State the standard, and say the same in both places."""
    info, xmp = print_metadata({name: str(value) for name, value in pdf.docinfo.items()}, identifier)
    for name in list(pdf.docinfo.keys()):
        del pdf.docinfo[name]
    for name, text in info.items():
        pdf.docinfo[name] = text
    pdf.docinfo.Trapped = pikepdf.Name("/False")
    pdf.Root.Metadata = pikepdf.Stream(pdf, xmp, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def print_metadata(typeset: Mapping[str, str], identifier: UUID) -> tuple[Mapping[str, str], bytes]:
    """Give the texts of the information dictionary, and the XMP.

    Dates are days in the typeset file; a press wants the time too, so each is the first second of its day.
    """
    texts = {name: typeset.get(name, "") for name in _TEXTS}
    created, modified = (typeset[name][2:10] for name in ("/CreationDate", "/ModDate"))
    xmp = _XMP.format(
        **{name[1:]: escape(text) for name, text in texts.items()},
        created=_in_xmp(created),
        modified=_in_xmp(modified),
        identifier=f"uuid:{identifier}",
    )
    dates = {"/CreationDate": f"D:{created}000000Z", "/ModDate": f"D:{modified}000000Z"}
    return texts | dates, xmp.encode()


def identifier_of(typeset: bytes, press: PressSettings, part: str) -> UUID:
    """Give the id of a print file: the same content for the same printer always has the same one."""
    settings = repr(replace(press, icc=Path(), slug_font=None))
    content = hashlib.sha256(typeset)
    content.update(f"{settings} {part}".encode())
    content.update(press.icc.read_bytes())
    return UUID(bytes=content.digest()[:16], version=5)


def identifier_of_edition(shared: UUID, parts: bytes) -> UUID:
    """Give the id of a print file whose pages others share: it is their id and its own parts that decide."""
    return UUID(bytes=hashlib.sha256(shared.bytes + parts).digest()[:16], version=5)


def _in_xmp(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}T00:00:00Z"

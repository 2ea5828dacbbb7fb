"""A PDF/X-4 file made by hand, in which preflight finds nothing: tests spoil one thing of it at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from io import BytesIO

from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String

from tests.support.editions import STYLES
from tests.support.tiny_pdfs import TinyPdf, tiny_pdf

PROFILE = files("bookletgen.printers").joinpath("icc/FOGRA39L_coated.icc").read_bytes()
MEDIA, TRIM = (0, 0, 300, 400), (10, 10, 290, 390)
BLEED = (1.5, 1.5, 298.5, 398.5)
TEXT = "/Over gs 0 0 0 1 k BT /F1 10 Tf 50 200 Td (Words to read) Tj ET"
BACKGROUND = "0.2 0 0 0 k 1.5 1.5 297 397 re f"
CODES = range(32, 127)
XMP = """\
<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A good file</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-11-21T10:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-11-21T10:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2026-11-21T10:00:00Z</xmp:MetadataDate><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>
<pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@contextmanager
def press_file(pages: int = 8, content: str = "") -> Iterator[TinyPdf]:
    """Give a file of pages with a tint that bleeds, black text, and more content on the first."""
    with tiny_pdf() as pdf:
        _describe(pdf)
        embed_font(pdf)
        pdf.add("/ExtGState", "/Over", Dictionary(OP=True, op=True, OPM=1))
        for number in range(pages):
            body = f"q {BACKGROUND} {TEXT} Q {content if number == 0 else ''}"
            pdf.add_page(body, TrimBox=Array(TRIM), BleedBox=Array(BLEED))
        yield pdf


def _describe(pdf: TinyPdf) -> None:
    root = pdf.pdf.Root
    root.Metadata = pdf.stream(XMP, {"/Type": Name.Metadata, "/Subtype": Name.XML})
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String("FOGRA39"),
        RegistryName=String("http://www.color.org"),
        DestOutputProfile=pdf.stream(PROFILE, {"/N": 4}),
    )
    root.OutputIntents = Array([pdf.pdf.make_indirect(intent)])
    info = Dictionary(
        Title=String("A good file"),
        CreationDate=String("D:20261121100000Z"),
        ModDate=String("D:20261121100000Z"),
        Trapped=Name("/False"),
    )
    pdf.pdf.trailer.Info = pdf.pdf.make_indirect(info)


def embed_font(pdf: TinyPdf) -> Dictionary:
    """Embed the font of the style, whole, as a TrueType font of Latin letters."""
    program = (STYLES / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf").read_bytes()
    font = TTFont(BytesIO(program))
    scale, names = 1000 / font["head"].unitsPerEm, font.getBestCmap()
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/AAAAAA+Atkinson"),
        Flags=32,
        Ascent=950,
        Descent=-290,
        FontFile2=pdf.stream(program),
    )
    stated = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name("/AAAAAA+Atkinson"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=CODES[0],
        LastChar=CODES[-1],
        Widths=Array([round(font["hmtx"][names[code]][0] * scale) for code in CODES]),
        FontDescriptor=pdf.pdf.make_indirect(descriptor),
    )
    made = pdf.add("/Font", "/F1", stated)
    assert isinstance(made, Dictionary)
    return made

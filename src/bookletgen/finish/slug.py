"""The slug line: which edition this sheet is, of which day, and which page, outside the bleed."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from bookletgen.finish.boxes import PageFrame
from bookletgen.finish.subset_names import name_subset
from bookletgen.model.length import POINTS_A_MM

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

SLUG_RESOURCES = ("/Slug", "/All")
"""The names of the font and of the colour space of slug lines."""

SIZE_PT = 8
"""Text in several inks is not set smaller (Ghent Workgroup 2015, 4.16)."""

_BASELINE_MM = 8.2
_INDENT_MM = 2
_PRINTABLE_ASCII = range(32, 127)
_THOUSAND = 1000
"""Widths and heights of a font are in thousandths of its size."""

_SYMBOLIC = 4
_REGULAR_STEM = 80


@dataclass(frozen=True, slots=True)
class SlugFont:
    """An embedded font, and the number of the glyph of each character."""

    font: pikepdf.Object
    glyphs: dict[str, int]


@dataclass(frozen=True, slots=True)
class SlugLine:
    """The line of one page: the number of the page, and of how many."""

    font: SlugFont
    frame: PageFrame
    number: int
    pages: int

    def paint(self, pdf: pikepdf.Pdf) -> bytes:
        """Paint the line of the edition that a file says it is, below the bleed, in every ink.

        Characters without a glyph become question marks.
        """
        known = self.font.glyphs
        glyphs = "".join(f"{known.get(character, known['?']):04x}" for character in self.text(pdf))
        x = self.frame.trim[0] + _INDENT_MM * POINTS_A_MM
        y = self.frame.bleed[1] - _BASELINE_MM * POINTS_A_MM
        return f"q BT /All cs 1 scn /Slug {SIZE_PT} Tf {x:.3f} {y:.3f} Td <{glyphs}> Tj ET Q".encode()

    def text(self, pdf: pikepdf.Pdf) -> str:
        """Write the code of the edition, or else its title, the day, and the page."""
        what = str(pdf.docinfo.get("/Keywords") or pdf.docinfo.Title)
        day = str(pdf.docinfo["/ModDate"])[2:10]
        return f"{what}   {day[:4]}-{day[4:6]}-{day[6:]}   page {self.number} of {self.pages}"


def embed_slug_font(pdf: pikepdf.Pdf, path: Path) -> SlugFont:
    """Embed the characters that a slug line can have of a font of the style."""
    # Loading the subsetter takes a tenth of a second, and few printers want a slug line.
    from fontTools import subset  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    with TTFont(path, recalcTimestamp=False) as source:
        options = subset.Options(hinting=False, layout_features=[], name_IDs=[6], notdef_outline=True)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=_PRINTABLE_ASCII)
        subsetter.subset(source)
        program = BytesIO()
        source.save(program, reorderTables=True)
        font = _type0(pdf, source, program.getvalue())
        name_subset(font)
        return SlugFont(font, _glyphs(source))


def _glyphs(font: "TTFont") -> dict[str, int]:
    numbers = {name: number for number, name in enumerate(font.getGlyphOrder())}
    return {chr(code): numbers[name] for code, name in font.getBestCmap().items()}


def _type0(pdf: pikepdf.Pdf, font: "TTFont", program: bytes) -> pikepdf.Object:
    """Embed a font whose characters are named by the number of their glyph (ISO 32000-1:2008, 9.7)."""
    name = pikepdf.Name(f"/{font['name'].getDebugName(6) or 'Slug'}")
    has_outlines_of_postscript = "CFF " in font
    descendant = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType0 if has_outlines_of_postscript else pikepdf.Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, font, name, program)),
        W=pikepdf.Array([0, pikepdf.Array(_widths(font))]),
    )
    if not has_outlines_of_postscript:
        descendant.CIDToGIDMap = pikepdf.Name.Identity
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type0,
            BaseFont=name,
            Encoding=pikepdf.Name("/Identity-H"),
            DescendantFonts=pikepdf.Array([pdf.make_indirect(descendant)]),
            ToUnicode=pdf.make_stream(_to_unicode(_glyphs(font))),
        )
    )


def _descriptor(pdf: pikepdf.Pdf, font: "TTFont", name: pikepdf.Name, program: bytes) -> pikepdf.Dictionary:
    scale = _THOUSAND / font["head"].unitsPerEm
    head, os2 = font["head"], font["OS/2"]
    edges = (head.xMin, head.yMin, head.xMax, head.yMax)
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor,
        FontName=name,
        Flags=_SYMBOLIC,
        FontBBox=pikepdf.Array([round(edge * scale) for edge in edges]),
        ItalicAngle=0,
        Ascent=round(os2.sTypoAscender * scale),
        Descent=round(os2.sTypoDescender * scale),
        CapHeight=round(getattr(os2, "sCapHeight", os2.sTypoAscender) * scale),
        StemV=_REGULAR_STEM,
    )
    stream = pdf.make_stream(program)
    if "CFF " in font:
        stream.Subtype = pikepdf.Name.OpenType
        descriptor.FontFile3 = stream
    else:
        stream.Length1 = len(program)
        descriptor.FontFile2 = stream
    return descriptor


def _widths(font: "TTFont") -> list[int]:
    scale = _THOUSAND / font["head"].unitsPerEm
    return [round(font["hmtx"][name][0] * scale) for name in font.getGlyphOrder()]


def _to_unicode(glyphs: dict[str, int]) -> bytes:
    """Say which character each glyph is (9.10.3), at most 100 in a block."""
    entries = [f"<{number:04x}> <{ord(character):04x}>" for character, number in sorted(glyphs.items())]
    blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    listed = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{listed}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()

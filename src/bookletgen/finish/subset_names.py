"""Distinct names for subsets of fonts (ISO 32000-1:2008, 9.6.4).

The engine names a subset after the font alone. Two files of one order then hold different glyphs under
one name, and a program that joins them may keep only one of the two.
"""

import hashlib

import pikepdf

_TAG_LETTERS = 6


def name_subset(font: pikepdf.Object) -> None:
    """Tag the subset of a composite font with letters that its content decides on."""
    for descendant in font.get("/DescendantFonts", ()):
        name = _tagged(descendant)
        font.BaseFont = descendant.BaseFont = descendant.FontDescriptor.FontName = name


def _tagged(font: pikepdf.Object) -> pikepdf.Name:
    descriptor = font.FontDescriptor
    program = next(descriptor[key] for key in ("/FontFile2", "/FontFile3") if key in descriptor)
    digest = hashlib.sha256(program.read_bytes()).digest()
    tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:_TAG_LETTERS])
    family = str(font.BaseFont)[1:].rpartition("+")[2]
    return pikepdf.Name(f"/{tag}+{family}")

"""Tagged PDFs of a few lines, with trees as other programs write them."""

from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from bookletgen.preflight.structure.read import read_tagged_pdf
from bookletgen.preflight.structure.read_aloud import read_aloud
from tests.support.tiny_pdfs import TinyPdf

Value = pikepdf.Object | bool | int | float | str

_LEADING = 20
_OPENING = 4
"""How many lines come before the first page: title, language, pages, and a blank one."""


@dataclass(slots=True)
class TaggedPdf:
    """A PDF under construction. `words` are its pages; marked content is numbered by line, from 0."""

    pdf: TinyPdf
    pages: list[pikepdf.Dictionary] = field(default_factory=list)

    def add_page(self, *lines: str) -> pikepdf.Dictionary:
        """Add a page with lines of words, each marked content of its own."""
        self.pdf.helvetica()
        shown = [
            f"/Span <</MCID {number}>> BDC BT /F1 12 Tf 20 {380 - number * _LEADING} Td ({line}) Tj ET EMC"
            for number, line in enumerate(lines)
        ]
        self.pages.append(self.pdf.add_page("\n".join(shown)))
        return self.pages[-1]

    def element(self, kind: str, *kids: Value, page: int | None = 0, **entries: Value) -> pikepdf.Object:
        """Make an element; numbers among its kids are marked content of its page."""
        stated = Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), K=Array(list(kids)))
        if page is not None:
            stated.Pg = self.pages[page]
        for key, value in entries.items():
            stated[f"/{key}"] = value
        return self.pdf.pdf.make_indirect(stated)

    def link(self, **entries: Value) -> pikepdf.Object:
        """Make a link on the first page, and give the reference to it that stands in the tree."""
        annotation = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 10, 10]))
        for key, value in entries.items():
            annotation[f"/{key}"] = value
        return Dictionary(Type=Name.OBJR, Obj=self.pdf.pdf.make_indirect(annotation), Pg=self.pages[0])

    def tag(self, *roots: pikepdf.Object, **entries: Value) -> None:
        """Put elements at the root of the tree."""
        catalog = self.pdf.pdf.Root
        catalog.Lang = String("en-GB")
        catalog.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array(list(roots)))
        for key, value in entries.items():
            catalog.StructTreeRoot[f"/{key}"] = value

    def said(self, folder: Path) -> list[str]:
        """Write the file into a folder, and give what is said of it, page by page, but not around it."""
        read = read_tagged_pdf(self.pdf.save(folder / "tagged.pdf"))
        lines = read_aloud(read).splitlines()
        return lines[_OPENING : lines.index("End of document") - 1]

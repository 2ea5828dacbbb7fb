"""A PDF as small texts: its tag tree, its outline, and its facts."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf

from tests.support.pdf_text import MM_A_POINT

BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")
Tag = tuple[int, str, str]
"""How deep a tag lies in the tree, its name, and its alternative text."""


def tags_of(pdf: pikepdf.Pdf) -> tuple[Tag, ...]:
    """Give every tag of the structure tree, in reading order."""
    return tuple(_tags(pdf.Root.StructTreeRoot.get("/K"), 0))


def tag_names(pdf: pikepdf.Pdf) -> list[str]:
    """List the names of all tags, in reading order."""
    return [name for _, name, _ in tags_of(pdf)]


def tag_tree(pdf: pikepdf.Pdf) -> str:
    """Write the tag tree, one tag a line, without the spans that lines of text are cut into."""
    tags = (tag for tag in tags_of(pdf) if tag[1] != "Span")
    return _lines(f"{'  ' * depth}{name}{f' {alt!r}' if alt else ''}" for depth, name, alt in tags)


def outline_of(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """Give the entries of the outline with their depth."""
    with pdf.open_outline() as outline:
        return list(_entries(outline.root, 0))


def outline_tree(pdf: pikepdf.Pdf) -> str:
    """Write the outline, one entry a line."""
    return _lines(f"{'  ' * depth}{title}" for depth, title in outline_of(pdf))


def facts(pdf: pikepdf.Pdf) -> str:
    """Write what a press or a reader program asks of a file."""
    sizes = sorted({page_boxes(page) for page in pdf.pages})
    return _lines(
        [
            f"pages: {len(pdf.pages)}",
            *(f"boxes: {boxes}" for boxes in sizes),
            f"language: {pdf.Root.get('/Lang')}",
            f"tagged: {'/StructTreeRoot' in pdf.Root}",
            f"title: {pdf.docinfo.get('/Title')}",
            f"links: {len(links_of(pdf))}",
        ]
    )


def page_boxes(page: pikepdf.Page) -> str:
    """Write the boxes of a page in millimetres, as left, bottom, right, top."""
    boxes = {name: box_mm(page, name) for name in BOXES if name in page.obj}
    return "; ".join(f"{name[1:]} {' '.join(f'{edge:g}' for edge in box)}" for name, box in boxes.items())


def box_mm(page: pikepdf.Page, name: str) -> tuple[float, ...]:
    """Give one box of a page in millimetres, to a hundredth."""
    return tuple(round(float(edge) * MM_A_POINT, 2) + 0.0 for edge in page.obj[name].as_list())


def links_of(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Give every link on every page."""
    annotations = (annotation for page in pdf.pages for annotation in page.obj.get("/Annots", ()))
    return [annotation for annotation in annotations if annotation.get("/Subtype") == "/Link"]


def claims_accessibility(file: Path) -> bool:
    """Tell whether a file claims to meet PDF/UA-1."""
    with pikepdf.open(file) as pdf, pdf.open_metadata() as metadata:
        return metadata.get("pdfuaid:part") == "1"


def _tags(node: pikepdf.Object | None, depth: int) -> Iterator[Tag]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _tags(child, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield depth, str(node.S)[1:], str(node.get("/Alt", ""))
        yield from _tags(node.get("/K"), depth + 1)


def _entries(items: Iterable[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield depth, str(item.title)
        yield from _entries(item.children, depth + 1)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)

"""Where in a page something is painted, in words: for the diagnostics of a print file."""

import re

import pikepdf

_MARKED = re.compile(
    rb"/(\w+)\s+(?:(BMC)|<<[^<>]*?/MCID\s+(\d+)[^<>]*>>\s*(BDC)|<<[^<>]*>>\s*(BDC)|/\w+\s+(BDC))|\b(EMC)\b"
)
_TEXT_SHOWN = re.compile(rb"\b(?:TJ|Tj|f\*?|F|B\*?|b\*?|S|s|Do|sh)(?![\w*])")
_PAINTS = {b"T": "text", b"S": "a line", b"s": "a line", b"D": "a picture"}


def what_is_painted(pdf: pikepdf.Pdf, page: pikepdf.Page, content: bytes, position: int) -> str:
    """Name what is painted next after a position in a page's content, and in what.

    Such as: a shape in the picture "A person lies on the table of a CT scanner".
    """
    shown = _TEXT_SHOWN.search(content, position)
    what = _PAINTS.get(shown[0][:1], "a shape") if shown else "a shape"
    element = _element(pdf, page, _innermost(content, position))
    alt = element.get("/Alt") if element is not None else None
    if alt is not None:
        return f"{what} in the picture “{alt}”"
    return what


def _innermost(content: bytes, position: int) -> int | None:
    """Give the number of the marked content that a position lies in, or None."""
    inside: list[int | None] = []
    for found in _MARKED.finditer(content, 0, position):
        if found[7]:
            inside = inside[:-1]
        else:
            inside.append(int(found[3]) if found[3] else None)
    return next((number for number in reversed(inside) if number is not None), None)


def _element(pdf: pikepdf.Pdf, page: pikepdf.Page, number: int | None) -> pikepdf.Object | None:
    """Find the element of the structure tree that marked content belongs to (14.7.4.4)."""
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None or number is None or "/StructParents" not in page.obj:
        return None
    elements = pikepdf.NumberTree(tree.ParentTree).get(int(page.obj.StructParents))
    if elements is None:
        return None
    element: pikepdf.Object = elements[number]
    return element

"""What PDF/UA-2 (ISO 14289-2:2024) asks of tags, as far as a program can tell, as a list of what is wrong.

The numbers are clauses of ISO 14289-2. What may lie in what is ISO/TS 32005, for the types we write.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary

from bookletgen.preflight.inspect import inspect_pdf

Problems = Iterator[str]

PDF_2 = "http://iso.org/pdf2/ssn"
PDF_1_7 = "http://iso.org/pdf/ssn"

_WORDS = {"Span", "Strong", "Em", "Link", "Reference", "Figure", "text"}
_BLOCKS = {"Sect", "Div", "Aside", "BlockQuote", "P", "L", "Table", "Figure", "TOC", "Caption"}
_HEADINGS = {f"H{level}" for level in range(1, 7)}
MAY_HOLD = {
    "Document": (_BLOCKS | _HEADINGS | {"Part", "Link"}) - {"Caption"},
    "Part": _BLOCKS | _HEADINGS | {"Part", "Link"},
    "Sect": _BLOCKS | _HEADINGS | {"Link"},
    "Div": _BLOCKS | _HEADINGS | {"Link"},
    "Aside": (_BLOCKS | _HEADINGS | {"Link"}) - {"Aside"},
    "BlockQuote": {"P", "L", "Figure", "Caption", "BlockQuote"},
    "P": _WORDS,
    **dict.fromkeys(_HEADINGS, _WORDS),
    "Caption": _WORDS | {"P"},
    "L": {"LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Lbl": _WORDS,
    "LBody": _WORDS | _BLOCKS,
    "TOC": {"TOCI", "TOC"},
    "TOCI": {"P", "TOC"},
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "TH": _WORDS | {"P", "L"},
    "TD": _WORDS | {"P", "L"},
    "Figure": {"text", "Caption"},
    "Span": _WORDS,
    "Strong": _WORDS,
    "Em": _WORDS,
    "Link": _WORDS - {"Link"} | {"link"},
    "Reference": _WORDS - {"Link", "Reference"},
}


def problems_of(file: Path) -> list[str]:
    """Say everything that is wrong with the tags of a file."""
    with pikepdf.open(file) as pdf:
        found = [problem for rule in _RULES for problem in rule(pdf)]
    return [*found, *_text_outside(file)]


def elements_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Go through every element, in reading order."""
    waiting = list(pdf.Root.StructTreeRoot.K)
    while waiting:
        element = waiting.pop(0)
        if _is_element(element):
            yield element
            waiting = [*element.get("/K", ()), *waiting]


def _is_element(value: object) -> bool:
    return isinstance(value, Dictionary) and "/S" in value


def _type(element: pikepdf.Object) -> str:
    return str(element.S)[1:]


def _kids(element: pikepdf.Object) -> list[str]:
    """Name the kids of an element: by their type, as `text`, or as the place of a `link`."""
    names = []
    for kid in element.get("/K", ()):
        is_link = isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR"
        names.append(_type(kid) if _is_element(kid) else "link" if is_link else "text")
    return names


def _identification(pdf: pikepdf.Pdf) -> Problems:
    with pdf.open_metadata() as xmp:
        if (xmp.get("pdfuaid:part"), xmp.get("pdfuaid:rev")) != ("2", "2024"):
            yield "5: the file does not say that it meets part 2 of 2024"
        if not xmp.get("dc:title"):
            yield "8.11.1: there is no title"
    if pdf.pdf_version != "2.0":
        yield "5: the file is not PDF 2.0"
    if not pdf.Root.ViewerPreferences.DisplayDocTitle or not pdf.Root.MarkInfo.Marked:
        yield "8.11.2: the title is not shown, or 6.2: nothing is marked"
    if not str(pdf.Root.get("/Lang", "")):
        yield "8.4.4: there is no language"


def _namespaces(pdf: pikepdf.Pdf) -> Problems:
    roots = list(pdf.Root.StructTreeRoot.K)
    if [(_type(each), str(each.NS.NS)) for each in roots] != [("Document", PDF_2)]:
        yield "8.2.5.2: the root does not hold a document of PDF 2.0 alone"
    for element in elements_of(pdf):
        if str(element.NS.NS) not in (PDF_2, PDF_1_7):
            yield f"8.2.4: {_type(element)} is in no standard namespace"


def _containment(pdf: pikepdf.Pdf) -> Problems:
    for element in elements_of(pdf):
        kind, kids = _type(element), _kids(element)
        yield from (f"ISO/TS 32005: {kind} holds {kid}" for kid in kids if kid not in MAY_HOLD.get(kind, ()))
        if "Caption" in kids[1:-1]:
            yield f"8.2.5.27: the caption of {kind} is neither first nor last"
        if not kids:
            yield f"an empty {kind}"


def _headings(pdf: pikepdf.Pdf) -> Problems:
    before = 0
    for kind in map(_type, elements_of(pdf)):
        if kind in _HEADINGS:
            if int(kind[1]) > before + 1:
                yield f"8.2.5.12: {kind} after H{before}"
            before = int(kind[1])


def _attributes(pdf: pikepdf.Pdf) -> Problems:
    for element in elements_of(pdf):
        attributes = element.get("/A", Dictionary())
        match _type(element):
            case "L" if any("Lbl" in _kids(item) for item in element.K if _is_element(item)):
                if attributes.get("/ListNumbering") in (None, "/None"):
                    yield "8.2.5.25: a list with labels does not say how it is numbered"
            case "Figure":
                left, bottom, right, top = map(float, attributes.get("/BBox", (0, 0, 0, 0)))
                page = [float(edge) for edge in element.Pg.MediaBox]
                if not (page[0] <= left < right <= page[2] and page[1] <= bottom < top <= page[3]):
                    yield "8.2.5.28: a figure does not say where it is on its page"
                if not str(element.get("/Alt", "")).strip():
                    yield "8.2.5.28.2: a figure has no words"
            case "TH" if attributes.get("/Scope") not in ("/Row", "/Column"):
                yield "8.2.5.26: a heading of a table does not say what it heads"
            case "Table" if not str(attributes.get("/Summary", "")):
                yield "a table has no summary"
            case "TOCI" if not any(_is_element(each) for each in element.get("/Ref", ())):
                yield "8.2.5.8: an entry of the contents does not say what it is about"


def _tables(pdf: pikepdf.Pdf) -> Problems:
    rows: dict[int, set[int]] = {}
    for element in elements_of(pdf):
        if _type(element) == "TR":
            table = element.P
            while _type(table) != "Table":
                table = table.P
            cells = (each.get("/A", Dictionary()).get("/ColSpan", 1) for each in element.K)
            rows.setdefault(table.objgen[0], set()).add(sum(map(int, cells)))
    yield from (
        f"8.2.5.26: a table has rows of {sorted(each)} cells" for each in rows.values() if len(each) > 1
    )


def _destinations(pdf: pikepdf.Pdf) -> Problems:
    if "/Dests" in pdf.Root.get("/Names", Dictionary()) or "/Dests" in pdf.Root:
        yield "8.8: there are named places on pages"
    for owner in (*_outline(pdf.Root.get("/Outlines")), *_links(pdf)):
        action = owner.get("/A", Dictionary())
        if "/Dest" in owner or (action.get("/S") == "/GoTo" and "/SD" not in action):
            yield f"8.8: {owner.get('/Title', owner.get('/Contents'))} leads to a place, not to an element"
        elif "/SD" in action and action.SD[0].get("/Type") != "/StructElem":
            yield "8.8: a structure destination leads to something else"


def _outline(parent: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    entry = parent.get("/First") if parent is not None else None
    while entry is not None:
        yield entry
        yield from _outline(entry)
        entry = entry.get("/Next")


def _links(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        yield from page.obj.get("/Annots", ())


def _links_in_tree(pdf: pikepdf.Pdf) -> Problems:
    parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for page in pdf.pages:
        if "/Annots" in page.obj and page.obj.get("/Tabs") != "/S":
            yield "8.9.3.3: the links of a page do not follow its structure"
        for link in page.obj.get("/Annots", ()):
            element = parents[int(link.StructParent)]
            places = [each.Obj for each in element.K if isinstance(each, Dictionary) and "/Obj" in each]
            if _type(element) != "Link" or link.objgen not in [each.objgen for each in places]:
                yield "8.2.5.20: a link is not in its element"
            if len({each.A.unparse() for each in places}) > 1:
                yield "8.2.5.20: one element leads to several places"
            if not str(link.get("/Contents", "")).strip() or str(link.Contents).startswith("#"):
                yield "8.9.4.2: a link does not say in words where it leads"


def _parents(pdf: pikepdf.Pdf) -> Problems:
    parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for page in pdf.pages:
        for number, element in enumerate(parents[int(page.obj.StructParents)]):
            mine = element.get("/Pg") == page.obj
            held = [
                kid.MCID
                if isinstance(kid, Dictionary) and kid.get("/Pg") == page.obj and "/MCID" in kid
                else kid
                for kid in element.K
                if mine or isinstance(kid, Dictionary)
            ]
            if number not in [int(each) for each in held if not isinstance(each, Dictionary | Array)]:
                yield f"ISO 32000-2, 14.7.5.4: content {number} is not in the element that the page names"


def _text_outside(file: Path) -> Problems:
    with pikepdf.open(file) as pdf:
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        known = [len(parents[int(page.obj.StructParents)]) for page in pdf.pages]
    for run in inspect_pdf(file).text:
        number = run.where.mcid
        if not run.where.is_artifact and (number is None or number >= known[run.where.page - 1]):
            yield f"8.2.2: {run.text!r} is neither in the tags nor an artifact"


_RULES: tuple[Callable[[pikepdf.Pdf], Problems], ...] = (
    _identification,
    _namespaces,
    _containment,
    _headings,
    _attributes,
    _tables,
    _destinations,
    _links_in_tree,
    _parents,
)

"""A screen reader's way through a tagged PDF, as text: what is said, in the order it is said.

The words follow what screen readers announce, not any one of them: levels of headings, how long lists
are, headings of tables with each cell, pictures by their description, where links lead.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bookletgen.model.structure import Content, Element, LinkArea
from bookletgen.preflight.structure.said_inline import (
    has_picture_words,
    inline_words,
    is_inline,
    picture_words,
)
from bookletgen.preflight.structure.table_grid import Cell, Grid, grid_of
from bookletgen.preflight.structure.tagged import TaggedPdf

_INDENT = "  "
_GROUPS = {"Aside": "Aside", "BlockQuote": "Quotation", "Note": "Note", "FENote": "Note", "Index": "Index"}
"""Elements that are announced where they begin and where they end, and as what."""

_LONGEST_SIGN = 3
"""A longer label of a list item is a term that the item explains, unless it ends as a number does."""


def read_aloud(pdf: TaggedPdf) -> str:
    """Give what a screen reader says, line by line. The file has to have tags."""
    assert pdf.root is not None, "a file without tags cannot be read aloud"
    reader = _Reader(pdf.page_labels, pdf.language)
    reader.children(pdf.root, 0)
    return "".join(f"{line}\n" for line in (*_opening(pdf), *reader.lines, *_ending(pdf)))


def _opening(pdf: TaggedPdf) -> Iterator[str]:
    yield f"Title: {pdf.title}" if pdf.title and pdf.shows_title else f"File: {pdf.file} (no title is shown)"
    yield f"Language: {pdf.language or 'not stated'}"
    yield f"Pages: {len(pdf.page_labels)}"


def _ending(pdf: TaggedPdf) -> Iterator[str]:
    yield ""
    yield "End of document"
    if pdf.unreached:
        yield ""
        yield "A screen reader does not reach these words:"
        for page, words in pdf.unreached:
            yield f"{_INDENT}page {pdf.page_labels[page]}: {words}"


@dataclass(slots=True)
class _Reader:
    """Says one element after the other; `depth` is how far what it says is set in."""

    page_labels: tuple[str, ...]
    language: str
    lines: list[str] = field(default_factory=list)
    page: int | None = None

    def children(self, element: Element, depth: int) -> None:
        """Say all that is in an element: words beside one another as one line, blocks each by itself."""
        line: list[Element | Content | LinkArea] = []
        for kid in element.kids:
            if is_inline(kid) or (line and isinstance(kid, Element) and kid.type == "Figure"):
                line.append(kid)
                continue
            self._line(line, depth)
            line = []
            if isinstance(kid, Element):
                self._block(kid, depth)
        self._line(line, depth)

    def _block(self, element: Element, depth: int) -> None:
        outer = self.language
        if element.language and element.language != outer:
            self._say(f"Language: {element.language}", depth)
            self.language = element.language
        self._kind_of_block(element, depth)
        if self.language != outer:
            self._say(f"Language: {outer or 'not stated'}", depth)
            self.language = outer

    def _kind_of_block(self, element: Element, depth: int) -> None:
        match element.type:
            case "Artifact" | "Private":
                return
            case "P" | "Title" | "Caption" if all(map(_is_in_line, element.kids)):
                self._text({"P": ""}.get(element.type, f"{element.type}: "), element, depth)
            case "L":
                self._list(element, depth)
            case "TOC":
                self._contents(element, depth)
            case "Table":
                self._table(element, depth)
            case "Figure" | "Formula":
                self._picture(element, depth)
            case kind if kind[:1] == "H" and (kind == "H" or kind[1:].isdecimal()):
                self._text(f"Heading level {kind[1:]}: " if kind[1:] else "Heading: ", element, depth)
            case kind if kind in _GROUPS or (element.title and kind in ("Sect", "Div", "Part", "Art")):
                self._group(element, depth)
            case _:
                if element.actual_text is not None:
                    self._text("", element, depth)
                else:
                    self.children(element, depth)

    def _group(self, element: Element, depth: int) -> None:
        kind = _GROUPS.get(element.type, "Box")
        name = f"{kind}: {element.title}" if element.title else kind
        self._turn(element)
        self._say(name, depth)
        before = len(self.lines)
        self.children(element, depth + 1)
        if self.lines[before:] and self.lines[before].strip() == element.title:
            del self.lines[before]
        self._say(f"End of {name[:1].lower()}{name[1:]}", depth)

    def _text(self, before: str, element: Element, depth: int) -> None:
        self._turn(element)
        words = inline_words(element, self.language)
        if words or before:
            self._say(f"{before}{words}".rstrip(), depth)

    def _line(self, parts: Iterable[Element | Content | LinkArea], depth: int) -> None:
        """Say words that stand beside one another."""
        whole = Element("P", tuple(parts))
        if words := inline_words(whole, self.language):
            self._turn(whole)
            self._say(words, depth)

    def _picture(self, element: Element, depth: int) -> None:
        self._turn(element)
        if element.type == "Formula":
            self._say(f"Formula: {element.alt or inline_words(element, self.language)}", depth)
            return
        if not has_picture_words(element) and any(map(_is_figure_or_block, element.kids)):
            self.children(element, depth)
            return
        self._say(f"Picture: {picture_words(element)}", depth)
        for kid in element.kids:
            if isinstance(kid, Element) and kid.type == "Caption":
                self._block(kid, depth)

    def _list(self, element: Element, depth: int) -> None:
        items = [kid for kid in element.kids if isinstance(kid, Element) and kid.type == "LI"]
        self._turn(element)
        self._say(f"List with {_count(len(items), 'item')}", depth)
        for kid in element.kids:
            if isinstance(kid, Element):
                if kid.type == "LI":
                    self._item(kid, depth + 1)
                else:
                    self._block(kid, depth + 2)
        self._say("End of list", depth)

    def _item(self, item: Element, depth: int) -> None:
        """Say an item of a list: its label, then its words on the same line, then what is nested in it."""
        self._turn(item)
        labels = [kid for kid in item.kids if isinstance(kid, Element) and kid.type == "Lbl"]
        label = " ".join(inline_words(each, self.language) for each in labels)
        inner = _Reader(self.page_labels, self.language, page=self.page)
        for body in _bodies(item):
            inner.children(body, 0)
        self.page = inner.page
        first, *more = inner.lines or [""]
        is_term = len(label) > _LONGEST_SIGN and not label.endswith((".", ")", ":"))
        label = f"{label}:" if is_term else label or "-"
        self._say(f"{label} {first}".rstrip(), depth)
        for line in more:
            self._say(line, depth + 1)

    def _contents(self, element: Element, depth: int) -> None:
        entries = [kid for kid in element.kids if isinstance(kid, Element) and kid.type == "TOCI"]
        self._turn(element)
        self._say(f"Contents with {_count(len(entries), 'entry', 'entries')}", depth)
        for kid in element.kids:
            if isinstance(kid, Element):
                if kid.type == "TOCI":
                    self.children(kid, depth + 1)
                else:
                    self._block(kid, depth + 1)
        self._say("End of contents", depth)

    def _table(self, element: Element, depth: int) -> None:
        grid = grid_of(element)
        headings = [row for row in grid.rows if grid.is_heading_row(row)]
        body = [row for row in grid.rows if row not in headings]
        self._turn(element)
        size = f"{_count(grid.columns, 'column')} and {_count(len(body), 'row')}"
        lacks = "" if any(cell.is_header for row in grid.rows for cell in row) else ", no headings"
        self._say(f"Table with {size}{lacks}", depth)
        for kid in element.kids:
            if isinstance(kid, Element) and kid.type == "Caption":
                self._block(kid, depth + 1)
        if summary := element.attributes.get("Summary"):
            self._say(f"Summary: {summary}", depth + 1)
        for row in headings:
            self._say(f"Headings: {'; '.join(self._words(cell) for cell in row)}", depth + 1)
        for number, row in enumerate(body, 1):
            self._row(grid, number, row, depth + 1)
        self._say("End of table", depth)

    def _row(self, grid: Grid, number: int, row: tuple[Cell, ...], depth: int) -> None:
        heads = [cell for cell in row if cell.is_header]
        named = f": {'; '.join(self._words(cell) for cell in heads)}" if heads else ""
        for cell in row:
            self._turn(cell.element)
        self._say(f"Row {number}{named}", depth)
        for cell in row:
            if cell not in heads:
                columns = [self._words(each) for each in grid.headings(cell) if each not in heads]
                before = f"{', '.join(columns)}: " if columns else ""
                self._say(f"{before}{self._words(cell) or 'empty'}", depth + 1)

    def _words(self, cell: Cell) -> str:
        """Say a cell on one line, whatever is in it and whichever page it is on."""
        inner = _Reader(self.page_labels, self.language, page=self.page)
        inner.children(cell.element, 0)
        return " / ".join(line.strip() for line in inner.lines if line and not line.startswith("---"))

    def _turn(self, element: Element) -> None:
        """Say that a new page begins, where the first words of an element are on another."""
        page = next((content.page for content in element.contents()), None)
        if page is not None and page != self.page:
            self.page = page
            self.lines += ["", f"--- page {self.page_labels[page]}"]

    def _say(self, words: str, depth: int) -> None:
        self.lines.append(words if words.startswith("---") or not words else f"{_INDENT * depth}{words}")


def _is_in_line(kid: Element | Content | LinkArea) -> bool:
    return is_inline(kid) or (isinstance(kid, Element) and kid.type in ("Figure", "Formula"))


def _is_figure_or_block(kid: Element | Content | LinkArea) -> bool:
    """Tell whether part of a figure can be said: to browsers a quotation with its source is a figure too."""
    return isinstance(kid, Element) and kid.type != "Caption" and not is_inline(kid)


def _bodies(item: Element) -> Iterator[Element]:
    """Give the bodies of a list item; what stands beside them, without one, is a body too."""
    loose: list[Element | Content | LinkArea] = []
    for kid in item.kids:
        is_part = isinstance(kid, Element) and kid.type in ("Lbl", "LBody")
        if not is_part:
            loose.append(kid)
        elif loose:
            yield Element("LBody", tuple(loose))
            loose = []
        if isinstance(kid, Element) and kid.type == "LBody":
            yield kid
    if loose:
        yield Element("LBody", tuple(loose))


def _count(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"

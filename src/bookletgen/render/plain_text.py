"""The words of an edition as structured plain text, for those who put them into another form.

Each paragraph is one line, however long. Braille software and translation tools take the end of a line
for the end of a paragraph, and every editor wraps long lines by itself; lines broken by us would have to
be joined by hand. Headings and lists are marked as in Markdown, which such tools read. Whatever is not a
word of the booklet stands in square brackets, as transcribers write their notes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree.ElementTree import Element

from bookletgen.render.html_tree import tree_of_html
from bookletgen.render.page_words import fixed_words

_HEADINGS = {"h1": "#", "h2": "##", "h3": "###", "h4": "####"}
_NOT_READ = frozenset({"head", "nav", "style", "svg"})
_BLANK = ""

Lines = Iterator[str]


def plain_text(html: str) -> str:
    """Give the words of a web page of ours in reading order.

    The contents are left out: they repeat the headings, and whoever transcribes them makes their own.
    """
    root = tree_of_html(html)
    words = fixed_words(root.get("lang", ""))["plain_text"]
    keywords = next(each.get("content", "") for each in root.iter("meta") if each.get("name") == "keywords")
    notes = (f"[{words['what'].format(code=keywords.partition(',')[0])}]", f"[{words['how']}]")
    return "\n".join([*notes, *_spaced(_Reader(words).lines(root))]) + "\n"


def _spaced(lines: Iterable[str]) -> Lines:
    """Leave out blank lines that follow one another, and those at the end."""
    is_due = False
    for line in lines:
        if line and is_due:
            yield _BLANK
        if line:
            yield line
        is_due = not line


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the elements of a page; `words` are its notes, in the language of the page."""

    words: Mapping[str, str]

    def lines(self, element: Element) -> Lines:
        """Give the lines of an element; an empty one stands between blocks."""
        classes = (element.get("class") or "").split()
        if element.tag in _NOT_READ or "skip" in classes:
            return
        if "pictured" in classes:
            yield from self._framed("picture", self._picture(element))
        elif element.tag in _HEADINGS:
            yield from (_BLANK, f"{_HEADINGS[element.tag]} {_words(element)}", _BLANK)
        elif reader := _READERS.get(element.tag):
            yield from (_BLANK, *reader(self, element), _BLANK)
        elif "box" in classes:
            kind = "safety_box" if "safety" in classes else "box"
            yield from self._framed(kind, self._inside(element))
        elif classes == ["line"]:
            yield f"[{self.words['room']}]"
        else:
            yield from self._group(element, is_tight=bool({"contact", "edition", "write-in"} & {*classes}))

    def _group(self, element: Element, *, is_tight: bool) -> Lines:
        if is_tight:
            yield from (_BLANK, *self._inside(element), _BLANK)
        else:
            for child in element:
                yield from self.lines(child)

    def _inside(self, element: Element) -> Lines:
        """Give the lines of what stands close together; room to write is noted once."""
        last = _BLANK
        for child in element:
            for line in filter(None, self.lines(child)):
                if line != last or not line.startswith("["):
                    yield line
                last = line

    def _framed(self, kind: str, inside: Iterable[str]) -> Lines:
        yield from (_BLANK, f"[{self.words[kind]}]", *inside, f"[{self.words['end']}]", _BLANK)

    def _picture(self, pictured: Element) -> Lines:
        drawing = next(each for each in pictured.iter() if each.tag in {"svg", "img"})
        labels = [_words(each) for each in drawing.iter("text")]
        yield f"[{self.words['short']}] {_name(drawing)}"
        if labels:
            yield f"[{self.words['labels']}] {'; '.join(labels)}"
        yield from (f"[{self.words['caption']}] {_words(each)}" for each in pictured.iter("figcaption"))
        for number, each in enumerate(pictured.findall("details/p")):
            yield _words(each) if number else f"[{self.words['description']}] {_words(each)}"

    def paragraph(self, element: Element) -> Lines:
        """Read a paragraph, or anything else that holds words alone."""
        yield _words(element)

    def bullets(self, element: Element) -> Lines:
        """Read a list whose order does not matter."""
        yield from (f"- {_words(item)}" for item in element.iter("li"))

    def meanings(self, element: Element) -> Lines:
        """Read a list of terms, each beside its meaning."""
        yield from (f"- {_words(entry)}" for entry in element.iter("div"))

    def steps(self, element: Element) -> Lines:
        """Read a list whose order matters."""
        yield from (f"{number}. {_words(item)}" for number, item in enumerate(element.iter("li"), 1))

    def table(self, element: Element) -> Lines:
        """Read a table row by row; before each cell stands the heading of its column, as a note."""
        columns = [_words(each) for each in element.findall("thead/tr/th")]
        yield f"[{self.words['table'].format(columns=len(columns), rows=len(element.findall('tbody/tr')))}]"
        yield from (_words(each) for each in element.iter("caption"))
        yield f"[{self.words['columns']}] {'; '.join(columns)}"
        for row in element.findall("tbody/tr"):
            heading, *cells = map(_words, row)
            yield f"[{self.words['row']}] {heading}"
            yield from (f"[{name}] {cell}" for name, cell in zip(columns[1:], cells, strict=True))
        yield f"[{self.words['end']}]"


_READERS: Mapping[str, Callable[[_Reader, Element], Lines]] = MappingProxyType(
    {
        "p": _Reader.paragraph,
        "figcaption": _Reader.paragraph,
        "ul": _Reader.bullets,
        "ol": _Reader.steps,
        "dl": _Reader.meanings,
        "table": _Reader.table,
    }
)


def _words(element: Element) -> str:
    """Give the words of an element on one line."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    """Give the words in an element, the names of its pictures, and where its links lead."""
    if element.tag in {"svg", "img"}:
        yield _name(element)
        return
    yield " " if element.tag == "br" else element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    if element.get("class") == "headword":
        yield ":"
    address = element.get("href", "")
    if address.startswith("http") and (element.text or "") not in address:
        yield f" [{address}]"


def _name(picture: Element) -> str:
    return picture.get("aria-label") or picture.get("alt") or ""

"""Reads the HTML of parts, which templates have written: every element ends by its own tag.

A parser for any HTML there is takes seven times as long.
"""

from collections.abc import Sequence
from html.parser import HTMLParser
from xml.etree.ElementTree import Element as Source
from xml.etree.ElementTree import TreeBuilder

from bookletgen.model.joining import CannotJoinError

VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Elements that have no end tag (HTML Living Standard, 13.1.2)."""

_FOREIGN = frozenset({"math", "svg"})
"""Elements of other languages, which are in namespaces of their own."""


def part_of_html(html: str) -> Source:
    """Give the one element that some HTML is, as the engine's own parser does.

    Raises:
        CannotJoinError: it is not one element, or one that is read in another way.
    """
    parser = _PartParser()
    parser.feed(f"<body>{html}</body>")
    parser.close()
    body = parser.element()
    if len(body) != 1 or body.text or body[0].tail:
        raise CannotJoinError("a part is not one element")
    return body[0]


class _PartParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = TreeBuilder()
        self._open: list[str] = []

    def element(self) -> Source:
        if self._open:
            raise CannotJoinError(f"a part has no end tag for {self._open[-1]}")
        return self._builder.close()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag in _FOREIGN:
            raise CannotJoinError(f"a part has {tag} in it")
        self._builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self._builder.end(tag)
        else:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise CannotJoinError(f"a part has an end tag for {tag} that ends something else")
        self._builder.end(tag)

    def handle_data(self, data: str) -> None:
        self._builder.data(data)

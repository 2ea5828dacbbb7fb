"""What is an organisation's own in the HTML of an edition, told from what editions share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bookletgen.model.joining import CannotJoinError

_START = re.compile(r'<([a-z][a-z0-9]*)\b(?:[^>"]|"[^"]*")*>')
"""A start tag as our templates write it: names in small letters, values in double quotes."""

_HEAD = ("<head>", "</head>")


@dataclass(frozen=True, slots=True)
class OwnHtml:
    """The head of a document, and the elements in its gaps."""

    head: str
    parts: tuple[str, ...]


class SharedHtml:
    """The HTML of an edition with gaps for what is its organisation's own."""

    def __init__(self, html: str, tags: Sequence[str], ordinals: Sequence[int]) -> None:
        """Find the gaps.

        Args:
            html: the document.
            tags: the names of its elements, in its order.
            ordinals: how many elements stand before that of each gap.

        Raises:
            CannotJoinError: the document has other elements than these.
        """
        starts = list(_START.finditer(html))
        if [start[1] for start in starts] != list(tags):
            raise CannotJoinError("the document was read in another way than it was written")
        self._before, body = _without_head(html)
        at = len(html) - len(body)
        self._pieces: list[tuple[str, str]] = []
        for ordinal in ordinals:
            start = starts[ordinal].start()
            self._pieces.append((html[at:start], starts[ordinal][1]))
            at = _end_of_element(html, start, starts[ordinal][1])
        self._last = html[at:]

    def own(self, html: str) -> OwnHtml:
        """Take what is its own from the document of another edition.

        Raises:
            CannotJoinError: the documents differ in more than that.
        """
        before, body = _without_head(html)
        at, parts = 0, []
        for piece, tag in self._pieces:
            if not body.startswith(piece, at):
                raise CannotJoinError("the pages differ in more than what is the organisation's own")
            start = at + len(piece)
            at = _end_of_element(body, start, tag)
            parts.append(body[start:at])
        if before != self._before or body[at:] != self._last:
            raise CannotJoinError("the pages differ in more than what is the organisation's own")
        head = html[html.index(_HEAD[0]) : html.index(_HEAD[1]) + len(_HEAD[1])]
        return OwnHtml(head, tuple(parts))


def _without_head(html: str) -> tuple[str, str]:
    """Give what stands before the head, and what comes after it."""
    return html[: html.index(_HEAD[0])], html[html.index(_HEAD[1]) + len(_HEAD[1]) :]


def _end_of_element(html: str, start: int, tag: str) -> int:
    """Find where an element ends that starts here; elements of its name may be in it."""
    depth = 0
    for found in _tags(html, start, tag):
        depth += -1 if found[1] else 1
        if not depth:
            return html.index(">", found.end()) + 1
    raise CannotJoinError("what is the organisation's own is another element than in the others")


def _tags(html: str, start: int, tag: str) -> Iterator[re.Match[str]]:
    return re.compile(rf"<(/?){tag}\b").finditer(html, start)

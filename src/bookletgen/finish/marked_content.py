"""Marked content of the screen file: what a reader hears has an id, everything else is an artifact.

The engine writes text as hexadecimal strings and no inline images, so operators can be found in its
content streams as they stand.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import pikepdf

from bookletgen.model.structure import Content, Structure

ContentIds = dict[tuple[int, int], int]
"""The id of each run of content in the finished file, by its page and the id it had before."""

_OPERATORS = re.compile(
    # That each of them begins with one of two letters is what makes this fast.
    rb"/(?:(?P<artifact>Artifact\s+BMC\b)"
    rb"|\w+\s+<</MCID (?P<content>\d+)>>\s+BDC\b"
    rb"|(?P<font>\S+)\s+(?P<size>[\d.]+)\s+Tf\b)"
    rb"|ET\b(?<=\bET)"
)
_SPACE = re.compile(rb"<([0-9a-fA-F]+)>\s*<0020>")

_FIXED = b"/Artifact <</Type /Layout>> BDC"
"""Rules, boxes and other drawing (ISO 32000-1, table 330)."""


def mark_content(pdf: pikepdf.Pdf, structure: Structure) -> ContentIds:
    """Mark all content of all pages as the structure says.

    Ids count from 0 on each page. Where words are parted by the end of a line, a space that nobody sees is
    put between them, so that they stay apart when text is read without its place on the page. Content that
    a style hides is on no page, and gets no id.
    """
    contents = [page.obj.Contents.read_bytes() for page in pdf.pages]
    marked, ids = marked_contents(contents, structure, spaces_by_font(pdf))
    for page, content in zip(pdf.pages, marked, strict=True):
        page.obj.Contents = pdf.make_stream(content)
    return ids


def marked_contents(
    contents: Sequence[bytes],
    structure: Structure,
    spaces: Mapping[bytes, bytes],
    first_ids: Mapping[int, int] = MappingProxyType({}),
) -> tuple[list[bytes], ContentIds]:
    """Mark the content of pages as for `mark_content`, and give it.

    Args:
        contents: what is painted on the pages.
        structure: what it is.
        spaces: the code of the space in each font that has one.
        first_ids: from where ids count on a page, where that is not 0.
    """
    markers = [_PageMarker(spaces, first_ids.get(page, 0)) for page in range(len(contents))]
    for content in structure.root.contents():
        markers[content.page].content[content.id] = content
    for furniture in structure.furniture:
        markers[furniture.page].subtypes[furniture.id] = furniture.subtype
    marked = [marker.mark(content) for marker, content in zip(markers, contents, strict=True)]
    ids = {(page, old): new for page, marker in enumerate(markers) for old, new in marker.ids.items()}
    return marked, ids


@dataclass(slots=True)
class _PageMarker:
    spaces: Mapping[bytes, bytes]
    first_id: int
    content: dict[int, Content] = field(default_factory=dict)
    subtypes: dict[int, str] = field(default_factory=dict)
    ids: dict[int, int] = field(default_factory=dict)
    current: Content | None = None
    font: bytes = b""
    size: bytes = b""

    def mark(self, stream: bytes) -> bytes:
        return _OPERATORS.sub(self._replace, stream)

    def _replace(self, match: re.Match[bytes]) -> bytes:
        if match["artifact"]:
            return _FIXED
        if match["content"]:
            return self._begin(int(match["content"]))
        if match["font"]:
            self.font, self.size = match["font"], match["size"]
            return match[0]
        return self._end_of_text()

    def _begin(self, content: int) -> bytes:
        self.current = self.content.get(content)
        if self.current is None:
            return _artifact(self.subtypes[content])
        self.ids[content] = self.first_id + len(self.ids)
        return b"/%s <</MCID %d>> BDC" % (b"Span" if self.current.text else b"Figure", self.ids[content])

    def _end_of_text(self) -> bytes:
        """End a text, after the space that parts it from the next, in a font that has one."""
        if self.current is None or not self.current.space_follows or not self.spaces:
            return b"ET"
        if self.font in self.spaces:
            return b"<%s> Tj\nET" % self.spaces[self.font]
        other, space = next(iter(self.spaces.items()))
        return b"/%s %s Tf <%s> Tj\nET" % (other, self.size, space)


def _artifact(subtype: str) -> bytes:
    """Begin page furniture: running heads and folios are pagination (ISO 32000-1, 14.8.2.2)."""
    if not subtype:
        return _FIXED
    return b"/Artifact <</Type /Pagination /Subtype /%s>> BDC" % subtype.encode()


def spaces_by_font(pdf: pikepdf.Pdf) -> dict[bytes, bytes]:
    """Find the code of the space in each font that has one, by the name the pages call the font."""
    return {
        str(name)[1:].encode(): match[1]
        for name, font in sorted(_fonts(pdf))
        if (match := _SPACE.search(font.ToUnicode.read_bytes()))
    }


def _fonts(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    seen: dict[str, pikepdf.Object] = {}
    for page in pdf.pages:
        seen |= dict(page.obj.Resources.get("/Font", pikepdf.Dictionary()).items())
    yield from seen.items()

"""The content of shared pages: the pieces between the gaps, and what goes into them or takes their place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pikepdf

from bookletgen.finish.joining.adopt import Adopted
from bookletgen.finish.joining.body import ONCE, Body, dictionary, entries_of, stream, value_of
from bookletgen.finish.page_content import content_of
from bookletgen.model.joining import OwnParts, PageMoves
from bookletgen.model.length import POINTS_A_PIXEL

_GAP = re.compile(rb"/Own(\d+)\s+MP\b")
_BODY = re.compile(rb"/Body\s+MP\b")
_MOVED = re.compile(rb"/(?:Moved|Still)\s+MP\b")
_PART = re.compile(rb"/Own\s+MP\b")
_NAME = re.compile(rb"/[^\0\t\n\f\r ()<>\[\]{}/%]+")
"""A name (7.3.5); the engine writes none into strings, which it writes in hexadecimal."""

_PREFIX = "/Own"
_REMEMBERED = 256
"""How many pages are kept as they are cut: most editions move their blocks in the same few ways."""

_NOTHING_MOVES = PageMoves()

Resources = Mapping[str, Mapping[str, bytes]]
"""What each name means, in each category in which it means something."""


@dataclass(frozen=True, slots=True)
class SharedPage:
    """A page: its number, from 0, and that of its object, and what it is made of.

    `content` is marked where it begins and ends, at gaps and at blocks that move, and `gaps` are the
    numbers of those; `entries` are those of its dictionary, and `resources` what its content names.
    """

    page: int
    number: int
    content: bytes
    gaps: tuple[int, ...]
    entries: Mapping[str, bytes]
    resources: Resources

    def pieces(self, moves: PageMoves) -> tuple[Body, ...]:
        """Give the content between the gaps, with the blocks that move moved; without moves, none does."""
        return _pieces(self.content, tuple(move.down_pt for move in moves.blocks))

    def with_more(self, above: Sequence[int]) -> Body:
        """Give the page with more streams painted above all of it, by their numbers."""
        listed = b" ".join(b"%d 0 R" % number for number in above)
        return Body(
            dictionary({**self.entries, "/Contents": b"[ %b %b ]" % (self.entries["/Contents"], listed)})
        )

    def around(self) -> tuple[Body, ...]:
        """Give what is before and after all content of the page."""
        before, _, after = _BODY.split(self.content)
        return stream(before), stream(after)


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page: the content that stays, in pieces, and the sheets that go between; `is_own` if none stays."""

    page: SharedPage
    pieces: Sequence[Body]
    sheets: Sequence[int]
    is_own: bool


@dataclass(frozen=True, slots=True)
class PartContent:
    """What is painted into a gap, with the resources that it names."""

    content: bytes
    resources: Resources


def shared_pages(
    pdf: pikepdf.Pdf, pages: Mapping[int, pikepdf.Page], named_above: Iterable[str] = ()
) -> Iterator[SharedPage]:
    """Take the content of pages, by their number from 0; where there are no gaps, no marks are left.

    `named_above` are the resources that content names which is painted above that of the pages.
    """
    above = frozenset(named_above)
    for page, each in pages.items():
        content = content_of(each)
        gaps = tuple(map(int, _GAP.findall(content)))
        resources = used_by(content, resources_of(by_category(each.obj.Resources)), above)
        if not gaps:
            each.obj.Contents = pdf.make_stream(_BODY.sub(b"", content))
        yield SharedPage(page, each.obj.objgen[0], content, gaps, entries_of(each.obj), resources)


def resources_of(named: Mapping[str, Mapping[str, pikepdf.Object]]) -> Resources:
    """Give what names mean, which are there by category."""
    resources: dict[str, dict[str, bytes]] = {}
    for category, meant in named.items():
        for name, value in meant.items():
            resources.setdefault(name, {})[category] = value_of(value)
    return resources


def by_category(dictionary: pikepdf.Object) -> dict[str, dict[str, pikepdf.Object]]:
    """Give what names mean by a dictionary of resources."""
    return {
        category: dict(named.items())
        for category, named in dictionary.items()
        if isinstance(named, pikepdf.Dictionary)
    }


def in_categories(resources: Resources) -> dict[str, dict[str, bytes]]:
    """Give resources as a dictionary of PDF has them."""
    named: dict[str, dict[str, bytes]] = {}
    for name, meant in resources.items():
        for category, value in meant.items():
            named.setdefault(category, {})[name] = value
    return named


def used_by(content: bytes, resources: Resources, others: frozenset[str] = frozenset()) -> Resources:
    """Give what the names mean that are in content, and some others."""
    return {name: resources[name] for name in sorted(others.union(names_in(content)) & resources.keys())}


def names_in(content: bytes) -> list[str]:
    """Give the names in content, each once."""
    return sorted({name.decode("latin-1") for name in set(_NAME.findall(content))})


def resources_of_pages(pdf: pikepdf.Pdf) -> Iterator[Resources]:
    """Give the resources of each page; most pages share theirs."""
    read: dict[tuple[int, int], Resources] = {}
    for page in pdf.pages:
        resources = page.obj.Resources
        number = (resources if resources.is_indirect else page.obj).objgen
        if number not in read:
            read[number] = resources_of(by_category(resources))
        yield read[number]


@lru_cache(_REMEMBERED)
def _pieces(content: bytes, down_pt: tuple[float, ...]) -> tuple[Body, ...]:
    still = iter(_MOVED.split(_BODY.sub(b"", content)))
    parts = [next(still)]
    for number, (moved, after) in enumerate(zip(still, still, strict=True)):
        down = down_pt[number] if down_pt else 0
        parts += (_moved_down(moved, down) if down else moved, after)
    return tuple(stream(piece, ONCE) for piece in _GAP.split(b"\n".join(parts))[::2])


def _moved_down(content: bytes, down_pt: float) -> bytes:
    """Move content, where it is painted from the head of the page down, in pixels."""
    return b"q\n1 0 0 1 0 %.6f cm\n" % (down_pt / POINTS_A_PIXEL) + content + b"\nQ"


def open_pages(pages: Iterable[SharedPage], parts: OwnParts) -> Iterator[OpenPage]:
    """Give the pages that are not the same in every file, and what of them an edition shares."""
    own_pages, sheets = parts.own_pages, parts.sheets_of_gaps
    for page in pages:
        if page.page in own_pages:
            yield OpenPage(page, page.around(), (own_pages[page.page],), is_own=True)
        elif page.gaps:
            moves = parts.moves.get(page.page, _NOTHING_MOVES)
            yield OpenPage(page, page.pieces(moves), tuple(sheets[gap] for gap in page.gaps), is_own=False)


def between_marks(content: bytes) -> bytes:
    """Give what is painted between the two marks on the page of a part."""
    return _PART.split(content)[1]


def filled_page(
    opened: OpenPage,
    parts: Sequence[PartContent],
    adopted: Adopted,
    own_entries: Mapping[str, bytes],
    above: Sequence[int] = (),
) -> Body:
    """Put parts between the pieces of a page.

    Args:
        opened: the page.
        parts: what goes between its pieces.
        adopted: what comes into the file.
        own_entries: entries of the page in place of those it has.
        above: the numbers of streams painted above all that.

    Returns:
        The page: its pieces and the parts are streams of their own, so that the pieces stay as they are.
    """
    page, pieces = opened.page, opened.pieces
    resources = dict(page.resources)
    bodies = [pieces[0]]
    for part, piece in zip(parts, pieces[1:], strict=True):
        bodies += (stream(b"q\n" + _taken_in(part, resources, adopted) + b"\nQ"), piece)
    numbers = (*map(adopted.add, bodies), *above)
    references = b" ".join(b"%d 0 R" % number for number in numbers)
    own = {"/Contents": b"[ " + references + b" ]", "/Resources": in_categories(resources)}
    return Body(dictionary({**page.entries, **own, **own_entries}))


def _taken_in(part: PartContent, resources: dict[str, Mapping[str, bytes]], adopted: Adopted) -> bytes:
    """Add what a part names to the resources of a page.

    Gives the content of the part: names that mean something else on the page are others there.
    """
    renamed = {}
    for name, there in part.resources.items():
        meant = {category: adopted.written(value) for category, value in there.items()}
        new = name
        while any(resources.get(new, {}).get(category, value) != value for category, value in meant.items()):
            new = _PREFIX + new[1:]
        resources[new] = {**resources.get(new, {}), **meant}
        if new != name:
            renamed[name.encode("latin-1")] = new.encode("latin-1")
    if not renamed:
        return part.content
    return _NAME.sub(lambda found: renamed.get(found[0], found[0]), part.content)

"""Writes files that share most of their objects (ISO 32000-1, 7.5).

What a file shares with others comes first, so that it is written once: where the others leave out and put in
objects with the same numbers, a file differs only in what follows.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import pikepdf

from bookletgen.finish.joining.body import ONCE, QUICKLY, Body, body_of, referred_to_by

_GROUP = 100
"""How many numbers the objects of one object stream are of."""

_PAGES = b"/Type /Page"
"""What is in pages, and in the nodes of their tree."""

_TAG = b"/Type /StructElem"
"""What is in structure elements, of which there are many: who looks for anything else need not read them."""

_REMEMBERED = 512
"""How many packed groups are kept: files leave out the same objects again and again."""

_BEGINNINGS = 8
"""How many beginnings of files are kept, each as long as all that the files share."""

_FREE, _AT_OFFSET, _IN_STREAM = 0, 1, 2
"""The kinds of entries of a cross-reference stream (7.5.8.3)."""

_ENTRY = struct.Struct(">BIH")
_NO_OBJECT = _ENTRY.pack(_FREE, 0, 65535)
"""Numbers of no object are free, and never used again (7.5.4)."""


class SharedObjects:
    """The objects of a finished file, of which each file that is made from them replaces some.

    Objects that are a file's own alone have numbers from `size`.
    """

    def __init__(self, pdf: pikepdf.Pdf, version: str) -> None:
        self._version = version
        self._bodies = {each.objgen[0]: body_of(each, ONCE) for each in pdf.objects if each.objgen[0]}
        self._references = {number: referred_to_by([body]) for number, body in self._bodies.items()}
        self.root = pdf.trailer.Root.objgen[0]
        self.info = pdf.trailer.Info.objgen[0]
        self._first_group = max(self._bodies) + 1
        self._pages = {self.root, *(number for number, body in self._bodies.items() if _PAGES in body.value)}
        self._group_of_pages = self._first_group + max(self._bodies) // _GROUP + 1
        self.size = self._group_of_pages + 1
        self._packed = lru_cache(_REMEMBERED)(self._pack)
        self._beginning = lru_cache(_BEGINNINGS)(self._begin)
        self._reached = lru_cache(_BEGINNINGS)(self._reach)

    def body(self, number: int) -> Body:
        """Give an object by its number."""
        return self._bodies[number]

    def written(self, own: Mapping[int, Body]) -> bytes:
        """Write a file of one revision, in which an object's own body takes the place of the shared one.

        What nothing refers to is left out: nothing is kept of what was replaced.
        """
        used = self._used(own)
        writer = self._beginning(frozenset(used - own.keys())).copy()
        numbers = sorted(own.keys() & used)
        writer.add_streams((number, own[number]) for number in numbers)
        small = {number: own[number].value for number in numbers if own[number].data is None}
        tags = {number: small.pop(number) for number in numbers if _TAG in small.get(number, b"")}
        next_number = max(self.size, max(used) + 1)
        for members in filter(None, (small, tags)):
            writer.add_group(next_number, tuple(members), _packed(members, QUICKLY))
            next_number += 1
        return writer.finished(next_number, self.root, self.info)

    def _begin(self, shared: frozenset[int]) -> "_Writer":
        """Write these of the shared objects."""
        numbers = sorted(shared)
        writer = _Writer.of_file(self._version, self.size)
        writer.add_streams((number, self._bodies[number]) for number in numbers)
        small = [number for number in numbers if self._bodies[number].data is None]
        for group, of_group in groupby(sorted(small, key=self._group), self._group):
            members = tuple(of_group)
            writer.add_group(group, members, self._packed(members))
        writer.parts = [b"".join(writer.parts)]
        return writer

    def _group(self, number: int) -> int:
        """Give the object stream that an object is in; pages, which all programs look for, have their own."""
        return self._group_of_pages if number in self._pages else self._first_group + number // _GROUP

    def _pack(self, numbers: tuple[int, ...]) -> Body:
        return _packed({number: self._bodies[number].value for number in numbers}, ONCE)

    def _used(self, own: Mapping[int, Body]) -> frozenset[int]:
        """Find what can be reached from the catalogue and the information dictionary."""
        referred = referred_to_by(own.values()) | {self.root, self.info}
        first, replaced = (frozenset(self._bodies.keys() & numbers) for numbers in (referred, own.keys()))
        shared = self._reached(first, replaced)
        used = shared | (referred & own.keys())
        if own.keys() <= used:
            return used
        return self._used({number: body for number, body in own.items() if number in used})

    def _reach(self, first: frozenset[int], replaced: frozenset[int]) -> frozenset[int]:
        """Find what shared objects lead to, where others take the place of some."""
        reached, new = set[int](), set(first)
        while new:
            reached |= new
            new = set[int]().union(*[self._references[number] for number in new - replaced])
            new = (new & self._bodies.keys()) - reached
        return frozenset(reached)


def _packed(values: Mapping[int, bytes], level: int) -> Body:
    """Pack objects into an object stream (7.5.7)."""
    places, offset = [], 0
    for number, value in values.items():
        places.append(f"{number} {offset}")
        offset += len(value) + 1
    index = " ".join(places).encode() + b"\n"
    about = b"<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode >>" % (len(values), len(index))
    return Body(about, zlib.compress(index + b"\n".join(values.values()) + b"\n", level))


@dataclass(slots=True)
class _Writer:
    """Writes a file: its parts and their length, the digest of them, and an entry for each number."""

    parts: list[bytes]
    length: int
    digest: "hashlib._Hash"
    rows: bytearray

    @classmethod
    def of_file(cls, version: str, size: int) -> "_Writer":
        """Begin a file, in which there are no objects yet below a number."""
        writer = cls([], 0, hashlib.sha256(), bytearray(_NO_OBJECT * size))
        writer._add(f"%PDF-{version}\n".encode() + b"%\xbf\xf7\xa2\xfe\n")
        return writer

    def copy(self) -> "_Writer":
        """Give another that goes on from here."""
        return _Writer([*self.parts], self.length, self.digest.copy(), bytearray(self.rows))

    def add_streams(self, objects: Iterable[tuple[int, Body]]) -> None:
        """Write those objects that are streams."""
        for number, body in objects:
            if body.data is not None:
                self._add_stream(number, body)

    def add_group(self, number: int, members: tuple[int, ...], body: Body) -> None:
        """Write an object stream."""
        for index, member in enumerate(members):
            self._enter(member, _IN_STREAM, number, index)
        self._add_stream(number, body)

    def finished(self, number: int, root: int, info: int) -> bytes:
        """Write the cross-reference stream with this number, and give the file."""
        start = self.length
        self._enter(number, _AT_OFFSET, start, 0)
        self.digest.update(self.rows)
        identifier = self.digest.hexdigest()[:32].encode()
        data = zlib.compress(self.rows, QUICKLY)
        self._add(
            b"%d 0 obj\n<< /Type /XRef /Size %d /W [ 1 4 2 ] /Root %d 0 R /Info %d 0 R /ID [ <%b> <%b> ] "
            b"/Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
            % (number, number + 1, root, info, identifier, identifier, len(data), data, start)
        )
        return b"".join(self.parts)

    def _add_stream(self, number: int, body: Body) -> None:
        assert body.data is not None, "it is a stream"
        about = body.value.rstrip().removesuffix(b">>") + b"/Length %d >>" % len(body.data)
        self._enter(number, _AT_OFFSET, self.length, 0)
        self._add(b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, about, body.data))

    def _enter(self, number: int, kind: int, where: int, index: int) -> None:
        missing = number + 1 - len(self.rows) // _ENTRY.size
        if missing > 0:
            self.rows += _NO_OBJECT * missing
        _ENTRY.pack_into(self.rows, number * _ENTRY.size, kind, where, index)

    def _add(self, part: bytes) -> None:
        self.parts.append(part)
        self.length += len(part)
        self.digest.update(part)

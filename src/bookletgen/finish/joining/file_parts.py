"""Writes files that share most of their objects (ISO 32000-1, 7.5)."""

import hashlib
import struct
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

import pikepdf

from bookletgen.finish.joining.body import Body, body_of

_GROUP = 100
"""How many numbers the objects of one object stream are of."""

_REMEMBERED = 512
"""How many packed groups are kept: files leave out the same objects again and again."""

_FREE, _AT_OFFSET, _IN_STREAM = 0, 1, 2
"""The kinds of entries of a cross-reference stream (7.5.8.3)."""

_ENTRY = struct.Struct(">BIH")
_NO_OBJECT = (_FREE, 0, 65535)


class SharedObjects:
    """The objects of a finished file, of which each file that is made from them replaces some."""

    def __init__(self, pdf: pikepdf.Pdf, version: str) -> None:
        self._version = version
        self._bodies = {each.objgen[0]: body_of(each) for each in pdf.objects if each.objgen[0]}
        self._references = {number: tuple(body.references()) for number, body in self._bodies.items()}
        self.root = pdf.trailer.Root.objgen[0]
        self.info = pdf.trailer.Info.objgen[0]
        self.size = max(self._bodies) + 1
        self._packed = lru_cache(_REMEMBERED)(self._pack)

    def body(self, number: int) -> Body:
        """Give an object by its number."""
        return self._bodies[number]

    def written(self, own: Mapping[int, Body]) -> bytes:
        """Write a file of one revision, in which an object's own body takes the place of the shared one.

        What nothing refers to is left out: nothing is kept of what was replaced.
        """
        used = self._used(own)
        writer = _Writer(self._version)
        packed: dict[int, list[int]] = {}
        for number in sorted(used):
            body = own.get(number) or self._bodies[number]
            if body.data is not None:
                writer.add_stream(number, body)
            elif number not in own:
                packed.setdefault(number // _GROUP, []).append(number)
        next_number = max(self.size, max(used) + 1)
        groups = [(tuple(numbers), self._packed(tuple(numbers))) for numbers in packed.values()]
        small = tuple(number for number in sorted(own.keys() & used) if own[number].data is None)
        groups.append((small, _packed({number: own[number].value for number in small})))
        for numbers, body in groups:
            if numbers:
                writer.add_group(next_number, numbers, body)
                next_number += 1
        return writer.finished(next_number, self.root, self.info)

    def _pack(self, numbers: tuple[int, ...]) -> Body:
        return _packed({number: self._bodies[number].value for number in numbers})

    def _used(self, own: Mapping[int, Body]) -> set[int]:
        """Find what can be reached from the catalogue and the information dictionary."""
        waiting = [self.root, self.info]
        used = set(waiting)
        while waiting:
            number = waiting.pop()
            body = own.get(number)
            for other in self._references[number] if body is None else body.references():
                if other not in used and (other in own or other in self._bodies):
                    used.add(other)
                    waiting.append(other)
        return used


def _packed(values: Mapping[int, bytes]) -> Body:
    """Pack objects into an object stream (7.5.7)."""
    places, offset = [], 0
    for number, value in values.items():
        places.append(f"{number} {offset}")
        offset += len(value) + 1
    index = " ".join(places).encode() + b"\n"
    about = b"<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode >>" % (len(values), len(index))
    return Body(about, zlib.compress(index + b"\n".join(values.values()) + b"\n"))


class _Writer:
    def __init__(self, version: str) -> None:
        self._parts = [f"%PDF-{version}\n".encode() + b"%\xbf\xf7\xa2\xfe\n"]
        self._length = len(self._parts[0])
        self._entries: dict[int, tuple[int, int, int]] = {}

    def add_stream(self, number: int, body: Body) -> None:
        """Write a stream."""
        assert body.data is not None, "it is a stream"
        about = body.value.rstrip().removesuffix(b">>") + b"/Length %d >>" % len(body.data)
        self._entries[number] = (_AT_OFFSET, self._length, 0)
        self._add(b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, about, body.data))

    def add_group(self, number: int, members: tuple[int, ...], body: Body) -> None:
        """Write an object stream."""
        self._entries |= {member: (_IN_STREAM, number, index) for index, member in enumerate(members)}
        self.add_stream(number, body)

    def finished(self, number: int, root: int, info: int) -> bytes:
        """Write the cross-reference stream with this number, and give the file."""
        start = self._length
        self._entries[number] = (_AT_OFFSET, start, 0)
        rows = b"".join(self._rows(number + 1))
        identifier = hashlib.sha256(b"".join((*self._parts, rows))).hexdigest()[:32].encode()
        data = zlib.compress(rows)
        self._add(
            b"%d 0 obj\n<< /Type /XRef /Size %d /W [ 1 4 2 ] /Root %d 0 R /Info %d 0 R /ID [ <%b> <%b> ] "
            b"/Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
            % (number, number + 1, root, info, identifier, identifier, len(data), data, start)
        )
        return b"".join(self._parts)

    def _rows(self, size: int) -> Iterator[bytes]:
        """Give the entry of each number; those of no object are free, and never used again (7.5.4)."""
        for number in range(size):
            yield _ENTRY.pack(*self._entries.get(number, _NO_OBJECT))

    def _add(self, part: bytes) -> None:
        self._parts.append(part)
        self._length += len(part)

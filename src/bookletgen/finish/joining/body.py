"""Objects of a PDF as they are written (ISO 32000-1, 7.3)."""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import pikepdf

from bookletgen.finish.tree_entries import Named

_STRING_OR_REFERENCE = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9a-fA-F]+>|\b(\d+) 0 R\b", re.DOTALL)
"""qpdf writes a backslash before each bracket in a string, so strings do not nest."""


QUICKLY = 4
"""How hard to compress what one file alone has: harder takes twice as long, and spares 1 % of the file."""

ONCE = 9
"""How hard to compress what is compressed once for many files."""


class Body(NamedTuple):
    """An object, or the dictionary of a stream without its length, and the data of the stream."""

    value: bytes
    data: bytes | None = None

    def references(self) -> Iterator[int]:
        """Give the numbers of the objects that it refers to."""
        for found in _STRING_OR_REFERENCE.finditer(self.value):
            if found[1]:
                yield int(found[1])

    def renumbered(self, number: Callable[[int], int]) -> "Body":
        """Give the same object with the numbers of others changed."""
        return Body(renumbered(self.value, number), self.data)


def renumbered(value: bytes, number: Callable[[int], int]) -> bytes:
    """Change the numbers of the objects that a value refers to."""

    def change(found: re.Match[bytes]) -> bytes:
        return b"%d 0 R" % number(int(found[1])) if found[1] else found[0]

    return _STRING_OR_REFERENCE.sub(change, value)


def body_of(value: pikepdf.Object, level: int = QUICKLY) -> Body:
    """Write an object; streams are compressed, but for metadata, which other programs look for."""
    if not isinstance(value, pikepdf.Stream):
        return Body(value.unparse(resolved=True))
    about = value.stream_dict
    kept = pikepdf.Dictionary({name: each for name, each in about.items() if name != "/Length"})
    data = value.read_raw_bytes()
    if "/Filter" in kept or kept.get("/Type") == "/Metadata":
        return Body(kept.unparse(), data)
    kept.Filter = pikepdf.Name.FlateDecode
    return Body(kept.unparse(), zlib.compress(data, level))


def stream(content: bytes, level: int = QUICKLY) -> Body:
    """Write content as a compressed stream."""
    return Body(b"<< /Filter /FlateDecode >>", zlib.compress(content, level))


def entries_of(dictionary: pikepdf.Object) -> dict[str, bytes]:
    """Write the entries of a dictionary: objects with numbers of their own by their numbers."""
    return {name: value_of(value) for name, value in dictionary.items()}


def value_of(value: object) -> bytes:
    """Write a value: an object with a number of its own by that."""
    if isinstance(value, pikepdf.Object):
        return b"%d 0 R" % value.objgen[0] if value.is_indirect else value.unparse()
    return pikepdf.Array([value]).unparse()[1:-1].strip()  # numbers and truth values


class Reference(int):
    """The number of an object, where another refers to it."""


def written(value: object) -> bytes:
    """Write a value: names, text, numbers, what refers to objects, lists and dictionaries of them."""
    match value:
        case Reference():
            return b"%d 0 R" % value
        case Named():
            return b"/" + value.encode()
        case int():
            return b"%d" % value
        case list():
            return b"[ " + b" ".join(map(written, value)) + b" ]"
        case dict():
            return dictionary({name: written(each) for name, each in value.items()})
        case _:
            return value_of(pikepdf.String(value) if isinstance(value, str) else value)


def dictionary(entries: Mapping[str, bytes]) -> bytes:
    """Write a dictionary."""
    return b"<< " + b"".join(name.encode() + b" " + value + b" " for name, value in entries.items()) + b">>"

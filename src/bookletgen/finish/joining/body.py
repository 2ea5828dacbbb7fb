"""Objects of a PDF as they are written (ISO 32000-1, 7.3)."""

import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import pikepdf

from bookletgen.finish.tree_entries import Named

# That what they find begins with one of a few letters is what makes them fast.
_REFERENCE = re.compile(rb"[0-9][0-9]* 0 R\b")
_STRING_OR_REFERENCE = re.compile(
    rb"[(0-9](?:(?<=\()(?:[^()\\]|\\.)*\)|(?<=[0-9])[0-9]* 0 R\b)",
    re.DOTALL,
)
"""qpdf writes a backslash before each bracket in a string, so strings do not nest."""

_AFTER_NUMBER = b" 0 R"

QUICKLY = 4
"""How hard to compress what one file alone has: harder takes twice as long, and spares 1 % of the file."""

ONCE = 9
"""How hard to compress what is compressed once for many files."""


class Body(NamedTuple):
    """An object, or the dictionary of a stream without its length, and the data of the stream."""

    value: bytes
    data: bytes | None = None

    def renumbered(self, number: Callable[[int], int]) -> "Body":
        """Give the same object with the numbers of others changed."""
        return Body(renumbered(self.value, number), self.data)


def referred_to_by(bodies: Iterable[Body]) -> set[int]:
    """Give the numbers of the objects that others refer to."""
    found = set[bytes]()
    for body in bodies:
        finds = _STRING_OR_REFERENCE if b"(" in body.value else _REFERENCE
        found.update(finds.findall(body.value))
    return {int(each.removesuffix(_AFTER_NUMBER)) for each in found if not each.startswith(b"(")}


def renumbered(value: bytes, number: Callable[[int], int]) -> bytes:
    """Change the numbers of the objects that a value refers to."""

    def change(found: re.Match[bytes]) -> bytes:
        before, is_reference, _ = found[0].rpartition(_AFTER_NUMBER)
        return b"%d 0 R" % number(int(before)) if is_reference else found[0]

    return _STRING_OR_REFERENCE.sub(change, value) if _AFTER_NUMBER in value else value


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


def reference(number: int) -> bytes:
    """Refer to an object."""
    return b"%d%b" % (number, _AFTER_NUMBER)


def referred(reference: bytes) -> int:
    """Give the number of the object that this refers to."""
    return int(reference.removesuffix(_AFTER_NUMBER))


def written(value: object) -> bytes:
    """Write a value: names, text, numbers, lists and dictionaries of them.

    Bytes are written already, such as what refers to objects.
    """
    kind = type(value)
    return _WRITERS[kind](value) if kind in _WRITERS else value_of(value)


def dictionary(entries: Mapping[str, object]) -> bytes:
    """Write a dictionary."""
    listed = [b"%b %b" % (name.encode(), written(value)) for name, value in entries.items()]
    return b"<< " + b" ".join(listed) + b" >>"


def _list(values: Iterable[object]) -> bytes:
    return b"[ " + b" ".join([written(each) for each in values]) + b" ]"


_WRITERS: Mapping[type, Callable[[Any], bytes]] = MappingProxyType(
    {
        bytes: lambda value: value,
        Named: lambda name: b"/" + name.encode(),
        int: lambda number: b"%d" % number,
        str: lambda text: pikepdf.String(text).unparse(),
        list: _list,
        dict: dictionary,
    }
)

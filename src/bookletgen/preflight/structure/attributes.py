"""The attributes of a structure element: its own, and those of its classes (ISO 32000-1, 14.7.5)."""

from collections.abc import Iterator

import pikepdf

from bookletgen.model.structure import Value
from bookletgen.preflight.values import entries_of, entry, items_of, name_of, number_of, numbers_of, text_of


def read_attributes(element: object, class_map: object) -> dict[str, Value]:
    """Read every attribute by its name; what an element says itself stands above its classes."""
    read: dict[str, Value] = {}
    for name in _listed(entry(element, "/C")):
        for group in _listed(entry(class_map, f"/{name_of(name)}")):
            read |= dict(_values(group))
    for group in _listed(entry(element, "/A")):
        read |= dict(_values(group))
    return read


def _listed(value: object) -> Iterator[object]:
    """Give the items of an array, or one thing alone; revision numbers in between do not matter."""
    if isinstance(value, pikepdf.Array):
        yield from (item for item in items_of(value) if number_of(item) is None)
    elif value is not None:
        yield value


def _values(group: object) -> Iterator[tuple[str, Value]]:
    for key, value in entries_of(group):
        read = _value(value)
        if key != "/O" and read is not None:
            yield key[1:], read


def _texts(array: object) -> tuple[str, ...]:
    texts = (text_of(item) for item in items_of(array))
    return tuple(text for text in texts if text)


def _value(value: object) -> Value | None:
    name = name_of(value)
    if name:
        return name
    text = text_of(value)
    if text is not None:
        return text
    if isinstance(value, pikepdf.Array):
        return numbers_of(value) or _texts(value)
    number = number_of(value)
    return int(number) if number is not None and number == int(number) else number

"""Reading values out of PDF objects that may be of any type: what does not fit is None, never an error."""

from collections.abc import Iterator

import pikepdf

from bookletgen.preflight.painted import Box

_BOX_EDGES = 4
_WITH_ENTRIES = (pikepdf.Dictionary, pikepdf.Stream)


def number_of(value: object) -> float | None:
    """Give a number."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return None


def numbers_of(value: object) -> tuple[float, ...]:
    """Give the numbers of an array; empty where it is none, or holds anything else."""
    found = [number_of(item) for item in items_of(value)]
    return tuple(item for item in found if item is not None) if None not in found else ()


def items_of(value: object) -> Iterator[object]:
    """Give the items of an array; none where it is no array."""
    if isinstance(value, pikepdf.Array):
        yield from value


def name_of(value: object) -> str:
    """Give a name without its slash; empty where it is none."""
    return str(value)[1:] if isinstance(value, pikepdf.Name) else ""


def names_of(value: object) -> tuple[str, ...]:
    """Give the names of an array, or one name alone."""
    single = name_of(value)
    return (single,) if single else tuple(filter(None, map(name_of, items_of(value))))


def text_of(value: object) -> str | None:
    """Give a text string."""
    return str(value) if isinstance(value, pikepdf.String) else None


def bytes_of(value: object) -> bytes:
    """Give the bytes of a string; empty where it is none."""
    return bytes(value) if isinstance(value, pikepdf.String) else b""


def entry(container: object, key: str) -> object:
    """Give an entry of a dictionary or stream; None where there is none.

    Most entries that are asked for are not there, and pikepdf takes long to find so by looking for them.
    """
    if not isinstance(container, _WITH_ENTRIES):
        return None
    try:
        return container.get(key) if key in container else None
    except (pikepdf.PdfError, ValueError, TypeError):
        return None


def entries_of(value: object) -> Iterator[tuple[str, object]]:
    """Give the entries of a dictionary, keys with their slash; none where it is no dictionary."""
    if isinstance(value, _WITH_ENTRIES):
        for key in value.keys():  # noqa: SIM118  a PDF dictionary is no mapping
            yield key, entry(value, key)


def box_of(value: object) -> Box | None:
    """Give a rectangle with its edges in order."""
    edges = numbers_of(value)
    if len(edges) != _BOX_EDGES:
        return None
    left, bottom, right, top = edges
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def id_of(value: object) -> tuple[int, int] | None:
    """Give the number of an indirect object; None for a direct one."""
    if isinstance(value, pikepdf.Object) and value.objgen != (0, 0):
        return value.objgen
    return None

"""Composite fonts: Type 0 with a CID font below (ISO 32000-1, 9.7)."""

from collections.abc import Iterator
from functools import partial

import pikepdf

from bookletgen.preflight.bounded import read_bounded
from bookletgen.preflight.content.cmap import (
    predefined_code_map,
    read_code_map,
    split_codes,
    text_of_cids,
)
from bookletgen.preflight.content.font import Font
from bookletgen.preflight.values import bytes_of, entry, items_of, name_of, number_of, numbers_of

_DEFAULT_WIDTH = 1000.0
"""In thousandths of the text unit (ISO 32000-1, table 117, `DW`)."""

_BYTES_OF_IDENTITY = 2
_MOST_CIDS = 0x10000


def read_cid_font(font: object, key: int) -> Font:
    """Read the code map and the widths of a Type 0 font."""
    descendant = descendant_of(font)
    encoding = entry(font, "/Encoding")
    stated = number_of(entry(descendant, "/DW"))
    codes = _code_map(encoding)
    return Font(
        key,
        partial(split_codes, codes=codes),
        {cid: width / 1000 for cid, width in _widths(entry(descendant, "/W"))},
        (_DEFAULT_WIDTH if stated is None else stated) / 1000,
        {},
        _cid_texts(descendant),
        is_vertical=name_of(encoding).endswith("-V"),
        code_bytes=_BYTES_OF_IDENTITY if codes is None else 0,
    )


def descendant_of(font: object) -> object:
    """Give the CID font below a Type 0 font."""
    return next(items_of(entry(font, "/DescendantFonts")), None)


def _code_map(encoding: object) -> dict[bytes, int] | None:
    if isinstance(encoding, pikepdf.Stream):
        return read_code_map(read_bounded(encoding))
    return predefined_code_map(name_of(encoding))


def _cid_texts(descendant: object) -> dict[int, str]:
    system = entry(descendant, "/CIDSystemInfo")
    parts = (bytes_of(entry(system, key)).decode("latin-1") for key in ("/Registry", "/Ordering"))
    collection = "-".join(parts)
    return {} if collection.endswith("-Identity") else text_of_cids(collection)


def _widths(array: object) -> Iterator[tuple[int, float]]:
    """Read `c [w1 w2 ...]` and `first last w` (ISO 32000-1, 9.7.4.3)."""
    pending: list[float] = []
    for item in items_of(array):
        if isinstance(item, pikepdf.Array) and pending:
            yield from enumerate(numbers_of(item), int(pending[0]))
            pending = []
            continue
        pending.append(number_of(item) or 0.0)
        if len(pending) == 3:  # noqa: PLR2004  first, last and width
            first, last, width = pending
            for cid in range(max(0, int(first)), min(int(last), _MOST_CIDS) + 1):
                yield cid, width
            pending = []

"""Streams and files of the document that a press cannot take (ISO 15930-7)."""

from collections.abc import Iterator

import pikepdf

from bookletgen.preflight.facts import Oddity
from bookletgen.preflight.oddities import (
    ALTERNATE_IMAGE,
    EXTERNAL_STREAM,
    JPEG_2000,
    LZW,
    OPI,
)
from bookletgen.preflight.values import entry, items_of, names_of

_RARE = frozenset({"/F", "/OPI", "/Alternates"})
"""Entries that streams hardly ever have."""


def read_stream_oddities(pdf: pikepdf.Pdf) -> Iterator[Oddity]:
    """Look at every stream of the file once."""
    for value in pdf.objects:
        if isinstance(value, pikepdf.Stream):
            yield from _oddities(value)


def _oddities(stream: pikepdf.Stream) -> Iterator[Oddity]:
    filters = names_of(entry(stream, "/Filter"))
    detail = f"object {stream.objgen[0]}"
    if "LZWDecode" in filters:
        yield Oddity(LZW, detail)
    if "JPXDecode" in filters:
        yield Oddity(JPEG_2000, detail)
    if _RARE.isdisjoint(stream.keys()):
        return
    if entry(stream, "/F") is not None:
        yield Oddity(EXTERNAL_STREAM, detail)
    if entry(stream, "/OPI") is not None:
        yield Oddity(OPI, detail)
    if any(entry(each, "/DefaultForPrinting") is True for each in items_of(entry(stream, "/Alternates"))):
        yield Oddity(ALTERNATE_IMAGE, detail)

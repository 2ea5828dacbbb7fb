"""Reading streams of files that may mean harm: what unpacks to more than sensible is refused."""

from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
from pikepdf.settings import get_qpdf_limits, set_qpdf_limits

MOST_BYTES = 64 * 1024 * 1024
"""How much one stream may unpack to. A page of the densest map is a tenth of it."""

_MOST_FILTERS = 4


@contextmanager
def bounded_reading() -> Iterator[None]:
    """Let qpdf stop where a stream unpacks to more than `MOST_BYTES`."""
    before = get_qpdf_limits()
    set_qpdf_limits(
        flate_max_memory=MOST_BYTES,
        run_length_max_memory=MOST_BYTES,
        png_max_memory=MOST_BYTES,
        tiff_max_memory=MOST_BYTES,
        max_stream_filters=_MOST_FILTERS,
        doc_max_warnings=1000,
    )
    try:
        yield
    finally:
        set_qpdf_limits(**before)  # type: ignore[arg-type]


def read_bounded(stream: object) -> bytes:
    """Give the unpacked bytes of a stream; none where it cannot be unpacked."""
    if not isinstance(stream, pikepdf.Stream):
        return b""
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, RuntimeError, MemoryError):
        return b""


def read_packed(stream: pikepdf.Stream) -> bytes:
    """Give the bytes of a stream as they are in the file; none where they are not."""
    try:
        return stream.read_raw_bytes()
    except (pikepdf.PdfError, RuntimeError, MemoryError):
        return b""

"""Takes along what the structure of a document is made of, while the engine paints it.

The engine makes an element of every box. What runs over a page, such as a list, becomes several, and
nothing tells that they are one. The screen file gets an element for everything in the source instead, so
the engine's own tree, a third of what painting takes, is not made at all: its content is marked, no more.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import weasyprint.pdf


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """A page, and the marked content that the engine painted on it: ids by the box they stand for."""

    page: weasyprint.Page
    content_ids: dict[Any, int]


@contextmanager
def painted_pages() -> Iterator[list[PaintedPage]]:
    """Gather the pages while the engine writes a PDF."""
    gathered: list[PaintedPage] = []
    add_tags = weasyprint.pdf.add_tags

    def gather(_pdf: object, document: weasyprint.Document, _version: object, streams: list[Any]) -> None:
        for page, stream in zip(document.pages, streams, strict=True):
            ids = {box: tag["mcid"] for box, tag in stream._tags.items()}  # noqa: SLF001  there is no other way
            gathered.append(PaintedPage(page, ids))

    weasyprint.pdf.add_tags = gather
    try:
        yield gathered
    finally:
        weasyprint.pdf.add_tags = add_tags

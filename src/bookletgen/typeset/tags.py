"""Takes along what the structure of a document is made of, while the engine makes tags of its own.

The engine makes an element of every box. What runs over a page, such as a list, becomes several, and
nothing tells that they are one. The screen file gets an element for everything in the source instead;
the engine's tags only tell other files which picture something is painted in.
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
def painted_pages(*, with_tags: bool = True) -> Iterator[list[PaintedPage]]:
    """Gather the pages while the engine writes a PDF, with its own tags or without."""
    gathered: list[PaintedPage] = []
    add_tags = weasyprint.pdf.add_tags

    def gather(pdf: object, document: weasyprint.Document, version: object, streams: list[Any]) -> None:
        for page, stream in zip(document.pages, streams, strict=True):
            ids = {box: tag["mcid"] for box, tag in stream._tags.items()}  # noqa: SLF001  there is no other way
            gathered.append(PaintedPage(page, ids))
        if with_tags:
            add_tags(pdf, document, version, streams)

    weasyprint.pdf.add_tags = gather
    try:
        yield gathered
    finally:
        weasyprint.pdf.add_tags = add_tags

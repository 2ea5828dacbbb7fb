"""A layout that is kept, with all that the engine knows of it, so that parts of it can be laid out again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import weasyprint
import weasyprint.document


@dataclass(frozen=True, slots=True, eq=False)
class KeptLayout:
    """The source of a layout, its pages in the end, and the engine's own state.

    `page_starts` are what each page of the engine begins with: where in the boxes, and by which break.
    """

    source: weasyprint.HTML
    document: weasyprint.Document
    context: Any


@contextmanager
def kept_contexts() -> Iterator[list[Any]]:
    """Gather the engine's state of each layout that is made meanwhile."""
    gathered: list[Any] = []
    layout_document = weasyprint.document.layout_document

    def keep(html: object, root_box: object, context: object) -> Any:  # noqa: ANN401  the engine has no types
        gathered.append(context)
        return layout_document(html, root_box, context)

    weasyprint.document.layout_document = keep
    try:
        yield gathered
    finally:
        weasyprint.document.layout_document = layout_document

"""A layout that is kept, with all that the engine knows of it, so that parts of it can be laid out again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import weasyprint
import weasyprint.document

from bookletgen.typeset.joining.drawings import Paintings
from bookletgen.typeset.joining.texts import Texts
from bookletgen.typeset.used_values import UsedValues


@dataclass(frozen=True, slots=True, eq=False)
class KeptLayout:
    """The source of a layout, its pages in the end, and the engine's own state.

    `root_box` is the box of the root before layout, and `numbers` are those of the pages, from 0, before
    surplus pages were dropped. `styles` are those of elements that came into the source, and `values` what
    is known of styles. `paintings` and `texts` are drawings and texts that come again, and `starts` say where
    the margins of boxes start that do not start where those of what they take the place of do, in pixels from
    the head of the page.
    """

    source: weasyprint.HTML
    document: weasyprint.Document
    context: Any
    root_box: Any
    numbers: tuple[int, ...]
    styles: dict[Any, Any] = field(default_factory=dict)
    paintings: Paintings = field(default_factory=dict)
    texts: Texts = field(default_factory=Texts)
    values: UsedValues = field(default_factory=UsedValues)
    starts: dict[Any, float] = field(default_factory=dict)

    @property
    def images(self) -> dict[str, Any]:
        """Give the images that the engine has loaded, by their address."""
        loaded: dict[str, Any] = self.context.get_image_from_uri.keywords["cache"]
        return loaded


@contextmanager
def kept_states() -> Iterator[list[tuple[Any, Any]]]:
    """Gather the boxes before layout, and the engine's state, of each layout that is made meanwhile."""
    gathered: list[tuple[Any, Any]] = []
    layout_document = weasyprint.document.layout_document

    def keep(html: object, root_box: object, context: object) -> Any:  # noqa: ANN401  the engine has no types
        gathered.append((root_box, context))
        return layout_document(html, root_box, context)

    weasyprint.document.layout_document = keep
    try:
        yield gathered
    finally:
        weasyprint.document.layout_document = layout_document

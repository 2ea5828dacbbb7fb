"""What links and the outline find on a page with a part."""

from dataclasses import dataclass
from typing import Any

import weasyprint


@dataclass(frozen=True, slots=True)
class Landmarks:
    """The targets of links, each with its place in whole pixels from the left and the head, and headings.

    `running` are words that pages say again in their margins.
    """

    targets: tuple[tuple[str, int, int], ...]
    headings: tuple[tuple[int, str], ...]
    running: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, page: weasyprint.Page, down: float = 0) -> "Landmarks":
        """Find those of a page, as if all of it stood so much further up."""
        places = sorted((name, round(x), round(y - down)) for name, (x, y, *_) in page.anchors.items())
        running = running_words(page._page_box)  # noqa: SLF001  no public attribute leads there
        return cls(tuple(places), tuple(mark[:2] for mark in page.bookmarks), running)


def running_words(box: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401  the engine has no types
    """Give the words in a box that pages say again in their margins (CSS GCPM 3, 1.1)."""
    return tuple((name, str(words)) for each in box.descendants() for name, words in each.string_set or ())

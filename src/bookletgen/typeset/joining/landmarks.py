"""What links and the outline find on a page with a part."""

from dataclasses import dataclass

import weasyprint


@dataclass(frozen=True, slots=True)
class Landmarks:
    """The targets of links, each with its place in whole pixels from the left and the head, and headings."""

    targets: tuple[tuple[str, int, int], ...]
    headings: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, page: weasyprint.Page, down: float = 0) -> "Landmarks":
        """Find those of a page, as if all of it stood so much further up."""
        places = sorted((name, round(x), round(y - down)) for name, (x, y, *_) in page.anchors.items())
        return cls(tuple(places), tuple(mark[:2] for mark in page.bookmarks))

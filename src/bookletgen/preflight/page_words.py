"""The words that a reader sees on pages, page by page, wherever they were read."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bookletgen.preflight.content.matrix import intersect
from bookletgen.preflight.painted import Box, TextRun

_HYPHENS = re.compile("[-\u00ad\u2010\u2011]\\s?")
_WIDE_GAP = 0.2
"""A gap of this many ems between two pieces of text on one line parts two words."""

_SEEN_WIDTH = 0.99
"""How much of a line must be left, or letters at its ends are cut."""

_SEEN_HEIGHT = 0.5
"""How much of the height from ascender to descender: boxes as high as a narrow line clip none of the ink."""


@dataclass(slots=True, eq=False)
class PageText:
    """The text of a page that a reader sees, in the order it is painted.

    What is joined of it is kept: pages that files share are the same object in all of them.
    """

    seen: Sequence[TextRun]
    _joined: dict[bool, str] = field(default_factory=dict)
    _words: dict[bool, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, runs: Iterable[TextRun], trim: Box) -> "PageText":
        """Leave out what cannot be seen when the page is trimmed to a box."""
        return cls([run for run in runs if is_seen(run, trim)])

    def joined(self, *, by_place: bool) -> str:
        """Give the text, in the order it is painted or by its place."""
        if by_place not in self._joined:
            runs = sorted(self.seen, key=_place) if by_place else self.seen
            self._joined[by_place] = _joined(runs)
        return self._joined[by_place]

    def words(self, *, by_place: bool) -> list[str]:
        """Give the words."""
        if by_place not in self._words:
            self._words[by_place] = words_of(self.joined(by_place=by_place))
        return self._words[by_place]


@dataclass(slots=True)
class PageWords:
    """The words of pages; `read` gives a page by its number from 1, or None; each is read when asked for.

    What is an artifact, such as a running head, is left out, and so is what cannot be seen: hidden or
    clipped text, and text off the trimmed page. The words come in the order they are painted, or else
    `by_place`, from the top of the page to its foot.
    """

    read: Callable[[int], PageText | None]
    _pages: dict[int, PageText | None] = field(default_factory=dict)

    def on(self, numbers: Iterable[int], *, by_place: bool = False) -> list[str]:
        """Give the words of pages, by their numbers; pages that are not there have none."""
        pages = [page for page in map(self._page, numbers) if page]
        if len(pages) == 1:
            return pages[0].words(by_place=by_place)
        return words_of("\n".join(page.joined(by_place=by_place) for page in pages))

    def _page(self, number: int) -> PageText | None:
        if number not in self._pages:
            self._pages[number] = self.read(number)
        return self._pages[number]


def words_of(text: str) -> list[str]:
    """Split a text into words to compare: in one form of Unicode, without hyphens, in small letters.

    A hyphen at the end of a line is no part of a word, so none counts. What has no letter or digit, such as
    the mark of a list item, is no word.
    """
    unified = _HYPHENS.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return [word for word in unified.split() if word[0].isalnum() or any(map(str.isalnum, word))]


def is_seen(run: TextRun, trim: Box) -> bool:
    """Tell whether a text can be seen on a page that is trimmed to a box, and is no artifact."""
    whole, left = run.unclipped, intersect(run.where.box, trim)
    is_wide = left[2] - left[0] >= _SEEN_WIDTH * (whole[2] - whole[0])
    is_high = left[3] - left[1] >= _SEEN_HEIGHT * (whole[3] - whole[1]) and left[3] > left[1]
    is_painted = not (run.is_invisible or run.where.is_hidden or run.where.is_artifact)
    return is_wide and is_high and is_painted


def _place(run: TextRun) -> tuple[float, float]:
    """Give what sorts text by lines from the top, and each line from the left."""
    return -round(run.baseline[1]), run.baseline[0]


def _joined(runs: Iterable[TextRun]) -> str:
    """Join pieces of text: with nothing on one line, with a space over a gap, or else with a line end."""
    text, last = "", None
    for run in runs:
        if last is not None:
            is_same_line = abs(run.baseline[1] - last.baseline[1]) < _WIDE_GAP * run.size_pt
            gap = run.unclipped[0] - last.unclipped[2]
            is_near = is_same_line and -run.size_pt < gap < _WIDE_GAP * run.size_pt
            text += "" if is_near else " " if is_same_line else "\n"
        text += run.text
        last = run
    return text

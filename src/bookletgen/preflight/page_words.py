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


@dataclass(frozen=True, slots=True)
class PageText:
    """The text that is painted on a page, and the box that is left of the page when it is trimmed."""

    runs: Sequence[TextRun]
    trim: Box


@dataclass(slots=True)
class PageWords:
    """The words of pages; `read` gives a page by its number from 1, or None; each is read when asked for.

    What is an artifact, such as a running head, is left out, and so is what cannot be seen: hidden or
    clipped text, and text off the trimmed page. The words come in the order they are painted, or else
    `by_place`, from the top of the page to its foot.
    """

    read: Callable[[int], PageText | None]
    _runs: dict[int, list[TextRun]] = field(default_factory=dict)

    def on(self, numbers: Iterable[int], *, by_place: bool = False) -> list[str]:
        """Give the words of pages, by their numbers; pages that are not there have none."""
        pages = map(self._seen, numbers)
        ordered = (sorted(page, key=_place) if by_place else page for page in pages)
        return words_of("\n".join(map(_joined, ordered)))

    def _seen(self, number: int) -> list[TextRun]:
        if number not in self._runs:
            page = self.read(number)
            self._runs[number] = [run for run in page.runs if _is_seen(run, page.trim)] if page else []
        return self._runs[number]


def words_of(text: str) -> list[str]:
    """Split a text into words to compare: in one form of Unicode, without hyphens, in small letters.

    A hyphen at the end of a line is no part of a word, so none counts. What has no letter or digit, such as
    the mark of a list item, is no word.
    """
    unified = _HYPHENS.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return [word for word in unified.split() if any(map(str.isalnum, word))]


def _is_seen(run: TextRun, trim: Box) -> bool:
    whole, left = run.unclipped, intersect(run.where.box, trim)
    is_wide = left[2] - left[0] >= _SEEN_WIDTH * (whole[2] - whole[0])
    is_high = left[3] - left[1] >= _SEEN_HEIGHT * (whole[3] - whole[1]) and left[3] > left[1]
    is_painted = not (run.is_invisible or run.where.is_hidden or run.where.is_artifact)
    return is_wide and is_high and is_painted


def _place(run: TextRun) -> tuple[float, float]:
    """Give what sorts text by lines from the top, and each line from the left."""
    return -round(run.baseline[1]), run.baseline[0]


def _joined(runs: list[TextRun]) -> str:
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

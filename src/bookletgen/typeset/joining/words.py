"""The words of a part that is laid out: others can take their places in the same elements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element as Source

from bookletgen.typeset.joining.gap import OwnGap
from bookletgen.typeset.joining.part_html import VOID

TAG = re.compile(r'(<(?:[^>"]|"[^"]*")*>)')
"""A tag as our templates write it."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A text of the source: that of an element, or what follows it."""

    element: Source
    is_tail: bool

    @property
    def text(self) -> str:
        """Give the text as it is now."""
        return (self.element.tail if self.is_tail else self.element.text) or ""

    def write(self, text: str) -> None:
        """Put another text there."""
        if self.is_tail:
            self.element.tail = text
        else:
            self.element.text = text


@dataclass(frozen=True, slots=True, eq=False)
class WordsOfPart:
    """The tags of a part that is laid out, and the texts between them."""

    tags: tuple[str, ...]
    words: tuple[Words, ...]

    def changed_by(self, part: str) -> Sequence[tuple[Words, str]] | None:
        """Give the texts that another part has others for.

        Returns:
            None where its elements are others too, or one is empty that was not: then styles may be others.
        """
        tags, texts = _tags_and_texts(part)
        if tags != self.tags:
            return None
        changed = [each for each in zip(self.words, texts, strict=True) if each[0].text != each[1]]
        return None if any(_is_blank(words.text) or _is_blank(text) for words, text in changed) else changed


def words_of_part(gap: OwnGap, part: str) -> WordsOfPart | None:
    """Find the words of the part that is laid out in a gap; None where it was read in another way.

    Args:
        gap: the gap.
        part: the HTML of the part.
    """
    tags, texts = _tags_and_texts(part)
    words = tuple(words_in(gap.place.element))
    return WordsOfPart(tags, words) if texts == tuple(each.text for each in words) else None


def words_in(element: Source) -> Iterator[Words]:
    """Go through the texts in an element, in their order."""
    if element.tag not in VOID:
        yield Words(element, is_tail=False)
    for child in element:
        yield from words_in(child)
        yield Words(child, is_tail=True)


def _tags_and_texts(part: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the tags of an element, and the texts between them."""
    _, *pieces, _ = TAG.split(part)
    return tuple(pieces[::2]), tuple(map(unescape, pieces[1::2]))


def _is_blank(text: str) -> bool:
    return not text.strip()

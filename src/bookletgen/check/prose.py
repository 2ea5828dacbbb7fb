"""The texts of an edition with the part they play on the page, for rules about wording."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from bookletgen.check.language.words import Sentence, sentences_in
from bookletgen.model.blocks import ListContent, QuoteContent, TableContent, WriteInContent
from bookletgen.model.edition import Block, ContactList, Edition, Figure, SafetyStatement, Section
from bookletgen.model.inline import Term, Text
from bookletgen.model.walk import texts_in


class Part(StrEnum):
    """What a text is on the page."""

    TITLE = "title"
    PARAGRAPH = "paragraph"
    LEAD_IN = "lead-in"
    ITEM = "item"
    SAFETY = "safety"
    CAPTION = "caption"
    CELL = "cell"
    QUOTE = "quote"
    MEANING = "meaning"
    DESCRIPTION = "description"


RUNNING_TEXT = frozenset({Part.PARAGRAPH, Part.LEAD_IN, Part.ITEM, Part.SAFETY, Part.CAPTION, Part.MEANING})
"""The parts that people read as sentences, which reading scores are computed over."""


@dataclass(frozen=True)
class Prose:
    """A text and the part it plays."""

    text: Text
    part: Part

    @cached_property
    def words(self) -> str:
        """Give the words of the text."""
        return str(self.text)

    @cached_property
    def terms(self) -> frozenset[str]:
        """Give the ids of the glossary terms that are marked in the text."""
        return frozenset(run.name for run in self.text.runs if isinstance(run, Term))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Give the sentences of the text."""
        return sentences_in(self.words)

    @cached_property
    def outside_terms(self) -> str:
        """Give the words outside glossary terms, which the glossary explains; a bar stands for each term."""
        return "".join("|" if isinstance(run, Term) else run.text for run in self.text.runs)


@lru_cache(maxsize=4)
def prose_of(edition: Edition) -> tuple[Prose, ...]:
    """Give the texts of the sections in reading order, then the meanings of the glossary."""
    return tuple(_prose_of(edition))


def _prose_of(edition: Edition) -> Iterator[Prose]:
    for part in edition.parts:
        yield Prose(part.title, Part.TITLE)
        for section in part.sections:
            yield from prose_of_section(section)
    for entry in edition.glossary:
        yield Prose(entry.meaning, Part.MEANING)


def prose_of_section(section: Section) -> Iterator[Prose]:
    """Go through the texts of one section in reading order."""
    yield Prose(section.title, Part.TITLE)
    for block in section.blocks:
        yield from _prose_in(block)


# Editions share most of their blocks.
@lru_cache(maxsize=4096)
def _prose_in(block: Block) -> tuple[Prose, ...]:
    return tuple(_prose_of_block(block))


def _prose_of_block(block: Block) -> Iterator[Prose]:
    match block.content:
        case Text() as text:
            yield Prose(text, Part.TITLE if block.kind == "heading" else Part.PARAGRAPH)
        case ListContent(intro=intro, items=items):
            yield from _each([intro], Part.LEAD_IN)
            yield from _each(items, Part.ITEM)
        case TableContent(caption=caption, columns=columns, rows=rows):
            yield Prose(caption, Part.TITLE)
            yield from _each([*columns, *(cell for row in rows for cell in row)], Part.CELL)
        case SafetyStatement(wording=wording):
            yield from _each(texts_in(wording), Part.SAFETY)
        case Figure(caption=caption, description=description):
            yield Prose(caption, Part.CAPTION)
            yield from _each(description, Part.DESCRIPTION)
        case QuoteContent(text=text):
            yield Prose(text, Part.QUOTE)
        case ContactList(intro=intro):
            yield from _each([intro], Part.LEAD_IN)
        case WriteInContent(label=label):
            yield Prose(label, Part.TITLE)
        case other:
            part = Part.ITEM if block.kind in ("key_points", "questions") else Part.CELL
            yield from _each(texts_in(other), part)


def _each(texts: Iterable[Text | None], part: Part) -> Iterator[Prose]:
    for text in texts:
        if text is not None:
            yield Prose(text, part)

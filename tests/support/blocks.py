"""Blocks of every kind with words of a test's choice."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from bookletgen.model.blocks import FurtherReading, ListContent, QuoteContent, TableContent, WriteInContent
from bookletgen.model.booklet import SafetyWording
from bookletgen.model.edition import Block, ContactList, Content, Edition, Figure, SafetyStatement
from bookletgen.model.inline import Text, Words
from bookletgen.model.organisation import Contact
from bookletgen.model.source import NOWHERE, Value
from tests.support.editions import starter_edition

AnyContent = TypeVar("AnyContent", SafetyStatement, Figure)

Say = Callable[[], Text]
"""Gives the words for one place in a block."""


def text_of(words: str) -> Text:
    """Make a text of plain words, in which no markup is looked for."""
    return Text((Words(words),))


def _of_starter(kind: type[AnyContent]) -> AnyContent:
    """Give the first content of a kind in the starter, to change what a test is about."""
    blocks = (block for section in starter_edition().sections() for block in section.blocks)
    return next(block.content for block in blocks if isinstance(block.content, kind))


def _list(say: Say) -> Content:
    return ListContent.model_construct(at=NOWHERE, intro=say(), items=(say(), say()))


def _table(say: Say) -> Content:
    rows = ((say(), say()), (say(), say()))
    return TableContent.model_construct(at=NOWHERE, caption=say(), columns=(say(), say()), rows=rows)


def _safety(say: Say) -> Content:
    wording = SafetyWording.model_construct(at=NOWHERE, title=say(), text=say(), items=(say(),), action=say())
    return replace(_of_starter(SafetyStatement), wording=wording)


def _figure(say: Say) -> Content:
    return replace(_of_starter(Figure), caption=say(), alt=say(), description=())


def _quote(say: Say) -> Content:
    return QuoteContent.model_construct(
        at=NOWHERE, text=say(), speaker=say(), role=say(), consent=text_of("")
    )


def _contacts(say: Say) -> Content:
    contact = Contact.model_construct(at=NOWHERE, name=Value(str(say()), NOWHERE), about=say())
    return ContactList(say(), (contact,))


def _more_information(say: Say) -> Content:
    address = "https://example.org/more"
    return (FurtherReading.model_construct(at=NOWHERE, title=say(), about=say(), address=address),)


_CONTENTS: dict[str, Callable[[Say], Content]] = {
    "paragraph": lambda say: say(),
    "heading": lambda say: say(),
    "tip": lambda say: say(),
    "key_points": lambda say: (say(), say()),
    "questions": lambda say: (say(), say()),
    "list": _list,
    "steps": _list,
    "table": _table,
    "safety": _safety,
    "figure": _figure,
    "quote": _quote,
    "contacts": _contacts,
    "write_in": lambda say: WriteInContent.model_construct(at=NOWHERE, label=say(), lines=2),
    "more_information": _more_information,
}


def block_saying(kind: str, say: Say) -> Block:
    """Make a block of a kind, with words in every place that may have some."""
    return Block(kind, _CONTENTS[kind](say), NOWHERE)


def with_one_section(edition: Edition, title: Text, *blocks: Block) -> Edition:
    """Give the edition with one section alone."""
    part = edition.parts[0]
    section = replace(part.sections[0], title=title, blocks=blocks)
    return replace(edition, parts=(replace(part, sections=(section,)),))

"""An edition: one resolved document, with no condition left in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.blocks import (
    FurtherReading,
    ListContent,
    QuoteContent,
    TableContent,
    WriteInContent,
)
from bookletgen.model.booklet import Imprint, SafetyWording, Source
from bookletgen.model.choice import Choice
from bookletgen.model.governance import Confirmation, Dates, Withdrawal
from bookletgen.model.inline import Run, Text
from bookletgen.model.label import Label
from bookletgen.model.names import LanguageTag
from bookletgen.model.organisation import Contact, Panel
from bookletgen.model.placed_statement import PlacedStatement
from bookletgen.model.source import Ref
from bookletgen.model.style import ColourPair, UsedColour
from bookletgen.model.walk import PRINTED, texts_in

UNSIGNED_NOTICE = "Sample: not clinically approved"
"""What every page of an edition says while nobody has signed its content off."""

DRAFT_NOTICE = "Draft: not clinically approved"
"""What every page of a draft says."""


@dataclass(frozen=True, slots=True)
class SafetyStatement:
    """A safety statement in the words of the edition's reading level.

    `is_worded` tells whether the statement has words for that level at all. `standard` is the
    wording of the standard level, which says what no other may leave out.
    """

    id: str
    tone: str = field(metadata={PRINTED: False})
    wording: SafetyWording
    standard: SafetyWording = field(metadata={PRINTED: False})
    facts: tuple[str, ...]
    sources: tuple[Ref, ...]
    is_worded: bool
    at: SourceSpan


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its caption, short alternative text, long description and the words on it.

    `pairs` are the colours of those words and what they stand on, and `colours` all of the drawing;
    `placed` says where they stand, if that is known of all of them.
    """

    id: str
    caption: Text
    alt: Text
    description: tuple[Text, ...]
    labels: tuple[str, ...]
    at: SourceSpan
    pairs: tuple[ColourPair, ...] = ()
    colours: tuple[UsedColour, ...] = ()
    placed: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactList:
    """The organisation's contacts, with an optional lead-in."""

    intro: Text | None
    contacts: tuple[Contact, ...]


Content = (
    Text
    | tuple[Text, ...]
    | tuple[FurtherReading, ...]
    | ListContent
    | TableContent
    | QuoteContent
    | WriteInContent
    | SafetyStatement
    | Figure
    | ContactList
)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A block of a section: its kind, and its content in the edition's reading level.

    What two editions share is the very same block in both.
    """

    kind: str
    content: Content
    at: SourceSpan

    @property
    def is_own(self) -> bool:
        """Tell whether anything in it is the organisation's own, or is to be and missing."""
        return isinstance(self.content, ContactList) or any(text.is_own for text in texts_in(self.content))


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A section with its blocks in reading order, the facts it carries and where they come from.

    What two editions share is the very same section in both.
    """

    id: str
    title: Text
    blocks: tuple[Block, ...]
    procedure: str | None
    facts: tuple[str, ...]
    sources: tuple[Ref, ...]
    at: SourceSpan

    @property
    def is_own(self) -> bool:
        """Tell whether anything in it is the organisation's own, or is to be and missing."""
        return self.title.is_own or any(block.is_own for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Part:
    """The sections of one strand."""

    strand: str
    title: Text
    summary: Text | None
    accent: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word explained, because this edition uses it."""

    id: str
    term: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class KnownProcedure:
    """A test or treatment the booklet knows, whether the edition speaks of it or not.

    `statements` are the ids of its safety statements. `urgent_number` is the name of the local
    fact for a number answered day and night, and `has_urgent_number` tells whether the
    organisation gives it; both only matter where the procedure asks for one.
    """

    id: str
    name: str
    words: tuple[str, ...]
    statements: tuple[str, ...]
    urgent_number: str | None
    has_urgent_number: bool
    at: SourceSpan


@dataclass(frozen=True, slots=True)
class Organisation:
    """The organisation in whose name the edition appears."""

    id: str
    name: str
    logo: str | None
    address: tuple[str, ...]
    contacts: tuple[Contact, ...]
    feedback: Panel
    other_formats: Panel
    at: SourceSpan

    @property
    def is_row(self) -> bool:
        """Tell whether it is a row of a table, and has no file of its own."""
        return self.at.path.endswith(".csv")


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """Variant x reading level x print size x organisation, resolved.

    `code` names the edition and its version and is printed on the back cover; `address` is where it leads to
    on the web, and `stem` names the files. `cover_picture` names a file in figures/. `described_figures`
    are those whose long descriptions are printed. `required_safety` names the statements that the booklet
    says must be there. `abbreviations` are written out for whoever hears them. `not_for` maps glossary
    terms to phrases that would misuse them. A glossary term in a text goes by the id of its entry.
    `roles_missing` have not approved this content as it is; until all have, `notice` stands on every
    page.
    """

    choice: Choice
    code: str
    address: str | None
    stem: str
    language: LanguageTag
    title: Text
    variant_title: Text
    audience: Text
    accent: str
    notice: str | None
    roles_missing: tuple[str, ...]
    is_sample: bool
    cover_picture: str | None
    version: str
    dates: Dates
    confirmed: Confirmation | None
    withdrawn: Withdrawal | None
    parts: tuple[Part, ...]
    glossary: tuple[GlossaryEntry, ...]
    abbreviations: Mapping[str, str]
    described_figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    required_safety: tuple[Ref, ...]
    procedures: tuple[KnownProcedure, ...]
    not_for: Mapping[str, tuple[str, ...]]
    organisation: Organisation
    imprint: Imprint

    def sections(self) -> Iterator[Section]:
        """Go through all sections in reading order."""
        for part in self.parts:
            yield from part.sections

    def statements(self) -> Iterator[tuple[Block, SafetyStatement]]:
        """Go through the safety statements in reading order, with the blocks that hold them."""
        for section in self.sections():
            for block in section.blocks:
                if isinstance(block.content, SafetyStatement):
                    yield block, block.content

    def placed_statements(self) -> Iterator[PlacedStatement]:
        """Go through the safety statements as they have to be found on the pages, in reading order."""
        for section in self.sections():
            for number, block in enumerate(section.blocks, 1):
                if isinstance(block.content, SafetyStatement):
                    texts = tuple(map(str, texts_in(block.content.wording)))
                    yield PlacedStatement(block.content.id, f"{section.id}.safety-{number}", texts)

    def figures(self) -> Iterator[Figure]:
        """Go through the figures in reading order."""
        for section in self.sections():
            for block in section.blocks:
                if isinstance(block.content, Figure):
                    yield block.content

    def texts(self) -> tuple[Text, ...]:
        """Give every text of the edition, in no promised order."""
        return _texts(self)

    def content_texts(self) -> tuple[Text, ...]:
        """Give the texts of the sections in reading order, then those of the glossary."""
        return _content_texts(self)

    def runs(self) -> Iterator[tuple[Text, Run]]:
        """Go through every run of every text, with the text it belongs to."""
        for text in self.texts():
            for run in text.runs:
                yield text, run


# Many rules go through the texts of one edition, one after the other: the last editions' are kept.
@lru_cache(maxsize=4)
def _texts(edition: Edition) -> tuple[Text, ...]:
    around = (edition.title, edition.variant_title, edition.audience, edition.sources, edition.imprint)
    organisation = edition.organisation
    theirs = (organisation.contacts, organisation.feedback, organisation.other_formats)
    return (*_content_texts(edition), *texts_in((around, theirs)))


@lru_cache(maxsize=4)
def _content_texts(edition: Edition) -> tuple[Text, ...]:
    found: list[Text] = []
    for part in edition.parts:
        found += filter(None, (part.title, part.summary))
        for section in part.sections:
            found.append(section.title)
            for block in section.blocks:
                found += _texts_in_block(block)
    return (*found, *texts_in(edition.glossary))


# Editions share most of their blocks.
@lru_cache(maxsize=4096)
def _texts_in_block(block: Block) -> tuple[Text, ...]:
    return tuple(texts_in(block.content))

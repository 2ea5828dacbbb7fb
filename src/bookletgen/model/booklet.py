"""A booklet as its authors write it: one model a file, and all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from bookletgen.model.blocks import BlockInSource, FullWebAddress
from bookletgen.model.governance import Confirmation, Dates, SignOffFile, Waiver, Withdrawal
from bookletgen.model.inline import Text
from bookletgen.model.label import Label
from bookletgen.model.names import (
    Abbreviation,
    Accent,
    Day,
    FactId,
    Id,
    ImageName,
    LanguageTag,
    TokenName,
    TokenRef,
    WebAddress,
)
from bookletgen.model.organisation import OrganisationFile
from bookletgen.model.printer import DEFAULT_PRINTER, OFFICE_PRINTER, PrinterProfile
from bookletgen.model.source import Format, Node, Ref, Value
from bookletgen.model.style import ColourPair, UsedColour


class TokenType(StrEnum):
    """What kind of local fact a token holds; it decides how the value is checked and printed."""

    TEXT = "text"
    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"
    NUMBER = "number"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    TEMPERATURE = "temperature"


class TokenDeclaration(Node):
    """A local fact that every organisation fills in.

    A clinical one never has a default: without a value, a release stops.
    """

    type: TokenType
    meaning: Text
    clinical: bool = False


class StrandInSource(Node):
    """A strand: its title, an accent colour, and its sections in reading order.

    `required_safety` names the safety statements that every leaflet with this strand must print.
    """

    title: Text
    plain_title: Text | None = None
    summary: Text | None = None
    plain_summary: Text | None = None
    accent: Accent
    sections: Annotated[tuple[Ref, ...], Field(min_length=1)]
    required_safety: tuple[Ref, ...] = ()


class VariantInSource(Node):
    """A leaflet you can choose: an ordered choice of strands.

    The cover is in `accent`, or else in the accent of the first strand. `cover_title` stands on it in place
    of the booklet's title, where that would say too much to the readers of this leaflet.
    """

    cover_title: Text | None = None
    plain_cover_title: Text | None = None
    title: Text
    plain_title: Text | None = None
    audience: Text
    plain_audience: Text | None = None
    accent: Accent | None = None
    strands: Annotated[tuple[Ref, ...], Field(min_length=1)]


class Imprint(Node):
    """The lines that say who made the booklet, how, and with whose money.

    `sources_on_request` says how to get the sources where they are not to be printed.
    """

    publisher: Text
    copyright: Text
    how_we_made_this: Text | None = None
    funding: Text
    disclaimer: Text
    sources_on_request: Text | None = None


class Ordering(Node):
    """How the booklet may be ordered.

    Copies are packed by `pack_size`. An order holds at most `max_copies` of one edition.
    """

    pack_size: Annotated[int, Field(ge=1)] | None = None
    max_copies: Annotated[int, Field(ge=1)] | None = None


class BookletFile(Node):
    """booklet.yaml: what the booklet is and how its leaflets are put together.

    `web_address` is where a booklet code leads to; the code is put behind it.
    A `sample` is never approved: it says so on every page, and needs no sign-off. For anything else,
    people in all `required_roles` must approve the content before it is printed.
    `cover_picture` names a picture in figures/ that stands above the title on the front cover; without one,
    the style has a plain pattern there.
    `picture_descriptions` says which editions print the long descriptions of their figures.
    `printer` is whom the print files are for, unless a build names another.
    """

    booklet: Id
    title: Text
    plain_title: Text | None = None
    language: LanguageTag
    version: Annotated[str, Format(r"[0-9]+(?:\.[0-9]+)*", "a version such as 1.0")]
    dates: Dates
    organisation: Ref
    printer: Ref | None = None
    strands: Annotated[dict[Id, StrandInSource], Field(min_length=1)]
    variants: Annotated[dict[Id, VariantInSource], Field(min_length=1)]
    tokens: dict[TokenName, TokenDeclaration] = Field(default_factory=dict)
    imprint: Imprint
    sample: bool = False
    required_roles: tuple[Id, ...] = ()
    confirmed: Confirmation | None = None
    withdrawn: Withdrawal | None = None
    waivers: tuple[Waiver, ...] = ()
    web_address: WebAddress | None = None
    ordering: Ordering | None = None
    cover_picture: ImageName | None = None
    picture_descriptions: Literal["never", "large_print", "always"] = "never"


class SectionFile(Node):
    """sections/<strand>/<id>.yaml: one section."""

    title: Text
    plain_title: Text | None = None
    procedure: Ref | None = None
    facts: tuple[FactId, ...] = ()
    sources: tuple[Ref, ...] = ()
    body: Annotated[tuple[BlockInSource, ...], Field(min_length=1)]


class SafetyWording(Node):
    """The words of a safety statement in one reading level."""

    title: Text
    text: Text
    items: tuple[Text, ...] = ()
    action: Text | None = None


class SafetyStatementInSource(SafetyWording):
    """Text that must reach the reader whenever its procedure is mentioned.

    A `warning` is framed as one; `support` offers help, and must not look like a danger.
    """

    tone: Literal["warning", "support"] = "warning"
    facts: tuple[FactId, ...] = ()
    sources: tuple[Ref, ...] = ()
    plain: SafetyWording | None = None


class Procedure(Node):
    """A test or treatment, the words it goes by, and the safety statements it brings.

    `urgent_number` names the local fact that must hold a number answered day and night wherever
    the procedure is spoken of.
    """

    name: Text
    words: Annotated[tuple[Value, ...], Field(min_length=1)]
    statements: Annotated[tuple[Ref, ...], Field(min_length=1)]
    urgent_number: TokenRef | None = None


class SafetyFile(Node):
    """safety.yaml: the safety statements and the procedures that bring them."""

    statements: dict[Id, SafetyStatementInSource] = Field(default_factory=dict)
    procedures: dict[Id, Procedure] = Field(default_factory=dict)


class TermInSource(Node):
    """A glossary term, other forms of it, and what it means.

    `not_for` lists phrases that would use the term in another meaning.
    """

    term: Text
    also: tuple[Value, ...] = ()
    not_for: tuple[Value, ...] = ()
    meaning: Text
    plain: Text | None = None


class GlossaryFile(Node):
    """glossary.yaml: the words explained, and abbreviations written out for whoever hears them."""

    terms: dict[Id, TermInSource] = Field(default_factory=dict)
    abbreviations: dict[Abbreviation, Value] = Field(default_factory=dict)


class Source(Node):
    """Where facts come from."""

    title: Text
    publisher: Text
    year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    seen: Day | None = None
    address: FullWebAddress | None = None


class SourcesFile(Node):
    """sources.yaml: where the facts come from."""

    sources: dict[Id, Source] = Field(default_factory=dict)


class FigureFile(Node):
    """figures/<id>.yaml: the words that belong to the drawing figures/<id>.svg."""

    caption: Text
    plain_caption: Text | None = None
    alt: Text
    description: Annotated[tuple[Text, ...], Field(min_length=1)]
    plain_description: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure's SVG file: the words on it, in order, its SHA-256, what the words stand on, its colours.

    `placed` holds every label with its place, or none where the place of one is not understood.
    """

    labels: tuple[str, ...]
    sha256: str
    pairs: tuple[ColourPair, ...] = ()
    colours: tuple[UsedColour, ...] = ()
    placed: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Booklet:
    """Everything in the booklet folder, checked against itself.

    Sections go by `strand/id`, figures, their drawings, organisations and printers by id; the
    printers include those that come with the program.
    """

    file: BookletFile
    sections: Mapping[str, SectionFile]
    safety: SafetyFile
    glossary: GlossaryFile
    sources: SourcesFile
    figures: Mapping[str, FigureFile]
    drawings: Mapping[str, Drawing]
    organisations: Mapping[str, OrganisationFile]
    sign_off: SignOffFile
    printers: Mapping[str, PrinterProfile]

    @property
    def own_printer(self) -> str:
        """Name the printer that print files are for unless a build names another."""
        return self.file.printer.text if self.file.printer else DEFAULT_PRINTER

    def sheets_printer(self, asked: PrinterProfile) -> PrinterProfile:
        """Give the printer of sheets: the one asked for if it can make them, or else the office's."""
        return asked if asked.printer.duplex and asked.stitches else self.printers[OFFICE_PRINTER]

"""The kinds of block a section is made of. The key of a block is its kind."""

from typing import Annotated, Any, ClassVar, get_args

from pydantic import Discriminator, Field, Tag

from bookletgen.model.inline import Text
from bookletgen.model.source import Format, Node, Ref

Lines = Annotated[int, Field(ge=1, le=20)]
FullWebAddress = Annotated[
    str, Format(r"https?://\S+", "a full web address, such as https://www.example.org")
]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]


class ListContent(Node):
    """Items with an optional lead-in."""

    intro: Text | None = None
    items: Texts


class TableContent(Node):
    """A table: the first column holds the row headings."""

    caption: Text
    columns: Annotated[tuple[Text, ...], Field(min_length=2)]
    rows: Annotated[tuple[tuple[Text, ...], ...], Field(min_length=1)]


class QuoteContent(Node):
    """Somebody's words, with the record of their consent (which is not printed)."""

    text: Text
    speaker: Text
    role: Text | None = None
    consent: Text


class ContactsContent(Node):
    """The organisation's contacts, with an optional lead-in."""

    intro: Text | None = None


class WriteInContent(Node):
    """A label and ruled lines to write on."""

    label: Text
    lines: Lines = 2


class FurtherReading(Node):
    """One thing to read next: its title, what it is about, and its address."""

    title: Text
    about: Text | None = None
    address: FullWebAddress


class AuthoredBlock(Node):
    """A block as an author writes it: the standard text, and perhaps the plain text beside it."""

    kind: ClassVar[str]

    def content(self, *, plain: bool) -> Any:  # noqa: ANN401  the type follows from `kind`
        """Give the words of one reading level; a block without `plain` has the same in both."""
        return (getattr(self, "plain", None) if plain else None) or getattr(self, self.kind)


class ParagraphBlock(AuthoredBlock):
    """A paragraph of text."""

    kind = "paragraph"
    paragraph: Text
    plain: Text | None = None


class HeadingBlock(AuthoredBlock):
    """A sub-heading inside a section."""

    kind = "heading"
    heading: Text
    plain: Text | None = None


class ListBlock(AuthoredBlock):
    """A bulleted list."""

    kind = "list"
    list: ListContent
    plain: ListContent | None = None


class StepsBlock(AuthoredBlock):
    """Numbered steps, in the order they happen."""

    kind = "steps"
    steps: ListContent
    plain: ListContent | None = None


class KeyPointsBlock(AuthoredBlock):
    """A box with the most important points of the section."""

    kind = "key_points"
    key_points: Texts
    plain: Texts | None = None


class TipBlock(AuthoredBlock):
    """A small box with something useful to know or do."""

    kind = "tip"
    tip: Text
    plain: Text | None = None


class SafetyBlock(AuthoredBlock):
    """A safety statement; its wording lives once, in safety.yaml."""

    kind = "safety"
    safety: Ref


class FigureBlock(AuthoredBlock):
    """A figure from the figures folder."""

    kind = "figure"
    figure: Ref


class TableBlock(AuthoredBlock):
    """A table with a caption, column headings and row headings."""

    kind = "table"
    table: TableContent
    plain: TableContent | None = None


class QuestionsBlock(AuthoredBlock):
    """Questions to ask, printed with room to write the answers."""

    kind = "questions"
    questions: Texts
    plain: Texts | None = None


class QuoteBlock(AuthoredBlock):
    """Somebody's own words."""

    kind = "quote"
    quote: QuoteContent
    plain: QuoteContent | None = None


class ContactsBlock(AuthoredBlock):
    """The organisation's contacts."""

    kind = "contacts"
    contacts: ContactsContent
    plain: ContactsContent | None = None


class WriteInBlock(AuthoredBlock):
    """Room for the reader to write."""

    kind = "write_in"
    write_in: WriteInContent
    plain: WriteInContent | None = None


class MoreInformationBlock(AuthoredBlock):
    """What to read next, with printed addresses."""

    kind = "more_information"
    more_information: Annotated[tuple[FurtherReading, ...], Field(min_length=1)]
    plain: Annotated[tuple[FurtherReading, ...], Field(min_length=1)] | None = None


AnyAuthoredBlock = (
    Annotated[ParagraphBlock, Tag("paragraph")]
    | Annotated[HeadingBlock, Tag("heading")]
    | Annotated[ListBlock, Tag("list")]
    | Annotated[StepsBlock, Tag("steps")]
    | Annotated[KeyPointsBlock, Tag("key_points")]
    | Annotated[TipBlock, Tag("tip")]
    | Annotated[SafetyBlock, Tag("safety")]
    | Annotated[FigureBlock, Tag("figure")]
    | Annotated[TableBlock, Tag("table")]
    | Annotated[QuestionsBlock, Tag("questions")]
    | Annotated[QuoteBlock, Tag("quote")]
    | Annotated[ContactsBlock, Tag("contacts")]
    | Annotated[WriteInBlock, Tag("write_in")]
    | Annotated[MoreInformationBlock, Tag("more_information")]
)

BLOCK_KINDS: tuple[str, ...] = tuple(get_args(member)[0].kind for member in get_args(AnyAuthoredBlock))
"""Every kind of block, in the order of the manual."""


def _kind_of(block: object) -> str | None:
    """Find which kind a block is, from its keys."""
    if isinstance(block, AuthoredBlock):
        return block.kind
    return next((key for key in block if key in BLOCK_KINDS), None) if isinstance(block, dict) else None


BlockInSource = Annotated[
    AnyAuthoredBlock,
    Discriminator(
        _kind_of,
        custom_error_type="unknown_block",
        custom_error_message="this is not a block: none of its keys is a block kind",
    ),
]

"""What editions of a variant and a reading level have in common, whoever they are for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bookletgen.model.blocks import AuthoredBlock, ContactsBlock, FigureBlock, SafetyBlock
from bookletgen.model.booklet import (
    Booklet,
    Imprint,
    SectionFile,
    Source,
    StrandInSource,
    VariantInSource,
)
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import (
    Block,
    ContactList,
    Figure,
    GlossaryEntry,
    Part,
    SafetyStatement,
    Section,
)
from bookletgen.model.governance import Withdrawal
from bookletgen.model.inline import Text
from bookletgen.select.resolve import References, holds_tokens


@dataclass(frozen=True, slots=True, eq=False)
class SharedContent:
    """The content of editions, with places where local facts and contacts go.

    Links and terms lead where they lead in every edition. `glossary` holds the terms that the texts use, by
    id. Sections and blocks that are not among those `with_places` are in all the editions as they are here.
    """

    title: Text
    variant_title: Text
    audience: Text
    accent: str
    parts: tuple[Part, ...]
    with_places: frozenset[Section | Block]
    glossary: dict[str, GlossaryEntry]
    sources: tuple[Source, ...]
    imprint: Imprint
    withdrawn: Withdrawal | None
    references: References


@lru_cache(maxsize=16)
def shared_content(booklet: Booklet, variant: str, level: ReadingLevel) -> SharedContent:
    """Select what the editions of a variant and a reading level share."""
    return _SharedSelection(booklet, variant, is_plain=level is ReadingLevel.PLAIN).content()


def glossary_of(
    booklet: Booklet, references: References, used: frozenset[str], *, is_plain: bool
) -> dict[str, GlossaryEntry]:
    """Give the entries of terms, and of those that their meanings use, by id."""
    entries: dict[str, GlossaryEntry] = {}
    while missing := used - entries.keys():
        for name in missing:
            term = booklet.glossary.terms[name]
            meaning = _worded(term.meaning, term.plain, is_plain=is_plain)
            resolved, more = references.resolved((term.term, meaning))
            entries[name] = GlossaryEntry(name, *resolved)
            used |= more
    return entries


@dataclass(frozen=True, slots=True)
class _SharedSelection:
    booklet: Booklet
    variant: str
    is_plain: bool

    def content(self) -> SharedContent:
        """Select, settle where texts lead, and only then add the terms that were used."""
        variant = self.booklet.file.variants[self.variant]
        strands = {ref.text: self.booklet.file.strands[ref.text] for ref in variant.strands}
        references = References.of(self.booklet, strands.values())
        parts = tuple(self._part(name, strand) for name, strand in strands.items())
        around = (
            self._title(variant),
            self._worded(variant.title, variant.plain_title),
            self._worded(variant.audience, variant.plain_audience),
            self._sources(parts),
            self.booklet.file.imprint,
            self.booklet.file.withdrawn,
            parts,
        )
        settled, used = references.resolved(around)
        title, variant_title, audience, sources, imprint, withdrawn, parts = settled
        sections = [section for part in parts for section in part.sections]
        return SharedContent(
            title=title,
            variant_title=variant_title,
            audience=audience,
            accent=variant.accent or parts[0].accent,
            parts=parts,
            with_places=frozenset(chain.from_iterable(map(_with_places, sections))),
            glossary=glossary_of(self.booklet, references, used, is_plain=self.is_plain),
            sources=sources,
            imprint=imprint,
            withdrawn=withdrawn,
            references=references,
        )

    def _title(self, variant: VariantInSource) -> Text:
        if variant.cover_title:
            return self._worded(variant.cover_title, variant.plain_cover_title)
        return self._worded(self.booklet.file.title, self.booklet.file.plain_title)

    def _worded(self, standard: Text, plain: Text | None) -> Text:
        return _worded(standard, plain, is_plain=self.is_plain)

    def _part(self, name: str, strand: StrandInSource) -> Part:
        summary = strand.plain_summary if strand.plain_summary and self.is_plain else strand.summary
        sections = tuple(
            self._section(ref.text, self.booklet.sections[f"{name}/{ref.text}"]) for ref in strand.sections
        )
        return Part(name, self._worded(strand.title, strand.plain_title), summary, strand.accent, sections)

    def _section(self, name: str, section: SectionFile) -> Section:
        placed = [block.safety.text for block in section.body if isinstance(block, SafetyBlock)]
        blocks = [self._block(block) for block in section.body]
        if section.procedure:
            brought = self.booklet.safety.procedures[section.procedure.text].statements
            blocks += [
                Block("safety", self._statement(ref.text), section.procedure.at)
                for ref in brought
                if ref.text not in placed
            ]
        procedure = section.procedure.text if section.procedure else None
        title = self._worded(section.title, section.plain_title)
        return Section(name, title, tuple(blocks), procedure, section.facts, section.sources, section.at)

    def _block(self, block: AuthoredBlock) -> Block:
        match block:
            case SafetyBlock(safety=ref):
                return Block(block.kind, self._statement(ref.text), block.at)
            case FigureBlock(figure=ref):
                return Block(block.kind, self._figure(ref.text), block.at)
            case ContactsBlock():
                intro = block.content(plain=self.is_plain).intro
                return Block(block.kind, ContactList(intro, ()), block.at)
        return Block(block.kind, block.content(plain=self.is_plain), block.at)

    def _statement(self, name: str) -> SafetyStatement:
        statement = self.booklet.safety.statements[name]
        standard = statement.model_copy(update={"plain": None})
        wording = statement.plain if self.is_plain else standard
        return SafetyStatement(
            id=name,
            tone=statement.tone,
            wording=wording or standard,
            standard=standard,
            facts=statement.facts,
            sources=statement.sources,
            is_worded=wording is not None,
            at=statement.at,
        )

    def _figure(self, name: str) -> Figure:
        figure, drawing = self.booklet.figures[name], self.booklet.drawings[name]
        description = figure.plain_description if self.is_plain else ()
        caption = self._worded(figure.caption, figure.plain_caption)
        return Figure(
            name,
            caption,
            figure.alt,
            description or figure.description,
            drawing.labels,
            figure.at,
            drawing.pairs,
            drawing.colours,
            drawing.placed,
        )

    def _sources(self, parts: tuple[Part, ...]) -> tuple[Source, ...]:
        """Give the sources of the sections and safety statements in the edition, in the order of the file."""
        sections = [section for part in parts for section in part.sections]
        contents = [block.content for section in sections for block in section.blocks]
        statements = [content for content in contents if isinstance(content, SafetyStatement)]
        cited = (*(one.sources for one in sections), *(one.sources for one in statements))
        named = {ref.text for refs in cited for ref in refs}
        return tuple(source for name, source in self.booklet.sources.sources.items() if name in named)


def _worded(standard: Text, plain: Text | None, *, is_plain: bool) -> Text:
    return plain if plain and is_plain else standard


def _with_places(section: Section) -> Iterator[Section | Block]:
    """Find the blocks with something to fill in; a section is with them if anything in it is."""
    blocks = [
        block for block in section.blocks if isinstance(block.content, ContactList) or holds_tokens(block)
    ]
    yield from blocks
    if blocks or holds_tokens(section.title):
        yield section

"""Selects an edition: the strands of a variant, in one reading level, for one organisation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bookletgen.model.blocks import AuthoredBlock, ContactsBlock, FigureBlock, SafetyBlock
from bookletgen.model.booklet import (
    Booklet,
    SectionFile,
    Source,
    StrandInSource,
    VariantInSource,
)
from bookletgen.model.choice import Choice, ReadingLevel
from bookletgen.model.edition import (
    DRAFT_NOTICE,
    UNSIGNED_NOTICE,
    Block,
    ContactList,
    Edition,
    Figure,
    GlossaryEntry,
    KnownProcedure,
    Organisation,
    Part,
    SafetyStatement,
    Section,
)
from bookletgen.model.inline import Text
from bookletgen.model.organisation import OrganisationFile
from bookletgen.select.content import roles_missing
from bookletgen.select.resolve import Resolver


def select_edition(booklet: Booklet, choice: Choice, *, draft: bool = False) -> Edition:
    """Make the edition of a sound booklet that the choice names.

    A local fact without a value becomes a gap; whether that is allowed is for the rules to say.
    """
    return _Selection(booklet, choice).edition(draft=draft)


def edition_stem(booklet: Booklet, choice: Choice) -> str:
    """Name the files of an edition, without output and ending.

    The organisation shows unless it is the booklet's own.
    """
    is_own = choice.organisation == booklet.file.organisation.text
    return "-".join([*_name_parts(booklet, choice), *([] if is_own else [choice.organisation])])


def edition_code(booklet: Booklet, choice: Choice) -> str:
    """Give the code that names an edition and its version, as it is printed on the back cover."""
    return "-".join([*_name_parts(booklet, choice), choice.organisation, f"v{booklet.file.version}"])


def _name_parts(booklet: Booklet, choice: Choice) -> Iterator[str]:
    yield booklet.file.booklet
    yield choice.variant
    yield from choice.suffixes


@dataclass(slots=True)
class _Selection:
    booklet: Booklet
    choice: Choice

    def edition(self, *, draft: bool) -> Edition:
        """Select, resolve every text, and only then add what depends on the terms that were used."""
        resolver = Resolver.for_edition(self.booklet, self.choice, tuple(self._strands().values()))
        edition = resolver.resolve(self._unresolved(draft=draft))
        return replace(
            edition,
            glossary=self._glossary(resolver),
            described_figures=self._described_figures(edition.parts),
        )

    def _unresolved(self, *, draft: bool) -> Edition:
        file = self.booklet.file
        variant = file.variants[self.choice.variant]
        parts = tuple(self._part(name, strand) for name, strand in self._strands().items())
        code = edition_code(self.booklet, self.choice)
        missing = roles_missing(self.booklet, self.choice)
        return Edition(
            choice=self.choice,
            code=code,
            address=f"{file.web_address}{code}" if file.web_address else None,
            stem=edition_stem(self.booklet, self.choice),
            language=file.language,
            title=self._title(variant),
            variant_title=self._worded(variant.title, variant.plain_title),
            audience=self._worded(variant.audience, variant.plain_audience),
            accent=variant.accent or parts[0].accent,
            notice=self._notice(missing, draft=draft),
            roles_missing=missing,
            is_sample=file.sample,
            cover_picture=file.cover_picture.text if file.cover_picture else None,
            version=file.version,
            dates=file.dates,
            confirmed=file.confirmed,
            withdrawn=file.withdrawn,
            parts=parts,
            glossary=(),
            abbreviations={name: value.text for name, value in self.booklet.glossary.abbreviations.items()},
            described_figures=(),
            sources=self._sources(parts),
            required_safety=tuple(
                ref for strand in self._strands().values() for ref in strand.required_safety
            ),
            procedures=self._procedures(),
            not_for=self._not_for(),
            organisation=self._organisation(),
            imprint=file.imprint,
        )

    def _title(self, variant: VariantInSource) -> Text:
        if variant.cover_title:
            return self._worded(variant.cover_title, variant.plain_cover_title)
        return self._worded(self.booklet.file.title, self.booklet.file.plain_title)

    def _strands(self) -> dict[str, StrandInSource]:
        """Give the strands of the variant, in its order."""
        file = self.booklet.file
        return {ref.text: file.strands[ref.text] for ref in file.variants[self.choice.variant].strands}

    def _not_for(self) -> dict[str, tuple[str, ...]]:
        terms = self.booklet.glossary.terms.values()
        return {
            str(term.term): tuple(phrase.text for phrase in term.not_for) for term in terms if term.not_for
        }

    def _notice(self, missing: tuple[str, ...], *, draft: bool) -> str | None:
        file = self.booklet.file
        if draft:
            return DRAFT_NOTICE
        is_approved = bool(file.required_roles) and not missing and not file.sample
        return None if is_approved else UNSIGNED_NOTICE

    def _worded(self, standard: Text, plain: Text | None) -> Text:
        return plain if plain and self._is_plain else standard

    @property
    def _is_plain(self) -> bool:
        return self.choice.level is ReadingLevel.PLAIN

    def _part(self, name: str, strand: StrandInSource) -> Part:
        summary = strand.plain_summary if strand.plain_summary and self._is_plain else strand.summary
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
                intro = block.content(plain=self._is_plain).intro
                contacts = self._organisation_file.contacts
                return Block(block.kind, ContactList(intro, contacts), block.at)
        return Block(block.kind, block.content(plain=self._is_plain), block.at)

    def _statement(self, name: str) -> SafetyStatement:
        statement = self.booklet.safety.statements[name]
        standard = statement.model_copy(update={"plain": None})
        wording = statement.plain if self._is_plain else standard
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
        description = figure.plain_description if self._is_plain else ()
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

    def _described_figures(self, parts: tuple[Part, ...]) -> tuple[Figure, ...]:
        """Give the figures whose long descriptions this edition prints, in reading order."""
        when = self.booklet.file.picture_descriptions
        if when == "never" or (when == "large_print" and not self.choice.size.large):
            return ()
        blocks = (block for part in parts for section in part.sections for block in section.blocks)
        return tuple(block.content for block in blocks if isinstance(block.content, Figure))

    def _procedures(self) -> tuple[KnownProcedure, ...]:
        values = self._organisation_file.tokens
        return tuple(
            KnownProcedure(
                id=name,
                name=str(procedure.name),
                words=tuple(word.text for word in procedure.words),
                statements=tuple(ref.text for ref in procedure.statements),
                urgent_number=procedure.urgent_number.text if procedure.urgent_number else None,
                has_urgent_number=bool(procedure.urgent_number and procedure.urgent_number.text in values),
                at=procedure.at,
            )
            for name, procedure in self.booklet.safety.procedures.items()
        )

    @property
    def _organisation_file(self) -> OrganisationFile:
        return self.booklet.organisations[self.choice.organisation]

    def _organisation(self) -> Organisation:
        file = self._organisation_file
        return Organisation(
            id=self.choice.organisation,
            name=file.name.text,
            logo=file.logo.text if file.logo else None,
            address=tuple(line.text for line in file.address),
            contacts=file.contacts,
            feedback=file.feedback,
            other_formats=file.other_formats,
            at=file.at,
        )

    def _glossary(self, resolver: Resolver) -> tuple[GlossaryEntry, ...]:
        """Give the terms that the edition uses, and those that their meanings use, in alphabetical order."""
        entries: dict[str, GlossaryEntry] = {}
        while missing := resolver.used_terms - entries.keys():
            entries |= {name: self._entry(name, resolver) for name in missing}
        return tuple(sorted(entries.values(), key=lambda entry: (str(entry.term).casefold(), entry.id)))

    def _entry(self, name: str, resolver: Resolver) -> GlossaryEntry:
        term = self.booklet.glossary.terms[name]
        meaning = self._worded(term.meaning, term.plain)
        return GlossaryEntry(name, resolver.resolve(term.term), resolver.resolve(meaning))

    def _sources(self, parts: tuple[Part, ...]) -> tuple[Source, ...]:
        """Give the sources of the sections and safety statements in the edition, in the order of the file."""
        sections = [section for part in parts for section in part.sections]
        contents = [block.content for section in sections for block in section.blocks]
        statements = [content for content in contents if isinstance(content, SafetyStatement)]
        cited = (*(one.sources for one in sections), *(one.sources for one in statements))
        named = {ref.text for refs in cited for ref in refs}
        return tuple(source for name, source in self.booklet.sources.sources.items() if name in named)

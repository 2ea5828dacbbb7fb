"""Selects an edition: the strands of a variant, in one reading level, for one organisation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bookletgen.model.booklet import Booklet
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
    Section,
)
from bookletgen.model.organisation import Contact, OrganisationFile
from bookletgen.select.content import roles_missing
from bookletgen.select.resolve import LocalFacts
from bookletgen.select.shared import SharedContent, glossary_of, shared_content


def select_edition(booklet: Booklet, choice: Choice, *, draft: bool = False) -> Edition:
    """Make the edition of a sound booklet that the choice names.

    A local fact without a value becomes a gap; whether that is allowed is for the rules to say. Editions of
    a variant and a reading level have the very same sections and blocks, but for those that hold something
    of the organisation's own.
    """
    shared = shared_content(booklet, choice.variant, choice.level)
    facts = LocalFacts.of(booklet, choice.organisation)
    return _Selection(booklet, choice, shared, facts).edition(draft=draft)


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


@dataclass(frozen=True, slots=True)
class _Selection:
    booklet: Booklet
    choice: Choice
    shared: SharedContent
    facts: LocalFacts

    def edition(self, *, draft: bool) -> Edition:
        """Fill in what is the organisation's own."""
        file, shared = self.booklet.file, self.shared
        code = edition_code(self.booklet, self.choice)
        missing = roles_missing(self.booklet, self.choice)
        own, terms = shared.references.resolved(self._organisation())
        organisation = self.facts.filled(own)
        parts = tuple(self._part(part, organisation.contacts) for part in shared.parts)
        return Edition(
            choice=self.choice,
            code=code,
            address=f"{file.web_address}{code}" if file.web_address else None,
            stem=edition_stem(self.booklet, self.choice),
            language=file.language,
            title=self.facts.filled(shared.title),
            variant_title=self.facts.filled(shared.variant_title),
            audience=self.facts.filled(shared.audience),
            accent=shared.accent,
            notice=self._notice(missing, draft=draft),
            roles_missing=missing,
            is_sample=file.sample,
            cover_picture=file.cover_picture.text if file.cover_picture else None,
            version=file.version,
            dates=file.dates,
            confirmed=file.confirmed,
            withdrawn=self.facts.filled(shared.withdrawn),
            parts=parts,
            glossary=self._glossary(terms),
            abbreviations={name: value.text for name, value in self.booklet.glossary.abbreviations.items()},
            described_figures=self._described_figures(parts),
            sources=self.facts.filled(shared.sources),
            required_safety=tuple(
                ref for strand in self._strands() for ref in file.strands[strand].required_safety
            ),
            procedures=self._procedures(),
            not_for=self._not_for(),
            organisation=organisation,
            imprint=self.facts.filled(shared.imprint),
        )

    def _part(self, part: Part, contacts: tuple[Contact, ...]) -> Part:
        title, summary = self.facts.filled((part.title, part.summary))
        sections = tuple(self._section(section, contacts) for section in part.sections)
        return Part(part.strand, title, summary, part.accent, sections)

    def _section(self, section: Section, contacts: tuple[Contact, ...]) -> Section:
        if section not in self.shared.with_places:
            return section
        blocks = tuple(self._block(block, contacts) for block in section.blocks)
        return replace(section, title=self.facts.filled(section.title), blocks=blocks)

    def _block(self, block: Block, contacts: tuple[Contact, ...]) -> Block:
        if block not in self.shared.with_places:
            return block
        filled = self.facts.filled(block)
        if isinstance(filled.content, ContactList):
            return replace(filled, content=replace(filled.content, contacts=contacts))
        return filled

    def _strands(self) -> Iterator[str]:
        return (ref.text for ref in self.booklet.file.variants[self.choice.variant].strands)

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

    def _glossary(self, own_terms: frozenset[str]) -> tuple[GlossaryEntry, ...]:
        """Give the terms that the edition uses, and those that their meanings use, in alphabetical order.

        `own_terms` are those that the words of the organisation use.
        """
        entries, references = self.shared.glossary, self.shared.references
        if not own_terms <= entries.keys():
            is_plain = self.choice.level is ReadingLevel.PLAIN
            entries = entries | glossary_of(self.booklet, references, own_terms, is_plain=is_plain)
        filled = self.facts.filled(tuple(entries.values()))
        return tuple(sorted(filled, key=lambda entry: (str(entry.term).casefold(), entry.id)))

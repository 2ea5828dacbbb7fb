"""Running the rules over many editions, of which each has most in common with some other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bookletgen.check.rule import Circumstances, Rule, run_rules
from bookletgen.diagnostics.diagnostic import Diagnostic
from bookletgen.model.choice import Choice
from bookletgen.model.edition import Block, Edition, GlossaryEntry, Part, Section


def check_each(
    rules: Iterable[Rule], editions: Iterable[Edition], circumstances: Circumstances
) -> Iterator[Diagnostic]:
    """Run the rules over editions of a booklet.

    Rules that judge each place by itself would find the same in all editions that share it. They look at it
    in the first of them alone.
    """
    rules = tuple(rules)
    known: dict[Choice, _Known] = {}
    for edition in editions:
        kind = replace(edition.choice, organisation="")
        rest = known.setdefault(kind, _Known()).rest_of(edition)
        for rule in rules:
            yield from run_rules([rule], rest if rule.by_place else edition, circumstances)


@dataclass(frozen=True, slots=True)
class _Known:
    """What editions of one kind have had so far."""

    sections: set[Section] = field(default_factory=set)
    blocks: set[Block] = field(default_factory=set)
    entries: set[GlossaryEntry] = field(default_factory=set)

    def rest_of(self, edition: Edition) -> Edition:
        """Give an edition without what the ones before had, and take the rest as known from now on."""
        rest = replace(
            edition,
            parts=tuple(map(self._part, edition.parts)),
            glossary=tuple(entry for entry in edition.glossary if entry not in self.entries),
        )
        self.entries.update(rest.glossary)
        return rest

    def _part(self, part: Part) -> Part:
        sections = tuple(map(self._section, filter(lambda one: one not in self.sections, part.sections)))
        return replace(part, sections=sections)

    def _section(self, section: Section) -> Section:
        blocks = tuple(block for block in section.blocks if block not in self.blocks)
        self.sections.add(section)
        self.blocks.update(blocks)
        return replace(section, blocks=blocks)

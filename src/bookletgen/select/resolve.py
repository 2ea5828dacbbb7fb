"""Fills the local facts into texts and settles where their links and terms lead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import is_not
from typing import TypeVar

from bookletgen.model.booklet import Booklet, StrandInSource
from bookletgen.model.choice import Choice
from bookletgen.model.inline import Gap, Link, LocalFact, Run, Term, Text, Token, Words
from bookletgen.model.local_fact import words_for
from bookletgen.model.walk import with_texts

Anything = TypeVar("Anything")


@dataclass(frozen=True, slots=True)
class Resolver:
    """Resolves the texts of one edition.

    `used_terms` gathers the ids of the glossary terms that resolved texts use.
    """

    facts: Mapping[str, str]
    section_ids: frozenset[str]
    terms: Mapping[str, str]
    used_terms: set[str] = field(default_factory=set)

    @classmethod
    def for_edition(cls, booklet: Booklet, choice: Choice, strands: tuple[StrandInSource, ...]) -> "Resolver":
        """Gather what the texts of the edition may refer to."""
        declared = booklet.file.tokens
        values = booklet.organisations[choice.organisation].tokens
        terms = {}
        for name, term in booklet.glossary.terms.items():
            for form in (str(term.term), *(other.text for other in term.also)):
                terms[form.casefold()] = name
        return cls(
            facts={name: words_for(declared[name].type, value.text) for name, value in values.items()},
            section_ids=frozenset(ref.text for strand in strands for ref in strand.sections),
            terms=terms,
        )

    def resolve(self, value: Anything) -> Anything:
        """Give the same value with every text in it resolved."""
        resolved: Anything = with_texts(value, self._text)
        return resolved

    def _text(self, text: Text) -> Text:
        runs = tuple(self._run(run) for run in text.runs)
        return Text(runs, text.at) if any(map(is_not, runs, text.runs)) else text

    def _run(self, run: Run) -> Run:
        match run:
            case Token(name=name):
                return LocalFact(self.facts[name], name) if name in self.facts else Gap(name)
            case Term(text=words, name=name):
                term = self.terms[name.casefold()]
                self.used_terms.add(term)
                return Term(words, term)
            case Link(text=words, href=href) if href.startswith("#") and href[1:] not in self.section_ids:
                # The section it leads to is not in this variant: the words stay, the link goes.
                return Words(words)
        return run

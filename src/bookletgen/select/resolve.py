"""Settles where links and terms lead, and fills the local facts into texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import is_not
from typing import TypeVar

from bookletgen.model.booklet import Booklet, StrandInSource
from bookletgen.model.inline import Gap, Link, LocalFact, Run, Term, Text, Token, Words
from bookletgen.model.local_fact import words_for
from bookletgen.model.walk import with_texts

Anything = TypeVar("Anything")


@dataclass(frozen=True, slots=True)
class References:
    """What the texts of editions may refer to: the ids of their sections, and of terms by all their forms."""

    section_ids: frozenset[str]
    terms: Mapping[str, str]

    @classmethod
    def of(cls, booklet: Booklet, strands: Iterable[StrandInSource]) -> "References":
        """Gather what the texts of these strands may refer to."""
        terms = {}
        for name, term in booklet.glossary.terms.items():
            for form in (str(term.term), *(other.text for other in term.also)):
                terms[form.casefold()] = name
        return cls(frozenset(ref.text for strand in strands for ref in strand.sections), terms)

    def resolved(self, value: Anything) -> tuple[Anything, frozenset[str]]:
        """Give the same value with every link and term in it settled, and the ids of the terms in it."""
        used: set[str] = set()

        def settled(run: Run) -> Run:
            match run:
                case Term(text=words, name=name):
                    term = self.terms[name.casefold()]
                    used.add(term)
                    return Term(words, term)
                case Link(text=words, href=href) if href.startswith("#") and href[1:] not in self.section_ids:
                    # The section it leads to is not in this variant: the words stay, the link goes.
                    return Words(words)
            return run

        resolved: Anything = with_texts(value, lambda text: _with_runs(text, map(settled, text.runs)))
        return resolved, frozenset(used)


@dataclass(frozen=True, slots=True)
class LocalFacts:
    """The local facts of an organisation, in words, by name."""

    words: Mapping[str, str]

    @classmethod
    def of(cls, booklet: Booklet, organisation: str) -> "LocalFacts":
        """Put the values of an organisation into words."""
        declared = booklet.file.tokens
        values = booklet.organisations[organisation].tokens
        return cls({name: words_for(declared[name].type, value.text) for name, value in values.items()})

    def filled(self, value: Anything) -> Anything:
        """Give the same value with every local fact filled in, or with a gap; without any it is itself."""
        filled: Anything = with_texts(value, lambda text: _with_runs(text, map(self._run, text.runs)))
        return filled

    def _run(self, run: Run) -> Run:
        if not isinstance(run, Token):
            return run
        return LocalFact(self.words[run.name], run.name) if run.name in self.words else Gap(run.name)


def holds_tokens(value: object) -> bool:
    """Tell whether there is a place for a local fact anywhere in a value."""
    return LocalFacts({}).filled(value) is not value


def _with_runs(text: Text, runs: Iterable[Run]) -> Text:
    changed = tuple(runs)
    return Text(changed, text.at) if any(map(is_not, changed, text.runs)) else text

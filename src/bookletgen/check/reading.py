"""How hard an edition is to read, by formula."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from bookletgen.check.language.scores import TextCounts
from bookletgen.check.prose import RUNNING_TEXT, Prose, prose_of
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Term, Text


@lru_cache(maxsize=8)
def counts_of(edition: Edition, *, with_terms: bool = True) -> TextCounts:
    """Count the running text of an edition; without glossary terms, only the words around them count."""
    return counts_in(running_text(prose_of(edition), with_terms=with_terms))


def running_text(prose: Iterable[Prose], *, with_terms: bool = True) -> Iterator[str]:
    """Give what people read as sentences; without glossary terms, only the words around them."""
    return (_words(each.text, with_terms=with_terms) for each in prose if each.part in RUNNING_TEXT)


def counts_in(texts: Iterable[str]) -> TextCounts:
    """Count texts of which each begins a new sentence."""
    return TextCounts.total(map(_counts, texts))


def _words(text: Text, *, with_terms: bool) -> str:
    runs: Iterable[str] = (run.text for run in text.runs if with_terms or not isinstance(run, Term))
    return "".join(runs)


@lru_cache(maxsize=8192)
def _counts(text: str) -> TextCounts:
    return TextCounts.of([text])

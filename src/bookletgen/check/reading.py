"""How hard an edition is to read, by formula."""

from collections.abc import Iterable
from functools import lru_cache

from bookletgen.check.language.scores import TextCounts
from bookletgen.check.prose import RUNNING_TEXT, prose_of
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Term, Text


@lru_cache(maxsize=8)
def counts_of(edition: Edition, *, with_terms: bool = True) -> TextCounts:
    """Count the running text of an edition; without glossary terms, only the words around them count."""
    texts = [prose.text for prose in prose_of(edition) if prose.part in RUNNING_TEXT]
    return sum((_counts(_words(text, with_terms=with_terms)) for text in texts), start=TextCounts())


def _words(text: Text, *, with_terms: bool) -> str:
    runs: Iterable[str] = (run.text for run in text.runs if with_terms or not isinstance(run, Term))
    return "".join(runs)


@lru_cache(maxsize=8192)
def _counts(text: str) -> TextCounts:
    return TextCounts.of([text])

"""A term of art is used before it is explained.

What it finds: a glossary term whose first use in the edition is not marked as one with `[[...]]`.
Why it matters: the mark is what leads the reader to the explanation, and it is needed where the word is
met first.
Example: "A pathologist looks at the cells" in one section, and "a [[pathologist]]" in a later one.
Write instead: "A [[pathologist]] looks at the cells".
"""

from collections.abc import Iterator
from functools import lru_cache

from bookletgen.check.mentions import is_mentioned
from bookletgen.check.prose import Part, prose_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Text

_EXPLAINS_ITSELF = frozenset(
    {Part.TITLE, Part.MEANING, Part.DESCRIPTION, Part.QUOTE, Part.SAFETY, Part.CAPTION}
)
"""Parts that need no mark: titles stand over the text that has it, and safety statements must read alone."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find the first use of each term, and whether it is marked."""
    first_uses = _unmarked_first_uses(edition)
    for entry in edition.glossary:
        if entry.id in first_uses:
            yield Finding(
                first_uses[entry.id].at,
                f'"{entry.term}" is used here before it is explained',
                f"mark it: [[{entry.term}]]",
            )


def _unmarked_first_uses(edition: Edition) -> dict[str, Text]:
    """Find the texts that use a term before any that marks it, by the id of the term."""
    unmet = {entry.id: str(entry.term) for entry in edition.glossary}
    terms = tuple(unmet.values())
    first_uses = {}
    for each in prose_of(edition):
        if each.part in _EXPLAINS_ITSELF:
            continue
        for name in each.terms & unmet.keys():
            del unmet[name]
        if mentioned := _mentioned(terms, each.outside_terms):
            for name in [name for name, term in unmet.items() if term in mentioned]:
                first_uses[name] = each.text
                del unmet[name]
    return first_uses


@lru_cache(maxsize=8192)
def _mentioned(terms: tuple[str, ...], words: str) -> frozenset[str]:
    if not is_mentioned(terms, words):
        return frozenset()
    return frozenset(term for term in terms if is_mentioned((term,), words))


RULE = Rule.make("TXT010", "term-not-explained", Severity.WARNING, check)

"""A word has a plainer one.

What it finds: medical jargon, office language and long words from a list of our own, in every text but
safety statements and quotes.
Why it matters: readers know "before" better than "prior to". The list only suggests: the words around
decide, and a blind swap can mislead.
Example: "prior to the procedure".
Write instead: "before the test".
"""

from collections.abc import Iterator
from functools import lru_cache

from bookletgen.check.language.phrases import Found
from bookletgen.check.language.swaps import Swap, find_swaps
from bookletgen.check.prose import Part, prose_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition

_NOT_OURS = frozenset({Part.SAFETY, Part.QUOTE, Part.DESCRIPTION})


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look for phrases of the list; glossary terms are explained and may stay."""
    for prose in prose_of(edition):
        if prose.part not in _NOT_OURS:
            for found in _swaps(prose.outside_terms):
                yield Finding(
                    prose.text.at,
                    f'"{found.words}" has plainer words',
                    f"perhaps {' or '.join(found.entry.plain)}"
                    + (f" ({found.entry.note})" if found.entry.note else ""),
                )


@lru_cache(maxsize=8192)
def _swaps(text: str) -> tuple[Found[Swap], ...]:
    return tuple(find_swaps(text))


RULE = Rule.make("TXT013", "jargon", Severity.WARNING, check, by_place=True)

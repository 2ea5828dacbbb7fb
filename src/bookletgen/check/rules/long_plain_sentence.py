"""A sentence of a plain-language edition has more than 20 words.

What it finds: sentences of more than 20 words in a plain edition.
Why it matters: plain language is for readers for whom a long sentence is a wall.
Example: a plain text that is the standard text again.
Write instead: sentences of 15 words or less, each with one idea.
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.check.rules.long_sentence import LIMIT, sentences_over
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find long sentences in a plain edition."""
    if edition.choice.level is ReadingLevel.PLAIN:
        yield from sentences_over(edition, LIMIT)


RULE = Rule.make("TXT002", "long-plain-sentence", Severity.ERROR, check, by_place=True)

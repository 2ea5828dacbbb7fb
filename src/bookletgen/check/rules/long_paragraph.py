"""A paragraph has more than 3 sentences.

What it finds: paragraphs and boxes' texts of more than 3 sentences.
Why it matters: a block of text looks like work, and readers skip it. The NHS content guide asks for
at most 3 sentences.
Example: a paragraph that tells the whole day of a scan.
Write instead: two paragraphs, or steps.
"""

from collections.abc import Iterator

from bookletgen.check.prose import Part, prose_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition

LIMIT = 3
"""Sentences in a paragraph (NHS content guide)."""

PLAIN_LIMIT = 5
"""Sentences in a plain paragraph, whose sentences are half as long."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Count the sentences of paragraphs."""
    limit = PLAIN_LIMIT if edition.choice.level is ReadingLevel.PLAIN else LIMIT
    for prose in prose_of(edition):
        count = len(prose.sentences)
        if prose.part is Part.PARAGRAPH and count > limit:
            yield Finding(
                prose.text.at,
                f"the paragraph has {count} sentences; the limit is {limit}",
                "split it, or use a list or steps",
            )


RULE = Rule.make("TXT004", "long-paragraph", Severity.WARNING, check, by_place=True)

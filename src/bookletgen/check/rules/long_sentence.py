"""A sentence has more than 20 words.

What it finds: sentences of more than 20 words in a standard edition.
Why it matters: readers lose the thread; many read health text tired, worried or in a second
language. The NHS content guide asks for at most 20 words.
Example: "If you have had a reaction to dye in the past, or if you have asthma, or ..."
Write instead: two sentences, or a list.
"""

from collections.abc import Iterator

from bookletgen.check.prose import Part, prose_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition

LIMIT = 20
"""Words in a sentence (NHS content guide)."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find long sentences in a standard edition."""
    if edition.choice.level is ReadingLevel.STANDARD:
        yield from sentences_over(edition, LIMIT)


def sentences_over(edition: Edition, limit: int, below: int | None = None) -> Iterator[Finding]:
    """Find sentences of more than `limit` words, and of at most `below` where that is given.

    Somebody's own words, in a quote, stay as they are.
    """
    for prose in prose_of(edition):
        if prose.part is Part.QUOTE:
            continue
        for sentence in prose.sentences:
            if sentence.count > limit and (below is None or sentence.count <= below):
                start = " ".join(sentence.text.split()[:5])
                yield Finding(
                    prose.text.at,
                    f'the sentence "{start} ..." has {sentence.count} words; the limit is {limit}',
                    "split it into two sentences, or make a list",
                )


RULE = Rule.make("TXT001", "long-sentence", Severity.WARNING, check, by_place=True)

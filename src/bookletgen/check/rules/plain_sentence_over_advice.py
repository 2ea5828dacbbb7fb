"""A sentence of a plain-language edition has more than 15 words.

What it finds: sentences of 16 to 20 words in a plain edition.
Why it matters: Easy Read guidance asks for at most 15 words, one idea and one verb.
Example: "You may be asked to wait for a while in the room next to the scanner."
Write instead: "You may have to wait. There is a room next to the scanner."
"""

from collections.abc import Iterator

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.check.rules.long_sentence import LIMIT, sentences_over
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.choice import ReadingLevel
from bookletgen.model.edition import Edition

ADVISED = 15
"""Words in a sentence (Easy Read guidance)."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find sentences between the advice and the limit in a plain edition."""
    if edition.choice.level is ReadingLevel.PLAIN:
        yield from sentences_over(edition, ADVISED, below=LIMIT)


RULE = Rule.make("TXT003", "plain-sentence-over-advice", Severity.WARNING, check, by_place=True)

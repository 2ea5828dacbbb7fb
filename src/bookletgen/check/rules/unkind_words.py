"""Words may alarm, blame or belittle the reader.

What it finds: words of war, alarm, blame and pity from a short list of our own, in every text but quotes.
Why it matters: the reader has a bad week. "Battle" makes those who do not get better losers; "failed
treatment" makes it their fault.
Example: "cancer sufferers who lost their battle".
Write instead: "people who died of cancer".
"""

from collections.abc import Iterator
from functools import lru_cache

from bookletgen.check.language.phrases import Found
from bookletgen.check.language.tone import Tone, find_unkind_words
from bookletgen.check.prose import Part, prose_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look for words of the list."""
    for prose in prose_of(edition):
        if prose.part is not Part.QUOTE:
            for found in _unkind(str(prose.text)):
                yield Finding(
                    prose.text.at,
                    f'"{found.words}" may hurt ({found.entry.family})',
                    f"perhaps {' or '.join(found.entry.kinder)}",
                )


@lru_cache(maxsize=8192)
def _unkind(text: str) -> tuple[Found[Tone], ...]:
    return tuple(find_unkind_words(text))


RULE = Rule.make("TXT016", "unkind-words", Severity.WARNING, check, by_place=True)

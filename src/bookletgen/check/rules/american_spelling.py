"""A word has the American spelling in a British booklet.

What it finds: American spellings from a list, in a booklet in en-GB.
Why it matters: it looks careless, and readers who search for a word do not find it.
Example: "lymphedema", "tumor".
Write instead: "lymphoedema", "tumour".
"""

from collections.abc import Iterator
from functools import lru_cache

from bookletgen.check.language.phrases import Found
from bookletgen.check.language.spelling import Spelling, find_american_spellings
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look for American spellings in every text of the sections and the glossary."""
    if edition.language.text != "en-GB":
        return
    for text in edition.content_texts():
        for found in _spellings(str(text)):
            yield Finding(
                text.at, f'"{found.words}" is the American spelling', f"write {found.entry.british}"
            )


@lru_cache(maxsize=8192)
def _spellings(text: str) -> tuple[Found[Spelling], ...]:
    return tuple(find_american_spellings(text))


RULE = Rule.make("TXT015", "american-spelling", Severity.WARNING, check, by_place=True)

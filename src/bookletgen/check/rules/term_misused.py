"""A glossary term is used in another meaning than the one it is given.

What it finds: phrases that glossary.yaml lists under `not_for:` of a term.
Why it matters: one word with two meanings misleads. "Secondary" is such a word: some use it for any
spread, others only for spread to distant parts.
Example: `not_for: [secondary in nearby nodes]`, and "a secondary in nearby nodes" in a text.
Write instead: the words that the glossary gives that meaning.
"""

from collections.abc import Iterator

from bookletgen.check.mentions import is_mentioned
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look for each phrase that a term is not for."""
    texts = list(edition.content_texts())
    for term, phrases in edition.not_for.items():
        for phrase in phrases:
            for text in texts:
                if is_mentioned((phrase,), str(text)):
                    yield Finding(
                        text.at,
                        f'"{phrase}" uses "{term}" in another meaning than the glossary',
                        "use other words for this meaning",
                    )


RULE = Rule.make("TXT011", "term-misused", Severity.WARNING, check, by_place=True)

"""A term of art is used before it is explained.

What it finds: a glossary term whose first use in the edition is not marked as one with `[[...]]`.
Why it matters: the mark is what leads the reader to the explanation, and it is needed where the word is
met first.
Example: "A pathologist looks at the cells" in one section, and "a [[pathologist]]" in a later one.
Write instead: "A [[pathologist]] looks at the cells".
"""

from collections.abc import Iterator

from bookletgen.check.mentions import is_mentioned
from bookletgen.check.prose import Part, prose_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition
from bookletgen.model.inline import Term, Text

_EXPLAINS_ITSELF = frozenset(
    {Part.TITLE, Part.MEANING, Part.DESCRIPTION, Part.QUOTE, Part.SAFETY, Part.CAPTION}
)
"""Parts that need no mark: titles stand over the text that has it, and safety statements must read alone."""


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Find the first use of each term, and whether it is marked."""
    prose = [each for each in prose_of(edition) if each.part not in _EXPLAINS_ITSELF]
    uses = [(each.text, _terms_in(each.text), each.outside_terms) for each in prose]
    for entry in edition.glossary:
        for text, marked, words in uses:
            if entry.id in marked:
                break
            if is_mentioned((str(entry.term),), words):
                yield Finding(
                    text.at,
                    f'"{entry.term}" is used here before it is explained',
                    f"mark it: [[{entry.term}]]",
                )
                break


def _terms_in(text: Text) -> frozenset[str]:
    return frozenset(run.name for run in text.runs if isinstance(run, Term))


RULE = Rule.make("TXT010", "term-not-explained", Severity.WARNING, check)

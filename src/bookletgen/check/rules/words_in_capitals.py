"""Words are written in capitals.

What it finds: two or more words in a row in capitals, and single words of five capitals or more; but
not abbreviations that everybody knows (NHS GP), that are given in full somewhere, with the capitals in
brackets, or that the glossary explains, and names with a number (COVID-19).
Why it matters: capitals hide the shape of words and shout (UKAAF G003, RNIB Clear Print).
Example: "DO NOT EAT before your scan".
Write instead: "Do not eat before your scan", in a safety box if it must be seen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.check.rules.abbreviation_not_opened import KNOWN
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition

_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b|\b[A-Z]{5,}\b(?!-\d)")

_OPENED = re.compile(r"\(([A-Z]{2,})\)")


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look for capitals in the texts of the sections and the glossary, but for what is given in full."""
    texts = [(text, _capitals(str(text))) for text in edition.content_texts()]
    opened = chain.from_iterable(found.opened for _, found in texts)
    terms = {form for entry in edition.glossary for form in str(entry.term).split()}
    known = KNOWN.union(opened, terms)
    for text, found in texts:
        for words in found.words:
            if not known.issuperset(words.split()):
                yield Finding(text.at, f'"{words}" is in capitals', "write it in small letters")


@dataclass(frozen=True, slots=True)
class _Capitals:
    """What is in capitals in a text, and the abbreviations that it gives after what they stand for."""

    words: tuple[str, ...]
    opened: tuple[str, ...]


@lru_cache(maxsize=8192)
def _capitals(text: str) -> _Capitals:
    return _Capitals(tuple(_CAPITALS.findall(text)), tuple(_OPENED.findall(text)))


RULE = Rule.make("TXT017", "words-in-capitals", Severity.WARNING, check)

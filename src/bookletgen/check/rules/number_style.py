"""A number, time or date is not written in the house style.

What it finds: numbers above nine in words, "one in ten", ranges with a hyphen or dash, dates and times
in other forms.
Why it matters: numerals are found and understood faster, and one form of date leaves no doubt (NHS
content guide).
Example: "10-30 minutes", "one in ten people", "08/06/2026".
Write instead: "10 to 30 minutes", "1 in 10 people", "8 June 2026".
"""

from collections.abc import Iterator
from functools import lru_cache

from bookletgen.check.language.numbers import NumberFinding, find_numbers
from bookletgen.check.prose import Part, prose_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look at the numbers of every text but quotes."""
    for prose in prose_of(edition):
        if prose.part is not Part.QUOTE:
            for found in _numbers(str(prose.text)):
                yield Finding(
                    prose.text.at,
                    f'the {found.kind} "{found.words}" is not in the house style',
                    f"write {found.better}",
                )


@lru_cache(maxsize=8192)
def _numbers(text: str) -> tuple[NumberFinding, ...]:
    return tuple(find_numbers(text))


RULE = Rule.make("TXT014", "number-style", Severity.WARNING, check, by_place=True)

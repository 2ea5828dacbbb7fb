"""A sentence opens in the passive.

What it finds: sentences that open with "You will be given", "It is recommended that" and the like.
Why it matters: the reader has to guess who acts. Plain language says who does what (CDC Clear
Communication Index, item 6).
Example: "You will be given an injection."
Write instead: "A nurse gives you an injection."
"""

from collections.abc import Iterator
from functools import lru_cache

from bookletgen.check.language.passive import PassiveOpening, find_passive_openings
from bookletgen.check.prose import Part, prose_of
from bookletgen.check.rule import Circumstances, Finding, Rule
from bookletgen.diagnostics.diagnostic import Severity
from bookletgen.model.edition import Edition

_SAID_BY_SOMEBODY = frozenset({Part.PARAGRAPH, Part.ITEM, Part.LEAD_IN})


def check(edition: Edition, _: Circumstances) -> Iterator[Finding]:
    """Look at how sentences open."""
    for prose in prose_of(edition):
        if prose.part in _SAID_BY_SOMEBODY:
            for opening in _openings(str(prose.text)):
                yield Finding(
                    prose.text.at, f'the sentence opens in the passive: "{opening.words}"', "say who does it"
                )


@lru_cache(maxsize=8192)
def _openings(text: str) -> tuple[PassiveOpening, ...]:
    return tuple(find_passive_openings(text))


RULE = Rule.make("TXT009", "passive-opening", Severity.WARNING, check, by_place=True)

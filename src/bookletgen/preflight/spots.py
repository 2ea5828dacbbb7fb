"""The spot colours of a file."""

import re

from bookletgen.preflight.colour import ColourSpace
from bookletgen.preflight.coloured import coloured_things
from bookletgen.preflight.facts import PdfFacts
from bookletgen.preflight.ink import NOTHING, PROCESS, REGISTRATION

_PAPER = re.compile(r"\b(c|u|m|cv|cvc|cvu|cvm)$")
"""The endings that name a paper, which one ink has several of."""


def spot_names(space: ColourSpace) -> tuple[str, ...]:
    """Name the inks of a space that are not those of every press."""
    return tuple(name for name in space.colorants if name not in (*PROCESS, REGISTRATION, NOTHING))


def spot_spaces(facts: PdfFacts) -> dict[str, ColourSpace]:
    """Give the Separation space of each spot colour that is used, in the order of use."""
    found: dict[str, ColourSpace] = {}
    for thing in coloured_things(facts):
        for name in spot_names(thing.space):
            if thing.space.family == "Separation" or name not in found:
                found.setdefault(name, thing.space)
    return found


def plain_name(name: str) -> str:
    """Give what is left of a name without capitals, spaces and the ending for the paper."""
    return re.sub(r"[\s_-]+", "", _PAPER.sub("", name.lower().strip()))

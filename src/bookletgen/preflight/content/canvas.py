"""Where an interpreter puts what it finds."""

from dataclasses import dataclass, field

from bookletgen.preflight.content.library import Library
from bookletgen.preflight.content.optional_content import HiddenLayers
from bookletgen.preflight.facts import LeftOut, Oddity
from bookletgen.preflight.painted import Painted, TransparencyGroup

_MOST_OPERATORS = 4_000_000
"""How many operators are run for one file, forms counted as often as they are painted.

A booklet of 56 pages has 50,000. Forms that paint forms can ask for any number.
"""


class TooManyOperatorsError(Exception):
    """The file asks for more painting than can be looked at."""


@dataclass(slots=True)
class Canvas:
    """Everything found in the pages of one file; `examples` are those of `PdfFacts`."""

    library: Library
    layers: HiddenLayers
    painted: list[Painted] = field(default_factory=list)
    groups: dict[TransparencyGroup, None] = field(default_factory=dict)
    oddities: dict[Oddity, None] = field(default_factory=dict)
    unread: dict[LeftOut, None] = field(default_factory=dict)
    examples: list[Painted] = field(default_factory=list)
    operators: int = 0
    _tiles: set[tuple[int, tuple[int, int]]] = field(default_factory=set)

    def is_new_tile(self, page: int, number: tuple[int, int]) -> bool:
        """Tell, once, that a pattern has not been painted on a page before."""
        key = page, number
        is_new = key not in self._tiles
        self._tiles.add(key)
        return is_new

    def count(self, operators: int) -> None:
        """Count operators about to be run.

        Raises:
            TooManyOperatorsError: there are too many.
        """
        self.operators += operators
        if self.operators > _MOST_OPERATORS:
            raise TooManyOperatorsError

"""What files for paper are made for: plain values that reach a worker process at no cost."""

from dataclasses import dataclass

from bookletgen.model.imposition import ImpositionSettings
from bookletgen.model.press import PressSettings


@dataclass(frozen=True, slots=True)
class Printing:
    """What the press asks of print files, and the office printer of sheets."""

    press: PressSettings
    imposition: ImpositionSettings

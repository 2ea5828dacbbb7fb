"""What files for paper are made for: plain values that reach a worker process at no cost."""

from dataclasses import dataclass

from bookletgen.model.imposition import ImpositionSettings
from bookletgen.model.press import PressSettings
from bookletgen.model.press_limits import PressLimits


@dataclass(frozen=True, slots=True)
class Printing:
    """What the press asks of print files, and the office printer of sheets.

    `limits` are what a finished print file is held to.
    """

    press: PressSettings
    imposition: ImpositionSettings
    limits: PressLimits

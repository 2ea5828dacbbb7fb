"""How much ink each page prints, by area."""

from dataclasses import dataclass

from bookletgen.preflight.painted import Box


@dataclass(frozen=True, slots=True)
class InkSpot:
    """The heaviest place of a page: the mean of all inks over a square, in percent, and where it is."""

    page: int
    box: Box
    percent: float


@dataclass(frozen=True, slots=True)
class InkAreas:
    """The heaviest square of every page, from a rendered separation; or why there is none."""

    spots: tuple[InkSpot, ...] = ()
    missing: str = ""

"""The papers that office printers hold, and which of them two pages side by side fit on."""

from dataclasses import dataclass

SLACK_MM = 1.0
"""How far two pages may be larger than the paper: sizes are often rounded to whole points or millimetres."""

FILLED_WITHIN_MM = 4.0
"""Two pages that leave less of the paper free in each direction fill it: nobody would trim that off."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, its long edge lying or standing."""

    name: str
    width_mm: float
    height_mm: float

    def turned(self) -> "Paper":
        """Give the same paper turned by a quarter."""
        return Paper(self.name, self.height_mm, self.width_mm)


PAPERS = (
    Paper("A5", 210, 148),  # ISO 216:2007
    Paper("A4", 297, 210),
    Paper("A3", 420, 297),
    Paper("SRA4", 320, 225),  # ISO 217:2013
    Paper("SRA3", 450, 320),
    Paper("Letter", 279.4, 215.9),  # ANSI/ASME Y14.1, sizes A and B
    Paper("Tabloid", 431.8, 279.4),
)
"""The papers that can be asked for."""

_FILLED = ("A5", "A4", "A3", "Letter", "Tabloid")
_LARGE_ENOUGH = ("A4", "A3", "SRA3")
"""The papers that are looked at, in this order, for pages that fill none: what most offices have first."""


def paper_for(width_mm: float, height_mm: float, *, margin_mm: float, name: str | None) -> Paper | None:
    """Give the paper that two pages side by side fit on, lying or standing, or None.

    Args:
        width_mm: the width of both pages together.
        height_mm: their height.
        margin_mm: how much has to stay free on each side, for marks; pages that need none are printed on
            paper that they fill, where there is one.
        name: the only paper to look at, or None for all common ones.
    """
    width_mm, height_mm = width_mm + 2 * margin_mm, height_mm + 2 * margin_mm
    by_name = {paper.name: paper for paper in PAPERS}
    if name:
        return _held([by_name[name]], width_mm, height_mm)
    filled = [by_name[each] for each in _FILLED if not margin_mm]
    closely = _held(filled, width_mm, height_mm, free_mm=FILLED_WITHIN_MM)
    return closely or _held([by_name[each] for each in _LARGE_ENOUGH], width_mm, height_mm)


def _held(
    papers: list[Paper], width_mm: float, height_mm: float, free_mm: float = float("inf")
) -> Paper | None:
    for paper in (way for each in papers for way in (each, each.turned())):
        free = (paper.width_mm - width_mm, paper.height_mm - height_mm)
        if all(-SLACK_MM <= edge <= free_mm for edge in free):
            return paper
    return None

"""Lengths, in the unit they were stated in."""

from dataclasses import dataclass

from bookletgen.model.source import Value

MM_AN_INCH = 25.4
POINTS_AN_INCH = 72
POINTS_A_MM = POINTS_AN_INCH / MM_AN_INCH
POINTS_A_PIXEL = POINTS_AN_INCH / 96
"""Pixels as CSS has them: 96 are an inch (CSS Values 4, 6.2)."""


@dataclass(frozen=True, slots=True)
class Length(Value):
    """A length with its unit, kept as it was written: 0.125 in is not 3 mm."""

    pattern = r"[0-9]+(?:\.[0-9]+)? (?:mm|in)"
    meaning = "a length such as 3 mm or 0.125 in"

    @property
    def mm(self) -> float:
        """Give the length in millimetres."""
        number, unit = self.text.split()
        return float(number) * (MM_AN_INCH if unit == "in" else 1)

    @property
    def pt(self) -> float:
        """Give the length in points, of which 72 are an inch."""
        return self.mm / MM_AN_INCH * POINTS_AN_INCH

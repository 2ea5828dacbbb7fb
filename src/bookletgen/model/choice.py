"""What is asked for: one variant, reading level, print size and organisation."""

from dataclasses import dataclass
from enum import StrEnum

from bookletgen.diagnostics.error import WrongUsageError

STANDARD_BODY_PT = 12
"""Body size of a standard edition, in points: the least clear print allows (UKAAF G003)."""

LARGE_BODY_PT = 18
"""Body size of a large-print edition unless another is asked for, in points (UKAAF G003: ideally 18)."""

LARGE_BODY_RANGE_PT = (16, 28)
"""The smallest and the largest body size that count as large print here, in points."""


class ReadingLevel(StrEnum):
    """How the text is worded: plain text is written beside the standard text, never derived."""

    STANDARD = "standard"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class PrintSize:
    """Standard (A5) or large print (A4), with the body size in points."""

    large: bool
    body_pt: int

    @classmethod
    def standard(cls) -> "PrintSize":
        """A5 with 12 pt text."""
        return cls(large=False, body_pt=STANDARD_BODY_PT)

    @classmethod
    def large_print(cls, body_pt: int = LARGE_BODY_PT) -> "PrintSize":
        """A4 with text of 16 to 28 pt."""
        smallest, largest = LARGE_BODY_RANGE_PT
        if not smallest <= body_pt <= largest:
            raise WrongUsageError(
                f"large print of {body_pt} pt is not possible",
                f"choose a size from {smallest} to {largest} pt",
            )
        return cls(large=True, body_pt=body_pt)

    @property
    def trim_mm(self) -> tuple[int, int]:
        """Width and height of the trimmed page in millimetres: A5 or A4 (ISO 216)."""
        return (210, 297) if self.large else (148, 210)

    @property
    def suffix(self) -> str:
        """What a file name says of the size: nothing, `large`, or `large24` for another size than usual."""
        if not self.large:
            return ""
        return "large" if self.body_pt == LARGE_BODY_PT else f"large{self.body_pt}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One edition, by name."""

    variant: str
    level: ReadingLevel
    size: PrintSize
    organisation: str

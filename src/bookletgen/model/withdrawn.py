"""An edition that may not be made any more."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class WithdrawnEdition:
    """The code of an edition, why it was withdrawn, and on which day."""

    code: str
    reason: str
    day: date

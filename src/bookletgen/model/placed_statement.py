"""A safety statement as it has to be found on a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlacedStatement:
    """The texts of a safety statement in order, and the anchor that its box has in the document."""

    id: str
    anchor: str
    texts: tuple[str, ...]

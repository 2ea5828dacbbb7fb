"""Which editions of an order may share their pages: those that differ in their organisation alone."""

import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.edition import Edition
from bookletgen.model.local_fact import NO_BREAK_SPACE
from bookletgen.model.reader_options import ReaderOptions

LEAST_EDITIONS = 3
"""Two editions of a kind are made in full as fast as they are joined."""

_LEAST_ALIKE = 8
"""A layout takes as long as two editions made in full."""

_Kind = tuple[str, ReadingLevel, PrintSize, ReaderOptions]
_ALWAYS = string.ascii_letters + string.digits + string.punctuation + " °–’" + NO_BREAK_SPACE
"""Characters of addresses, amounts and edition codes, whoever they are for."""


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """Editions of one variant, reading level and print size, for organisations that are somewhat alike."""

    editions: tuple[Edition, ...]
    characters: str

    @property
    def shared(self) -> Edition:
        """Give the edition whose pages the others share: one with names neither short nor long."""
        by_length = sorted(self.editions, key=lambda edition: (_length(edition), edition.code))
        return by_length[len(by_length) // 2]


def cells_of(editions: Iterable[Edition], booklet: Booklet) -> Mapping[str, Cell]:
    """Give the cell of each edition that is in one, by its code.

    Cells depend on the whole order, never on what is left to be made of it.
    """
    kinds: dict[_Kind, list[Edition]] = {}
    for edition in editions:
        kinds.setdefault(_kind(edition.choice), []).append(edition)
    groups = (group for alike in kinds.values() for group in _groups(alike))
    cells = (_cell(group, booklet) for group in groups if len(group) >= LEAST_EDITIONS)
    return {edition.code: cell for cell in cells for edition in cell.editions}


def _groups(editions: Sequence[Edition]) -> Iterator[list[Edition]]:
    """Part editions by the number of contacts, which moves more pages than anything else an organisation has.

    What would be a group too small for a layout of its own goes together.
    """
    groups: dict[int, list[Edition]] = {}
    for edition in editions:
        groups.setdefault(len(edition.organisation.contacts), []).append(edition)
    large = [group for group in groups.values() if len(group) >= _LEAST_ALIKE]
    yield from large
    yield [edition for group in groups.values() if group not in large for edition in group]


def _kind(choice: Choice) -> _Kind:
    return choice.variant, choice.level, choice.size, choice.reader


def _cell(editions: Sequence[Edition], booklet: Booklet) -> Cell:
    files = (booklet.organisations[edition.choice.organisation] for edition in editions)
    used = {character for file in files for character in str(file)}
    return Cell(tuple(editions), "".join(sorted(used.union(_ALWAYS))))


def _length(edition: Edition) -> int:
    """Count the characters of an organisation's name, address and contacts."""
    organisation = edition.organisation
    return len(organisation.name) + len(str(organisation.contacts)) + sum(map(len, organisation.address))

"""The sheets of paper that travel with an order: what they say, as values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TicketFile:
    """A file that belongs to a job: its path in the pack, its pages, its SHA-256 and its MD5."""

    path: str
    pages: int
    sha256: str
    md5: str


@dataclass(frozen=True, slots=True)
class PaperStock:
    """A paper, by its weight in grams a square metre, and by its colour where it is not white."""

    use: str
    gsm: float
    colour: str | None


@dataclass(frozen=True, slots=True)
class JobTicket:
    """What the print room has to know to print one edition.

    `trim_mm` is width and height; `bleed` is as the printer states it, `bleed_pt` the largest of its
    edges. `sheets` and `grams` are those of one copy. `binding` and `edge` are as in the printer's
    profile; `condition` names the printing condition.
    """

    id: str
    order: str
    ordered: date
    deliver_by: date
    code: str
    title: str
    variant: str
    version: str
    organisation: str
    address: tuple[str, ...]
    is_plain: bool
    body_pt: int
    copies: int
    pack_size: int | None
    pages: int
    sheets: int
    grams: float
    trim_mm: tuple[int, int]
    bleed: str
    bleed_pt: float
    printer: str
    condition: str
    binding: str
    edge: str
    papers: tuple[PaperStock, ...]
    files: tuple[TicketFile, ...]
    program: str

    @property
    def looks(self) -> str:
        """Say how to tell the edition from others of its title."""
        wording = "plain language" if self.is_plain else "standard wording"
        paper = (f"{self.paper_colour} paper",) if self.paper_colour else ()
        return ", ".join((wording, f"{self.body_pt} pt text", *paper))

    @property
    def paper_colour(self) -> str | None:
        """Name the colour of all the paper, where it is not white."""
        return self.papers[0].colour

    @property
    def packs(self) -> str:
        """Say how the copies are packed: `4 packs of 25, and 10 more`."""
        return packs_in_words(self.copies, self.pack_size)


@dataclass(frozen=True, slots=True)
class PackingLine:
    """So many copies of one edition in a delivery; `grams` is the weight of all of them.

    `looks` says how to tell it from others of its title.
    """

    code: str
    title: str
    variant: str
    looks: str
    copies: int
    packs: str
    grams: float


@dataclass(frozen=True, slots=True)
class PackingList:
    """What goes to one address."""

    id: str
    order: str
    deliver_by: date
    address: tuple[str, ...]
    lines: tuple[PackingLine, ...]

    @property
    def copies(self) -> int:
        """How many copies there are in all."""
        return sum(line.copies for line in self.lines)

    @property
    def kg(self) -> float:
        """What everything weighs, without wrapping."""
        return sum(line.grams for line in self.lines) / 1000


def packs_in_words(copies: int, pack_size: int | None) -> str:
    """Say how copies are packed."""
    if not pack_size:
        return "as they come"
    full, rest = divmod(copies, pack_size)
    packs = f"{full} {'pack' if full == 1 else 'packs'} of {pack_size}"
    if not rest:
        return packs
    return f"{packs}, and {rest} more" if full else f"1 pack of {rest}"

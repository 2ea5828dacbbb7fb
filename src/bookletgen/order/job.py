"""What an order comes to: one job an edition, one delivery an address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.model.booklet import Booklet
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.model.order import EVERY_ORGANISATION, OrderFile, OrderLine
from bookletgen.select.edition import edition_code


@dataclass(frozen=True, slots=True)
class Job:
    """One edition to make, by its code, with the copies of every line that orders it, and their places."""

    code: str
    choice: Choice
    copies: int
    ordered_at: tuple[SourceSpan, ...]


@dataclass(frozen=True, slots=True)
class Delivery:
    """What goes to one address: its lines, the organisations there by id, and their jobs."""

    address: tuple[str, ...]
    organisations: tuple[str, ...]
    jobs: tuple[Job, ...]

    @property
    def copies(self) -> int:
        """How many copies go there."""
        return sum(job.copies for job in self.jobs)


def jobs_of(order: OrderFile, booklet: Booklet) -> tuple[Job, ...]:
    """Give the jobs of an order whose references are sound, in the order of its lines.

    Copies of an edition that several lines order add up.
    """
    jobs: dict[Choice, Job] = {}
    for line in order.lines:
        for choice in _choices(line, booklet):
            earlier = jobs.get(choice)
            copies = line.copies + (earlier.copies if earlier else 0)
            places = (*(earlier.ordered_at if earlier else ()), line.at)
            jobs[choice] = Job(edition_code(booklet, choice), choice, copies, places)
    return tuple(jobs.values())


def deliveries_of(jobs: Iterable[Job], booklet: Booklet) -> tuple[Delivery, ...]:
    """Put the jobs together that go to the same address, in the order of the jobs."""
    addresses: dict[tuple[str, ...], list[Job]] = {}
    for job in jobs:
        addresses.setdefault(delivery_address(booklet, job.choice.organisation), []).append(job)
    return tuple(
        Delivery(address, tuple(dict.fromkeys(job.choice.organisation for job in there)), tuple(there))
        for address, there in addresses.items()
    )


def delivery_address(booklet: Booklet, organisation: str) -> tuple[str, ...]:
    """Give the lines that copies for an organisation are sent to: its name first."""
    file = booklet.organisations[organisation]
    lines = file.delivery_address or file.address
    name = () if file.delivery_address else (file.name.text,)
    return (*name, *(line.text for line in lines))


def _choices(line: OrderLine, booklet: Booklet) -> Iterator[Choice]:
    level = ReadingLevel.PLAIN if line.plain_language else ReadingLevel.STANDARD
    size = PrintSize.large_print(line.large_print) if line.large_print else PrintSize.standard()
    named = [ref.text for ref in (line.organisation, *line.organisations) if ref]
    organisations = booklet.organisations if EVERY_ORGANISATION in named else dict.fromkeys(named)
    for organisation in organisations:
        yield Choice(line.variant.text, level, size, organisation, line.reader)

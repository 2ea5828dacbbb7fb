"""Whether an order can be carried out as it stands: its copies, its dates, its addresses, its pages."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from bookletgen.diagnostics.diagnostic import Diagnostic, Related
from bookletgen.model.booklet import Booklet
from bookletgen.model.order import OrderFile
from bookletgen.model.printer import Binding
from bookletgen.order import problems
from bookletgen.order.job import Job


def check_terms(order: OrderFile, jobs: Iterable[Job], booklet: Booklet, today: date) -> Iterator[Diagnostic]:
    """Find what no layout is needed for."""
    yield from _check_dates(order, booklet, today)
    yield from _check_addresses(jobs, booklet)
    yield from _check_packs(order, pack_size_of(order, booklet))
    for job in jobs:
        yield from _check_copies(job, booklet)


def check_pages(jobs: Iterable[Job], pages: Mapping[str, int], binding: Binding) -> Iterator[Diagnostic]:
    """Find editions that cannot be bound; `pages` are those of each job, by its code."""
    for job in jobs:
        problem = _binding_problem(pages[job.code], binding)
        if problem:
            yield problems.PAGES_NOT_BINDABLE.at(
                job.ordered_at[0],
                f"{job.code} has {pages[job.code]} pages, and the printer binds {problem}",
                "choose another printer, or a variant with fewer pages",
            )


def pack_size_of(order: OrderFile, booklet: Booklet) -> int | None:
    """Give the copies a pack, if anybody named them."""
    ordering = booklet.file.ordering
    return order.pack_size or (ordering.pack_size if ordering else None)


def _check_dates(order: OrderFile, booklet: Booklet, today: date) -> Iterator[Diagnostic]:
    if order.deliver_by < today:
        yield problems.DELIVERY_DAY_PASSED.at(
            order.at, f"the copies were to be delivered by {order.deliver_by}", "name another day"
        )
    review = booklet.file.dates.next_review
    if order.deliver_by >= review:
        yield problems.REVIEW_BEFORE_DELIVERY.at(
            order.at,
            f"the content is due for review on {review}, before the delivery by {order.deliver_by}",
            "review the content first",
        )


def _check_addresses(jobs: Iterable[Job], booklet: Booklet) -> Iterator[Diagnostic]:
    for name in dict.fromkeys(job.choice.organisation for job in jobs):
        organisation = booklet.organisations[name]
        if not organisation.delivery_address and not organisation.address:
            yield problems.NO_DELIVERY_ADDRESS.at(
                organisation.at,
                f"`{name}` has no address to deliver to",
                "add `delivery_address` or `address`",
            )


def _check_packs(order: OrderFile, pack_size: int | None) -> Iterator[Diagnostic]:
    for line in order.lines:
        if pack_size and line.copies % pack_size:
            yield problems.COPIES_NOT_WHOLE_PACKS.at(
                line.at,
                f"{line.copies} copies do not fill packs of {pack_size}",
                f"order {line.copies + pack_size - line.copies % pack_size}",
            )


def _check_copies(job: Job, booklet: Booklet) -> Iterator[Diagnostic]:
    first, *others = job.ordered_at
    if others:
        yield problems.EDITION_ORDERED_TWICE.at(
            others[0],
            f"{job.code} is ordered already; the copies add up to {job.copies}",
            "order it in one line, or name the organisations",
            (Related(first, "first ordered here"),),
        )
    ordering = booklet.file.ordering
    if ordering and ordering.max_copies and job.copies > ordering.max_copies:
        yield problems.TOO_MANY_COPIES.at(
            others[-1] if others else first,
            f"{job.copies} copies of {job.code}; the booklet allows {ordering.max_copies}",
            "order what is needed now, or change `max_copies` in booklet.yaml",
        )


def _binding_problem(pages: int, binding: Binding) -> str | None:
    if pages < binding.min_pages:
        return f"no fewer than {binding.min_pages}"
    if pages > binding.max_pages:
        return f"no more than {binding.max_pages}"
    if pages % binding.pages_multiple:
        return f"a multiple of {binding.pages_multiple}"
    return None

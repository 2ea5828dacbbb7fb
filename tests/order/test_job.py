"""What an order comes to: jobs and deliveries."""

from pathlib import Path

from bookletgen.load.order import load_order
from bookletgen.order.job import Delivery, Job, deliveries_of, jobs_of
from tests.support.booklets import BookletCopy
from tests.support.orders import EASTVALE, NORTHMOOR, ORDER, write_order


def jobs(booklet: BookletCopy) -> tuple[tuple[Job, ...], tuple[Delivery, ...]]:
    read = load_order(booklet.path("orders/spring.yaml"), "booklet")
    assert read.order, read.loaded.diagnostics
    assert read.loaded.booklet, read.loaded.diagnostics
    found = jobs_of(read.order, read.loaded.booklet)
    return found, deliveries_of(found, read.loaded.booklet)


def test_a_star_orders_for_every_organisation_of_the_booklet_and_the_table(booklet: BookletCopy) -> None:
    write_order(booklet)

    found, _ = jobs(booklet)

    assert [(job.code, job.copies) for job in found] == [
        ("clinic-visit-visit-our-hospital-v0.1", 500),
        ("clinic-visit-visit-large-our-hospital-v0.1", 50),
        ("clinic-visit-visit-large-northmoor-v0.1", 50),
        ("clinic-visit-visit-large-eastvale-v0.1", 50),
    ]


def test_organisations_can_be_listed(booklet: BookletCopy) -> None:
    write_order(booklet, ORDER.replace('"*"', "[eastvale, northmoor]"))

    found, _ = jobs(booklet)

    assert [job.choice.organisation for job in found] == ["our-hospital", "eastvale", "northmoor"]


def test_copies_of_an_edition_in_several_lines_add_up(booklet: BookletCopy) -> None:
    write_order(booklet, ORDER.replace(", large_print: 18", ""))

    found, _ = jobs(booklet)

    assert [(job.copies, len(job.ordered_at)) for job in found] == [(550, 2), (50, 1), (50, 1)]


def test_what_goes_to_one_address_is_one_delivery(booklet: BookletCopy) -> None:
    stores = {"delivery_address": NORTHMOOR["delivery_address"]}
    write_order(booklet, rows=[NORTHMOOR, {**EASTVALE, **stores}])

    _, deliveries = jobs(booklet)

    assert [(each.address, each.organisations, each.copies) for each in deliveries] == [
        (("Our Hospital", "1 Hospital Road", "Exampleton", "EX1 1AA"), ("our-hospital",), 550),
        (("Northmoor Stores", "2 Moor Lane", "Northmoor"), ("northmoor", "eastvale"), 100),
    ]


def test_without_an_address_for_deliveries_copies_go_to_the_organisation_itself(booklet: BookletCopy) -> None:
    write_order(booklet, rows=[EASTVALE])

    _, deliveries = jobs(booklet)

    assert deliveries[1].address == ('Eastvale "Old" Hospital', "3 Vale Road", "Eastvale")
    assert Path("booklet").is_dir()

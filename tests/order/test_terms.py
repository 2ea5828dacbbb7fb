"""What stands against an order: its copies, its dates, its addresses, its pages."""

from datetime import date
from pathlib import Path

import pytest

from bookletgen.diagnostics.place import SourceSpan
from bookletgen.load.printer import shipped_printers
from bookletgen.model.choice import Choice, PrintSize, ReadingLevel
from bookletgen.order.job import Job
from bookletgen.order.plan import plan_order
from bookletgen.order.request import OrderRequest
from bookletgen.order.terms import check_pages
from tests.support.booklets import BookletCopy
from tests.support.editions import STYLES
from tests.support.orders import NORTHMOOR, ORDER, write_order
from tests.support.runs import Runner

HERE = SourceSpan("booklet/orders/spring.yaml", 8, 5)
BINDING = shipped_printers()["sheetfed-coated"].printer.binding
"""From 8 to 64 pages, in fours."""


def findings(booklet: BookletCopy) -> list[str]:
    """Plan orders/spring.yaml, and give what stands against it."""
    file = booklet.path("orders/spring.yaml")
    request = OrderRequest(file, "booklet", STYLES, Path("build"), date(2026, 12, 1))
    report = plan_order(request).report
    return [f"{item.where}: {item.severity}[{item.code}] {item.message}" for item in report.diagnostics]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            ", large_print: 18",
            "",
            (
                "spring.yaml:9:5: warning[ORD001] clinic-visit-visit-our-hospital-v0.1 is ordered already; "
                "the copies add up to 550"
            ),
        ),
        (
            "copies: 500",
            "copies: 50000",
            (
                "spring.yaml:8:5: error[ORD002] 50000 copies of clinic-visit-visit-our-hospital-v0.1; "
                "the booklet allows 600"
            ),
        ),
        ("copies: 50}", "copies: 60}", "spring.yaml:9:5: warning[ORD003] 60 copies do not fill packs of 25"),
        (
            "2026-12-15",
            "2026-11-30",
            "spring.yaml:2:1: warning[ORD005] the copies were to be delivered by 2026-11-30",
        ),
        (
            "2026-12-15",
            "2028-11-01",
            (
                "spring.yaml:2:1: warning[ORD006] the content is due for review on 2028-11-01, "
                "before the delivery by 2028-11-01"
            ),
        ),
        (
            "copies: 500",
            "copies: 0",
            "spring.yaml:8:58: error[SRC009] wrong value for `copies`: input should",
        ),
        (
            "organisation: our",
            "organisation: out",
            "spring.yaml:8:36: error[SRC010] there is no organisation",
        ),
        ('organisations: "*"', "organisations: [x]", "spring.yaml:9:38: error[SRC010] there is no organis"),
        ("variant: visit, org", "variant: vist, org", "spring.yaml:8:15: error[SRC010] there is no variant"),
        ("sheetfed-coated", "sheetfed", "spring.yaml:3:10: error[SRC010] there is no printer `sheetfed`"),
        (
            'organisations: "*", ',
            "",
            "spring.yaml:9:5: error[SRC009] wrong value for `lines`: a line names either `organisation` or",
        ),
        ("large_print: 18", "large_print: 12", "spring.yaml:9:55: error[SRC009] wrong value for `large_pr"),
        ("hospitals.csv", "../hospitals.csv", "spring.yaml:6:21: error[SRC009] `../hospitals.csv` is not"),
    ],
)
def test_what_stands_against_an_order_is_said_at_its_line(
    booklet: BookletCopy, old: str, new: str, message: str
) -> None:
    assert old in ORDER
    write_order(booklet, ORDER.replace(old, new, 1))
    file = booklet.path("booklet.yaml").read_text(encoding="utf-8")
    booklet.write("booklet.yaml", f"{file}ordering: {{pack_size: 25, max_copies: 600}}\n")

    (finding,) = findings(booklet)
    assert finding.startswith(f"booklet/orders/{message}")


def test_an_organisation_needs_an_address_to_deliver_to(booklet: BookletCopy) -> None:
    write_order(booklet, rows=[{**NORTHMOOR, "address": "", "delivery_address": ""}])

    assert findings(booklet) == [
        "booklet/orders/hospitals.csv:2:1: error[ORD007] `northmoor` has no address to deliver to"
    ]


@pytest.mark.parametrize(
    ("pages", "problem"),
    [
        (4, "no fewer than 8"),
        (8, None),
        (64, None),
        (68, "no more than 64"),
        (10, "a multiple of 4"),
    ],
)
def test_pages_that_the_printer_cannot_bind_are_refused(pages: int, problem: str | None) -> None:
    choice = Choice("visit", ReadingLevel.STANDARD, PrintSize.standard(), "our-hospital")
    job = Job("the-code", choice, 10, (HERE,))

    found = [
        f"{item.where}: {item.code} {item.message}" for item in check_pages([job], {job.code: pages}, BINDING)
    ]

    said = f"{HERE}: ORD004 the-code has {pages} pages, and the printer binds {problem}"
    assert found == ([said] if problem else [])


def test_an_order_outside_a_booklet_is_wrong_usage(booklet: BookletCopy, run: Runner) -> None:
    booklet.write("../spring.yaml", ORDER)

    result = run("order", "check", "spring.yaml")

    assert (result.exit_code, result.out) == (2, "")
    assert "hint: put it into the folder orders/ of the booklet" in result.err

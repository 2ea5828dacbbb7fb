"""`bookletgen order`: what it shows."""

import json

import pytest

from tests.support.booklets import BookletCopy
from tests.support.orders import write_order
from tests.support.runs import Runner

ARGUMENTS = ("booklet/orders/spring.yaml", "--today", "2026-12-01", "--jobs", "1")

ESTIMATE = """\
edition                                     copies  pages  sheets  a copy
clinic-visit-visit-our-hospital-v0.1           500      8    1000    16 g
clinic-visit-visit-large-our-hospital-v0.1      50      8     100    32 g
clinic-visit-visit-large-northmoor-v0.1         50      8     100    32 g
clinic-visit-visit-large-eastvale-v0.1          50      8     100    32 g

delivery                                            editions  copies  weight
Our Hospital, 1 Hospital Road, Exampleton, EX1 1AA         2     550  9.7 kg
Northmoor Stores, 2 Moor Lane, Northmoor                   1      50  1.6 kg
Eastvale "Old" Hospital, 3 Vale Road, Eastvale             1      50  1.6 kg

4 editions, 650 copies, 1300 sheets of paper, 12.9 kg to 3 addresses by 2026-12-15

"""


@pytest.fixture
def ordered(booklet: BookletCopy) -> BookletCopy:
    """Give a booklet with an order."""
    write_order(booklet)
    return booklet


@pytest.mark.usefixtures("ordered")
def test_check_shows_what_an_order_comes_to(run: Runner) -> None:
    result = run("order", "check", *ARGUMENTS)

    assert (result.exit_code, result.out) == (0, ESTIMATE)


@pytest.mark.usefixtures("ordered")
def test_check_tells_programs_the_same(run: Runner) -> None:
    result = run("order", "check", *ARGUMENTS, "--format", "json")

    told = json.loads(result.out)
    assert (result.exit_code, result.err, told["order"]) == (0, "", "spring")
    assert told["jobs"][0] == {
        "edition": "clinic-visit-visit-our-hospital-v0.1",
        "copies": 500,
        "pages": 8,
        "sheets_per_copy": 2,
        "grams_per_copy": 16.2,
    }
    assert told["deliveries"][1]["address"] == ["Northmoor Stores", "2 Moor Lane", "Northmoor"]

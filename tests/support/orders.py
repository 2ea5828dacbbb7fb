"""Orders of the starter booklet, for organisations from a table."""

from collections.abc import Iterable, Mapping

from tests.support.booklets import BookletCopy

Row = Mapping[str, str]

ORDER = """\
# yaml-language-server: $schema=../schema/order.schema.json
order: spring
printer: sheetfed-coated
ordered: 2026-11-20
deliver_by: 2026-12-15
organisations_from: hospitals.csv
lines:
  - {variant: visit, organisation: our-hospital, copies: 500}
  - {variant: visit, organisations: "*", large_print: 18, copies: 50}
"""

NORTHMOOR = {
    "id": "northmoor",
    "name": "Northmoor Hospital",
    "address": "1 Moor Lane, Northmoor",
    "delivery_address": "Northmoor Stores, 2 Moor Lane, Northmoor",
    "contacts.1.name": "The clinic",
    "contacts.1.phone": "01632 960 700",
    "contacts.1.hours": "9am to 5pm, Monday to Friday",
    "contacts.2.name": "",
    "contacts.2.phone": "",
    "tokens.clinic.phone": "01632 960 700",
    "tokens.visit.minutes": "30",
    "feedback.text": "Tell us what helped.",
    "feedback.email": "feedback@northmoor.example.org",
    "other_formats.text": "Ask us for this booklet in large print.",
    "other_formats.phone": "01632 960 701",
}

EASTVALE = {
    **NORTHMOOR,
    "id": "eastvale",
    "name": 'Eastvale "Old" Hospital',
    "address": "3 Vale Road\nEastvale",
    "delivery_address": "",
    "contacts.2.name": "The ward",
    "contacts.2.phone": "01632 960 801",
    "tokens.clinic.phone": "01632 960 800",
}

HOSPITALS = (NORTHMOOR, EASTVALE)
"""Two hospitals, one with an address for deliveries and one with two contacts."""


def as_csv(rows: Iterable[Row], columns: Iterable[str] = tuple(NORTHMOOR)) -> str:
    """Write a table, every cell in quotes that needs them."""
    named = list(columns)
    lines = [named, *([row[column] for column in named] for row in rows)]
    return "".join(",".join(map(_cell, line)) + "\n" for line in lines)


def write_hospitals(booklet: BookletCopy, rows: Iterable[Row]) -> None:
    """Write orders/hospitals.csv."""
    booklet.write("orders/hospitals.csv", as_csv(rows))


def write_order(booklet: BookletCopy, text: str = ORDER, rows: Iterable[Row] = HOSPITALS) -> None:
    """Write orders/spring.yaml and the table beside it."""
    booklet.write("orders/spring.yaml", text)
    write_hospitals(booklet, rows)


def _cell(value: str) -> str:
    quoted = value.replace('"', '""')
    return f'"{quoted}"' if set(value) & set(',"\n') else value

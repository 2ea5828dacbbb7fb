"""Hospitals and charities that do not exist, of every length of name, by the hundred."""

import csv
import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from PIL import Image

_WHERE = ("North", "South", "East", "West", "Upper", "Lower", "Great", "Little", "New", "Old", "High", "Low")
_ENDS = ("moor", "field", "ford", "ham", "ton", "bridge", "mouth", "wood", "vale", "river", "brook", "cliff")
_KINDS = (
    "Hospital",
    "Infirmary",
    "Cancer Support",
    "Cancer Centre",
    "General Hospital",
    "Hospice",
    "University Hospitals",
    "Partnership for Cancer Care in the Community",
)
_COLOURS = ("#595959", "#00565b", "#e3f1f1", "#1c4c94")
"""Colours that the style has inks for."""


Facts = Callable[[random.Random, str, str], dict[str, str]]
"""Makes up the local facts that a booklet asks for, for a town and a kind of organisation."""


def hospitals(count: int, seed: int, facts: Facts, *, alike: float = 0.0) -> Iterator[dict[str, str]]:
    """Give rows of a table of organisations.

    Args:
        count: how many.
        seed: the same seed gives the same rows.
        facts: makes up local facts.
        alike: the share of them whose names and contacts take as many lines as those of most others.
    """
    chance = random.Random(seed)  # noqa: S311  it only makes up names
    for number in range(count):
        yield _row(chance, f"org-{number:04d}", facts, is_alike=chance.random() < alike)


def sample_facts(chance: random.Random, town: str, kind: str) -> dict[str, str]:
    """Make up the local facts of the sample booklet."""
    return {
        "tokens.helpline.name": f"the {town} {kind} helpline",
        "tokens.helpline.phone": _free(chance),
        "tokens.helpline.hours": chance.choice(("8am to 8pm, every day", "9am to 5pm, Monday to Friday")),
        "tokens.nurse.name": chance.choice(("the cancer nurse team", f"the {town} nurses")),
        "tokens.nurse.phone": _phone(chance),
        "tokens.scan.phone": _phone(chance),
        "tokens.urgent.phone": _phone(chance),
        "tokens.ct.fasting_hours": str(chance.randrange(2, 7)),
        "tokens.fever.limit": chance.choice(("37.5", "38")),
    }


def starter_facts(chance: random.Random, _town: str, _kind: str) -> dict[str, str]:
    """Make up the local facts of the starter booklet."""
    return {"tokens.clinic.phone": _phone(chance), "tokens.visit.minutes": str(chance.randrange(10, 120))}


def write_hospitals(table: Path, rows: list[dict[str, str]]) -> None:
    """Write a table, and the logos that its rows name."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)


def write_logo(folder: Path, name: str, seed: int) -> None:
    """Draw a logo, wide, high or square: as SVG, or as PNG of which half can be seen through."""
    chance = random.Random(seed)  # noqa: S311  as above
    width, height = chance.choice(((240, 60), (60, 60), (60, 140), (400, 40)))
    if name.endswith(".png"):
        picture = Image.new("RGBA", (width * 4, height * 4), (0, 86, 91, 255))
        picture.paste((0, 86, 91, 96), (0, 0, width * 2, height * 4))
        picture.save(folder / name)
        return
    circle = '<circle cx="{}" cy="{}" r="{}" fill="{}"/>'
    circles = (
        circle.format(
            chance.randrange(width),
            chance.randrange(height),
            chance.randrange(5, 30),
            chance.choice(_COLOURS),
        )
        for _ in range(6)
    )
    shapes = "".join(circles)
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{shapes}</svg>\n'
    (folder / name).write_text(drawing, encoding="utf-8")


def _row(chance: random.Random, name: str, facts: Facts, *, is_alike: bool) -> dict[str, str]:
    town = f"{chance.choice(_WHERE)} {chance.choice(_WHERE)}{chance.choice(_ENDS)}"
    kind = _KINDS[0] if is_alike else chance.choice(_KINDS)
    domain = f"{town.lower().replace(' ', '-')}.example.org"
    street = f"{chance.randrange(1, 200)} {chance.choice(_WHERE)} Road"
    row = {
        "id": name,
        "name": f"{town} {kind}",
        "address": f"Cancer Unit, {street}, {town}, ZZ99 {chance.randrange(1, 9)}AB",
        **facts(chance, town, kind),
        "feedback.text": "Did this booklet help you? Please tell us.",
        "feedback.email": f"feedback@{domain}",
        "other_formats.text": "You can ask for this booklet in large print or in another format.",
        "other_formats.phone": _phone(chance),
    }
    for index, contact in enumerate(_contacts(chance, town, domain, is_alike=is_alike), 1):
        row |= {f"contacts.{index}.{key}": value for key, value in contact.items()}
    return row


def _contacts(
    chance: random.Random, town: str, domain: str, *, is_alike: bool
) -> Iterator[Mapping[str, str]]:
    whom = ("helpline", "cancer nurses", "24-hour line", "scan department")
    for name in whom if is_alike else whom[: chance.randrange(1, 5)]:
        has_more = is_alike or chance.random() < 0.5
        yield {
            "name": f"{town} {name}",
            "phone": _phone(chance),
            "hours": "any time, day or night",
            "about": "Any question, or just someone to talk to",
        } | ({"email": f"{name.replace(' ', '-')}@{domain}"} if has_more else {})


def _phone(chance: random.Random) -> str:
    return f"01632 960 {chance.randrange(1000):03d}"


def _free(chance: random.Random) -> str:
    return f"0808 157 0{chance.randrange(1000):03d}"

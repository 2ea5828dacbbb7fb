"""The shipped booklet is sound, and names nobody real outside its sources."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from bookletgen.build.examine import examine_booklet
from bookletgen.model.booklet import Booklet
from tests.support.shipped import FOLDER, VARIANTS, every_edition

PHONE = re.compile(r"(?<![\d/.-])\+?\d[\d ()-]{7,}\d(?![\d/.-])")
FICTIONAL = re.compile(r"01632 ?960 ?\d{3}|0808 ?157 ?0\d{3}")
"""Numbers that Ofcom keeps for drama, so that nobody's telephone rings."""

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
REAL_NAMES = (
    "Macmillan",
    "Cancer Research UK",
    "Cleveland Clinic",
    "Aviva",
    "Marie Curie",
    "Maggie's",
    "Samaritans",
    "Breast Cancer Now",
    "Lymphoma Action",
    "Prostate Cancer UK",
    "Royal Marsden",
    "Christie",
    "Addenbrooke",
    "Mayo Clinic",
    "Great Ormond Street",
)


def authored_files() -> Iterator[Path]:
    yield from sorted(FOLDER.rglob("*.yaml"))


def words_in_drawings() -> Iterator[tuple[str, str]]:
    for file in sorted(FOLDER.rglob("*.svg")):
        yield file.name, " ".join(fromstring(file.read_text(encoding="utf-8")).itertext())  # noqa: S314  ours


def everything_written() -> Iterator[tuple[str, str]]:
    yield from ((file.name, file.read_text(encoding="utf-8")) for file in authored_files())
    yield from words_in_drawings()


def test_no_edition_has_an_error_or_a_warning(tmp_path: Path) -> None:
    examined = examine_booklet(every_edition(tmp_path, whole_booklet=True))
    assert [f"{item.where} {item.code} {item.message}" for item in examined.report.diagnostics] == []
    assert examined.report.not_run == ()


def test_every_variant_level_size_and_organisation_is_there(tmp_path: Path, shipped_booklet: Booklet) -> None:
    editions = examine_booklet(every_edition(tmp_path, whole_booklet=True)).editions
    assert tuple(shipped_booklet.file.variants) == VARIANTS
    assert len({edition.code for edition in editions}) == len(VARIANTS) * 2 * 2 * len(
        shipped_booklet.organisations
    )


def test_every_telephone_number_is_fictional() -> None:
    written = [(name, DATE.sub("", text)) for name, text in everything_written() if name != "sources.yaml"]
    numbers = [(name, number) for name, text in written for number in PHONE.findall(text)]
    assert numbers
    assert [(name, number) for name, number in numbers if not FICTIONAL.fullmatch(number)] == []


@pytest.mark.parametrize("real", REAL_NAMES)
def test_no_real_charity_or_hospital_is_named_outside_the_sources(real: str) -> None:
    assert [name for name, text in everything_written() if real in text and name != "sources.yaml"] == []


def test_every_web_address_outside_the_sources_is_kept_for_examples(shipped_booklet: Booklet) -> None:
    assert shipped_booklet.organisations
    written = [(name, text) for name, text in everything_written() if name != "sources.yaml"]
    hosts = {host for _, text in written for host in re.findall(r"(?:https?://|@)([\w.-]+)", text)}
    assert {
        host for host in hosts if not host.endswith(("example.org", "example.com", "www.w3.org"))
    } == set()


def test_every_figure_is_used(shipped_booklet: Booklet) -> None:
    used = {
        block.figure.text  # type: ignore[union-attr]
        for section in shipped_booklet.sections.values()
        for block in section.body
        if block.kind == "figure"
    }
    assert set(shipped_booklet.figures) - used == set()

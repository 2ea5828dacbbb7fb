"""Editions with shared pages: nobody can tell them from those that were made in full."""

from pathlib import Path

import page
import pytest

from bookletgen.order.make import make_in_full, make_joined
from tests.support.booklets import STARTER
from tests.support.hospitals import sample_facts, starter_facts
from tests.support.joined_orders import HospitalOrder, font_names, made_by, seen_in
from tests.support.pdf_text import page_texts

SAMPLE = Path("booklet").resolve()


@pytest.mark.parametrize(
    ("order", "least_joined"),
    [
        (HospitalOrder(STARTER, "visit", starter_facts, 9, seed=1, alike=0.5), 6),
        (HospitalOrder(SAMPLE, "support", sample_facts, 3, seed=2, alike=0.5), 1),
        (HospitalOrder(SAMPLE, "support, large_print: 18", sample_facts, 3, seed=21, alike=0.6), 2),
    ],
    ids=["starter", "support", "a full back cover"],
)
def test_joined_editions_are_as_if_made_in_full(
    order: HospitalOrder, least_joined: int, tmp_path: Path
) -> None:
    plan = order.plan(tmp_path)

    full = made_by(make_in_full, plan, tmp_path / "full")
    joined = made_by(make_joined, plan, tmp_path / "joined")

    assert set(joined) == set(full)
    assert sum(edition.joined for edition in joined.values()) >= least_joined
    assert not any(edition.why_in_full for edition in full.values())
    for code, edition in joined.items():
        assert [file.name for file in edition.files] == [file.name for file in full[code].files], code
        assert bool(edition.why_in_full) != edition.joined
        for file in edition.files:
            one, other = seen_in(tmp_path / "full" / file.name), seen_in(tmp_path / "joined" / file.name)
            for name, seen in one.items():
                assert other[name] == seen, (file.name, name)
            assert file.pages == next(each.pages for each in full[code].files if each.name == file.name)


def test_joined_files_meet_the_standards(tmp_path: Path) -> None:
    plan = HospitalOrder(STARTER, "visit", starter_facts, 3, seed=3, alike=1).plan(tmp_path)

    made = made_by(make_joined, plan, tmp_path / "joined")

    joined = [edition for edition in made.values() if edition.joined]
    assert joined
    for edition in joined:
        report = page.validate_pdf(
            tmp_path / "joined" / f"{edition.name}.screen.pdf", profile=page.ValidationProfile.PDF_UA_1
        )
        assert [f"{failure.rule_id} {failure.message}" for failure in report.failures] == []
        for file in edition.files:
            names = font_names(tmp_path / "joined" / file.name)
            assert len(set(names)) == len(names) > 0


def test_the_bytes_of_an_edition_do_not_depend_on_which_others_are_made(tmp_path: Path) -> None:
    plan = HospitalOrder(STARTER, "visit", starter_facts, 4, seed=4, alike=0.5).plan(tmp_path)

    every = made_by(make_joined, plan, tmp_path / "every")
    some = made_by(make_joined, plan, tmp_path / "some", first=2)

    for code, edition in some.items():
        hashes = [(file.name, file.sha256) for file in edition.files]
        assert hashes == [(file.name, file.sha256) for file in every[code].files]
        assert (edition.joined, edition.why_in_full) == (every[code].joined, every[code].why_in_full)


def test_the_code_beside_every_page_is_that_of_the_edition(tmp_path: Path) -> None:
    order = HospitalOrder(STARTER, "visit", starter_facts, 2, seed=5, alike=1, printer="sheetfed-marks")
    plan = order.plan(tmp_path)

    made_by(make_in_full, plan, tmp_path / "full", first=1)
    ((code, edition),) = made_by(make_joined, plan, tmp_path / "made", first=1).items()

    file = f"{code}.print.pdf"
    assert edition.joined
    assert all(code in text for text in page_texts(tmp_path / "made" / file))
    assert seen_in(tmp_path / "made" / file) == seen_in(tmp_path / "full" / file)

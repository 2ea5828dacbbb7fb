"""Every screen file meets PDF/UA-1, and says what it is to those who cannot see it."""

from dataclasses import replace
from pathlib import Path

import page
import pikepdf
import pytest

from bookletgen.build.outputs import Output
from bookletgen.build.start import build_booklet
from bookletgen.model.choice import PrintSize
from tests.support.pdf_dump import claims_accessibility, outline_of, tag_names, tags_of
from tests.support.shipped import EDITIONS, ShippedEdition, ShippedFiles
from tests.support.shipped import every_edition as every_edition_of_the_booklet


def title_of(edition: ShippedEdition) -> str:
    """Give the title on the cover: a leaflet about tests must not say that cancer has spread."""
    about_tests = "-diagnosis" in edition.stem
    return "Tests on your lymph nodes" if about_tests else "Cancer that has spread to the lymph nodes"


every_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.stem)


@every_edition
def test_the_screen_file_meets_pdf_ua_1(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    report = page.validate_pdf(shipped.screen(edition), profile=page.ValidationProfile.PDF_UA_1)
    assert [f"{failure.rule_id} {failure.message}" for failure in report.failures] == []
    assert report.is_compliant
    assert claims_accessibility(shipped.screen(edition))


@every_edition
def test_the_screen_file_has_headings_of_four_levels(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    with pikepdf.open(shipped.screen(edition)) as pdf:
        names = tag_names(pdf)
    assert names.count("H1") == 1
    assert {"H1", "H2", "H3", "H4"} <= set(names)
    assert "H5" not in names


@every_edition
def test_the_screen_file_has_a_title_a_language_and_an_outline(
    shipped: ShippedFiles, edition: ShippedEdition
) -> None:
    with pikepdf.open(shipped.screen(edition)) as pdf:
        assert str(pdf.docinfo["/Title"]).startswith(title_of(edition))
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert len(outline_of(pdf)) > 5


@every_edition
def test_every_figure_has_alternative_text(shipped: ShippedFiles, edition: ShippedEdition) -> None:
    with pikepdf.open(shipped.screen(edition)) as pdf:
        assert [alt for _, name, alt in tags_of(pdf) if name == "Figure" and not alt.strip()] == []


def test_editions_of_another_organisation_meet_pdf_ua_1_too(tmp_path: Path) -> None:
    """The complete edition holds every section, at any size; what differs is the organisation's own data."""
    asked = replace(
        every_edition_of_the_booklet(tmp_path),
        variants=("complete",),
        organisations=("larkmoor",),
        sizes=(PrintSize.standard(),),
        outputs=(Output.SCREEN,),
    )
    made = build_booklet(asked, lambda _stem, _done, _total: None).files
    reports = {
        file.name: page.validate_pdf(tmp_path / file.name, profile=page.ValidationProfile.PDF_UA_1)
        for file in made
    }
    assert len(reports) == 2
    assert [name for name, report in reports.items() if not report.is_compliant] == []

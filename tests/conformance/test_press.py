"""What other programs than ours make of the print files: their inks, and how their pages look."""

from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops

from bookletgen.load.printer import shipped_printers
from bookletgen.model.printer import DEFAULT_PRINTER
from tests.support.printers import builds
from tests.support.screen_and_print import compare_pages
from tests.support.separations import (
    Plates,
    colour_spaces_of_images,
    most_ink_percent,
    rgb_shows,
    separate,
    separate_text,
)
from tests.support.shipped import EDITIONS, ShippedEdition, ShippedFiles

COMPLETE = next(edition for edition in EDITIONS if edition.stem == "lymph-nodes-complete")
SUPPORT = next(edition for edition in EDITIONS if edition.stem == "lymph-nodes-support-plain-large")
INK_LIMIT_PERCENT = shipped_printers()[DEFAULT_PRINTER].printer.ink_limit_percent

every_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.stem)


def black_alone(plates: Plates) -> tuple[int, int]:
    """Count the pixels with all of the black ink, and those of them with any other ink."""
    solid = plates["Black"].point(lambda ink: 255 if ink == 255 else 0)
    others = Image.new("L", solid.size, 0)
    for ink in ("Cyan", "Magenta", "Yellow"):
        others = ImageChops.lighter(others, plates[ink])
    return solid.histogram()[255], sum(ImageChops.multiply(solid, others).histogram()[1:])


@every_edition
def test_text_is_black_ink_alone_on_every_page(
    shipped: ShippedFiles, edition: ShippedEdition, tmp_path: Path
) -> None:
    pages = [black_alone(page) for page in separate_text(shipped.print(edition), tmp_path)]
    with pikepdf.open(shipped.print(edition)) as pdf:
        assert len(pages) == len(pdf.pages)
    assert [number for number, (black, _) in enumerate(pages, 1) if not black] == []
    assert [number for number, (_, mixed) in enumerate(pages, 1) if mixed] == []


def test_the_screen_file_would_be_printed_in_four_inks(shipped: ShippedFiles, tmp_path: Path) -> None:
    """The test above can fail: without our conversion, black is all inks together."""
    (page,) = separate_text(shipped.screen(COMPLETE), tmp_path, "-dFirstPage=2", "-dLastPage=2")
    assert all(plate.getextrema() != (0, 0) for plate in page.values())


@every_edition
def test_the_cover_stays_within_the_ink_limit(
    shipped: ShippedFiles, edition: ShippedEdition, tmp_path: Path
) -> None:
    (cover,) = separate(shipped.print(edition), tmp_path, "-dLastPage=1", dpi=25)
    assert 100 < most_ink_percent(cover) <= INK_LIMIT_PERCENT


@every_edition
def test_nothing_is_painted_in_rgb(shipped: ShippedFiles, edition: ShippedEdition, tmp_path: Path) -> None:
    assert not rgb_shows(shipped.print(edition), tmp_path)
    assert colour_spaces_of_images(shipped.print(edition)) <= {"cmyk", "gray"}


def test_rgb_of_the_screen_file_is_seen(shipped: ShippedFiles, tmp_path: Path) -> None:
    assert rgb_shows(shipped.screen(SUPPORT), tmp_path)


@every_edition
def test_print_pages_differ_from_screen_pages_by_colour_conversion_and_bleed_only(
    shipped: ShippedFiles, edition: ShippedEdition, tmp_path: Path
) -> None:
    pages = compare_pages(shipped.screen(edition), shipped.print(edition), builds(), tmp_path)
    compared = [(number, page, page.is_same) for number, page in enumerate(pages, 1)]
    assert len(compared) >= 16
    assert [(number, page) for number, page, is_same in compared if not is_same] == []

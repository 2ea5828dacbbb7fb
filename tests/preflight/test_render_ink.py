"""Ink by area, from pages that Ghostscript renders into their inks."""

import shutil
from pathlib import Path

import pytest

from bookletgen.preflight.inspect import inspect_pdf
from bookletgen.preflight.painted import Box
from bookletgen.preflight.render_ink import render_ink
from tests.support.press_files import press_file

HEAVY = "1 1 1 0.5 k"


def heaviest(folder: Path, content: str) -> tuple[float, Box]:
    with press_file(pages=2, content=content) as pdf:
        made = pdf.save(folder / "ink.pdf")
    ghostscript = shutil.which("gs")
    assert ghostscript, "the tests need Ghostscript"
    ink = render_ink(made, inspect_pdf(made), Path(ghostscript))
    assert (ink.missing, [spot.page for spot in ink.spots]) == ("", [1, 2])
    assert ink.spots[1].percent < 130
    return ink.spots[0].percent, ink.spots[0].box


def test_a_large_area_counts_in_full_and_is_found_where_it_is(tmp_path: Path) -> None:
    percent, (left, bottom, right, top) = heaviest(tmp_path, f"{HEAVY} 200 300 40 40 re f")
    assert percent == pytest.approx(350, abs=2)
    assert 195 <= left < right <= 245
    assert 295 <= bottom < top <= 345


def test_a_small_area_counts_with_what_is_around_it(tmp_path: Path) -> None:
    percent, _ = heaviest(tmp_path, f"{HEAVY} 200 300 5.5 5.5 re f")
    assert percent == pytest.approx(20 + 330 / 4, abs=12)


def test_black_that_overprints_adds_to_what_lies_below(tmp_path: Path) -> None:
    percent, _ = heaviest(tmp_path, "1 1 1 0 k 200 300 40 40 re f /Over gs 0 0 0 1 k 200 300 40 40 re f")
    assert percent == pytest.approx(400, abs=2)


def test_a_ghostscript_that_fails_is_said(tmp_path: Path) -> None:
    with press_file() as pdf:
        made = pdf.save(tmp_path / "ink.pdf")
    for program in (Path("/bin/false"), tmp_path / "missing"):
        assert render_ink(made, inspect_pdf(made), program).missing.startswith("Ghostscript could not render")

"""Pages on a tinted ground."""

from pathlib import Path

import pikepdf
import pytest

from bookletgen.finish.screen import finish_screen
from bookletgen.model.ua_part import UaPart
from tests.finish.conftest import Finished
from tests.support.pdf_text import page_texts

CREAM = (0xFD, 0xF6, 0xE3)


@pytest.fixture
def tinted(finished: Finished, tmp_path: Path) -> Path:
    file = tmp_path / "tinted.pdf"
    finish_screen(finished.typeset, file, finished.structure, UaPart.ONE, tint="#fdf6e3")
    return file


def test_the_ground_is_no_content(tinted: Path) -> None:
    with pikepdf.open(tinted) as pdf:
        for page in pdf.pages:
            first = pikepdf.parse_content_stream(page)[:4]
            assert [str(each.operator) for each in first] == ["BDC", "q", "rg", "re"]
            assert first[0].operands[0] == "/Artifact"
            assert [float(edge) for edge in first[0].operands[1].BBox] == [
                float(edge) for edge in page.mediabox
            ]
            assert [round(float(part) * 255) for part in first[2].operands] == list(CREAM)


def test_the_words_are_the_same_on_any_ground(finished: Finished, tinted: Path) -> None:
    assert page_texts(tinted) == page_texts(finished.screen)

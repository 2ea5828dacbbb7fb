"""What the fonts of a style can print, and what they are called."""

from pathlib import Path

import pytest
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont

from bookletgen.typeset.fonts import characters_of, families_of
from tests.support.editions import STYLES
from tests.support.tiny_documents import FONT, TinyStyle


def test_the_style_prints_what_english_needs() -> None:
    assert set("AZaz09 \u00a0.,;:!?()'\"\u2018\u2019\u201c\u201d\u2013£%°½•…©é") <= characters_of(STYLES)


def test_the_style_does_not_print_what_its_fonts_lack() -> None:
    assert not {"你", "😀", "⠿"}.intersection(characters_of(STYLES))


def test_the_family_goes_by_the_name_that_styles_use() -> None:
    assert "Atkinson Hyperlegible Next" in families_of(STYLES)


@pytest.mark.parametrize("name", ["OFL.txt", "notes.md"])
def test_files_beside_the_fonts_are_not_read(tiny: TinyStyle, name: str) -> None:
    (tiny.folder / "styles" / "fonts" / name).write_text("no font", encoding="utf-8")
    assert families_of(tiny.folder / "styles")


def test_a_style_without_fonts_prints_nothing(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    assert characters_of(tmp_path) == frozenset()
    assert families_of(tmp_path) == frozenset()


def test_only_characters_that_every_font_has_count(tiny: TinyStyle) -> None:
    fonts = tiny.folder / "styles" / "fonts"
    with TTFont(fonts / FONT) as font:
        subsetter = Subsetter()
        subsetter.populate(text="abc")
        subsetter.subset(font)
        font.save(fonts / "small.ttf")
    assert characters_of(tiny.folder / "styles") == set("abc")

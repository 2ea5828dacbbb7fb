"""Stylesheets with everything they use inside them."""

import base64
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from bookletgen.diagnostics.error import WrongUsageError
from bookletgen.render.stylesheet import self_contained_css
from tests.support.editions import STYLES

FONT = STYLES / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"


@pytest.fixture
def style(tmp_path: Path) -> Path:
    folder = tmp_path / "style"
    (folder / "web").mkdir(parents=True)
    (folder / "dot.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "font.ttf").write_bytes(FONT.read_bytes())
    (folder / "colour.css").write_text("/* a colour */ p { color: red }", encoding="utf-8")
    return folder


def bundled(style: Path, css: str) -> str:
    (style / "web" / "web.css").write_text(css, encoding="utf-8")
    return self_contained_css(style / "web" / "web.css", inside=style)


@pytest.mark.parametrize("address", ['url("../colour.css")', "url(../colour.css)", '"../colour.css"'])
def test_what_is_imported_stands_in_its_place(style: Path, address: str) -> None:
    assert (
        bundled(style, f"@import {address};\nb {{ color: blue }}") == "p { color: red }\nb { color: blue }\n"
    )


@pytest.mark.parametrize("address", ['url("../dot.svg")', "url(../dot.svg)", "url('../dot.svg')"])
def test_pictures_are_inside_at_any_depth(style: Path, address: str) -> None:
    css = bundled(style, f"@media print {{ p {{ background: {address} no-repeat }} }}")
    assert f'url("data:image/svg+xml;base64,{base64.b64encode(b"<svg/>").decode()}") no-repeat' in css


def test_what_is_inside_already_stays(style: Path) -> None:
    css = 'p { background: url("data:,x"); clip-path: url(#y) }'
    assert bundled(style, css) == f"{css}\n"


def test_fonts_are_packed_and_the_same_each_time(style: Path, tmp_path: Path) -> None:
    css = bundled(style, '@font-face { src: url("../font.ttf") }')
    found = re.search(r"data:font/woff2;base64,([^\"]+)", css)
    assert found
    packed = base64.b64decode(found[1])
    (tmp_path / "font.woff2").write_bytes(packed)
    with TTFont(tmp_path / "font.woff2") as font, TTFont(FONT) as original:
        assert font.getBestCmap() == original.getBestCmap()
        assert font["head"].modified == original["head"].modified
    assert len(packed) < FONT.stat().st_size / 2


@pytest.mark.parametrize("address", ["../missing.svg", "../../outside.svg"])
def test_files_that_are_missing_or_outside_the_style_are_refused(style: Path, address: str) -> None:
    (style.parent / "outside.svg").write_text("<svg/>", encoding="utf-8")
    with pytest.raises(WrongUsageError, match="the style has no file"):
        bundled(style, f'p {{ background: url("{address}") }}')

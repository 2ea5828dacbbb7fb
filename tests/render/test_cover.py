"""The front cover shows the picture of the booklet, or what the style has; nobody hears it."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from bookletgen.render.companions import Companions
from bookletgen.render.html import render_html
from bookletgen.render.web import render_web
from tests.support.booklets import STARTER
from tests.support.editions import STYLES, starter_edition
from tests.support.html import elements, tree_of

PLAIN = starter_edition()
PICTURED = replace(PLAIN, cover_picture="way-to-the-clinic.svg")


def motif(html: str) -> Element:
    (found,) = (each for each in elements(tree_of(html), "div") if "motif" in (each.get("class") or ""))
    return found


def test_the_style_decides_where_the_booklet_has_no_picture() -> None:
    assert list(motif(render_html(PLAIN))) == []


@pytest.mark.parametrize("medium", ["pages", "web"])
def test_the_picture_of_the_booklet_is_there_and_hidden_from_listeners(medium: str) -> None:
    page = {
        "pages": lambda: render_html(PICTURED),
        "web": lambda: render_web(PICTURED, Companions(), styles=STYLES, booklet=STARTER),
    }[medium]()

    found = motif(page)

    (picture,) = found
    assert picture.tag.rpartition("}")[2] == {"pages": "img", "web": "svg"}[medium]
    assert (
        picture.get("src", "booklet/figures/way-to-the-clinic.svg") == "booklet/figures/way-to-the-clinic.svg"
    )
    assert found.get("aria-hidden") == "true"

"""The web page of an edition says the same as its pages, needs nothing beside it, and leads nowhere dead."""

import re
from functools import partial
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from bookletgen.model.blocks import BLOCK_KINDS
from bookletgen.model.choice import PrintSize
from bookletgen.model.edition import Edition
from bookletgen.render.companions import Companions, Download
from bookletgen.render.web import render_web
from tests.support.blocks import block_saying, text_of, with_one_section
from tests.support.booklets import STARTER
from tests.support.editions import STYLES, starter_edition
from tests.support.html import HEADINGS, elements, parsed, tags_of, tree_of, words_in

NOBODY = Companions()


def page_of(edition: Edition, companions: Companions = NOBODY) -> str:
    return render_web(edition, companions, styles=STYLES, booklet=STARTER)


PAGE = page_of(starter_edition())


@pytest.fixture
def page() -> Element:
    return tree_of(PAGE)


def test_the_page_is_well_formed() -> None:
    assert parsed(PAGE)[1] == []


def test_there_is_one_first_heading_and_no_level_is_skipped(page: Element) -> None:
    levels = [HEADINGS.index(tag) + 1 for tag in tags_of(page) if tag in HEADINGS]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_text_of_the_edition_is_on_the_page(page: Element) -> None:
    edition = starter_edition()
    (body,) = elements(page, "body")
    names = (element.get("aria-label", "") for element in body.iter())
    said = " ".join([words_in(body), *names])
    assert [str(text) for text in edition.content_texts() if words(text) not in said] == []
    for figure in edition.figures():
        assert [str(text) for text in figure.description if words(text) not in said] == []


def words(text: object) -> str:
    return " ".join(str(text).split())


def test_every_kind_of_block_is_on_the_page() -> None:
    blocks = [block_saying(kind, partial(text_of, f"the {kind}")) for kind in BLOCK_KINDS]
    root, problems = parsed(page_of(with_one_section(starter_edition(), text_of("All"), *blocks)))
    assert problems == []
    assert [kind for kind in BLOCK_KINDS if f"the {kind}" not in words_in(root)] == []


def test_a_screen_reader_finds_landmarks(page: Element) -> None:
    assert [len(list(elements(page, name))) for name in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert next(elements(page, "a")).get("href") == f"#{next(elements(page, 'main')).get('id')}"


def test_whatever_points_inside_the_page_finds_its_target(page: Element) -> None:
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    inside = [
        link.get("href", "")[1:] for link in elements(page, "a") if link.get("href", "").startswith("#")
    ]
    assert len(inside) > 5
    assert set(inside) <= set(ids)


def test_the_page_needs_nothing_beside_it_and_runs_nothing() -> None:
    root = tree_of(PAGE)
    assert not {"script", "iframe", "object", "embed", "form"}.intersection(tags_of(root))
    assert not [name for element in root.iter() for name in element.keys() if name.startswith("on")]  # noqa: SIM118
    assert [link.get("href") for link in elements(root, "link")] == ["data:,"]
    assert {url[:5] for url in re.findall(r"url\(\"?([^)]*)", PAGE)} <= {"data:", "#"}
    assert "@import" not in PAGE
    (policy,) = (each for each in elements(root, "meta") if each.get("http-equiv"))
    assert (policy.get("content") or "").startswith("default-src 'none'; style-src-elem 'sha256-")


def test_sizes_are_relative_to_the_readers_own() -> None:
    style = words_in(next(elements(tree_of(PAGE), "style")))
    screen = style.partition("@page")[0]
    assert not re.search(r"font(-size)?:[^;]*\d(px|pt)\b", screen)


def test_without_companions_there_is_no_link_to_a_file(page: Element) -> None:
    links = [link.get("href", "") for link in elements(page, "a")]
    assert [link for link in links if not link.startswith(("#", "https:", "tel:", "mailto:"))] == []


@pytest.mark.parametrize(
    ("plain", "words"), [(False, "Read this in plain language"), (True, "Read the standard text")]
)
def test_a_page_leads_to_its_other_reading_level_and_its_files(words: str, *, plain: bool) -> None:
    companions = Companions(
        "other.web.html",
        (Download("a.pdf", PrintSize.standard()), Download("b.pdf", PrintSize.large_print(24))),
    )
    root = tree_of(page_of(starter_edition(plain=plain), companions))
    links = {link.get("href"): words_in(link) for link in elements(root, "a")}
    assert links["other.web.html"] == words
    assert (links["a.pdf"], links["b.pdf"]) == ("PDF to print or keep", "PDF in large print (24 pt)")


def test_the_notice_is_on_the_page_and_for_every_page_of_paper() -> None:
    root = tree_of(page_of(starter_edition(draft=True)))
    said = [words_in(each) for each in root.iter() if each.get("class") == "notice"]
    assert said == ["Draft: not clinically approved"] * 2
    assert "--notice: 'Draft: not clinically approved'" in (root.get("style") or "")


def test_dates_version_and_code_are_on_the_page(page: Element) -> None:
    (foot,) = elements(page, "footer")
    said = words_in(foot)
    for text in ("First published: 1 November 2026", "Next review: 1 November 2028", "Version 0.1"):
        assert text in said
    assert starter_edition().code in said

"""The HTML of an edition means what its words mean: headings, lists, tables, figures, links."""

from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from bookletgen.model.blocks import BLOCK_KINDS
from bookletgen.render.html import render_html
from tests.support.blocks import block_saying, text_of, with_one_section
from tests.support.editions import starter_edition
from tests.support.html import HEADINGS, elements, parsed, tags_of, tree_of, words_in

EVERY_BLOCK = tuple(block_saying(kind, lambda: text_of("Words")) for kind in BLOCK_KINDS)
DOCUMENTS = {
    "standard": render_html(starter_edition()),
    "plain": render_html(starter_edition(plain=True)),
    "draft": render_html(starter_edition(draft=True)),
    "one strand": render_html(starter_edition("visit")),
    "every block": render_html(with_one_section(starter_edition(), text_of("All"), *EVERY_BLOCK)),
}
every_document = pytest.mark.parametrize("html", DOCUMENTS.values(), ids=DOCUMENTS)


@pytest.fixture
def every_block() -> Element:
    return tree_of(DOCUMENTS["every block"])


@every_document
def test_the_html_is_well_formed(html: str) -> None:
    assert parsed(html)[1] == []


@every_document
def test_there_is_one_first_heading_and_no_level_is_skipped(html: str) -> None:
    levels = [HEADINGS.index(tag) + 1 for tag in tags_of(tree_of(html)) if tag in HEADINGS]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_document
def test_no_heading_is_empty(html: str) -> None:
    assert all(words_in(heading) for heading in elements(tree_of(html), *HEADINGS))


@every_document
def test_every_id_is_given_once(html: str) -> None:
    ids = [element.get("id") for element in tree_of(html).iter() if element.get("id")]
    assert len(set(ids)) == len(ids)


@every_document
@pytest.mark.parametrize("attribute", ["href", "aria-labelledby"])
def test_whatever_points_inside_the_document_finds_its_target(html: str, attribute: str) -> None:
    root = tree_of(html)
    ids = {element.get("id") for element in root.iter()}
    values = [element.get(attribute, "") for element in root.iter()]
    targets = [value.removeprefix("#") for value in values if value.startswith("#") or attribute != "href"]
    assert {target for target in targets if target} <= ids
    assert any(targets)


@every_document
def test_the_document_names_its_language_and_title(html: str) -> None:
    root = tree_of(html)
    assert root.get("lang") == "en-GB"
    (title,) = elements(root, "title")
    assert words_in(title).startswith("Your visit to our clinic")


@every_document
def test_every_picture_has_alternative_text(html: str) -> None:
    assert all(image.get("alt") is not None for image in elements(tree_of(html), "img"))


def test_a_figure_holds_its_picture_and_its_caption(every_block: Element) -> None:
    figure = next(figure for figure in elements(every_block, "figure") if figure.find(".//img") is not None)
    assert figure.find("figcaption") is not None


def test_a_quotation_is_marked_as_one_with_its_speaker(every_block: Element) -> None:
    (quote,) = elements(every_block, "blockquote")
    figure = next(figure for figure in elements(every_block, "figure") if quote in figure.iter())
    assert figure.find("figcaption") is not None


@pytest.mark.parametrize(
    ("kind", "tag"),
    [("steps", "ol"), ("list", "ul"), ("key_points", "ul"), ("questions", "ul"), ("more_information", "ul")],
)
def test_a_list_is_ordered_only_where_order_matters(kind: str, tag: str) -> None:
    block = block_saying(kind, lambda: text_of("item"))
    section = section_of(render_html(with_one_section(starter_edition(), text_of("All"), block)))
    assert [each.tag for each in elements(section, "ol", "ul")] == [tag]


def section_of(html: str) -> Element:
    """Find the section of an edition that has only one."""
    return next(
        each
        for each in elements(tree_of(html), "section")
        if each.get("aria-labelledby") == "before-you-come"
    )


def test_every_heading_of_a_table_says_what_it_is_for(every_block: Element) -> None:
    (table,) = elements(every_block, "table")
    assert [each.get("scope") for each in elements(table, "th")] == ["col", "col", "row", "row"]
    assert table.find("caption") is not None


@every_document
def test_no_words_are_set_in_italics_or_underlined(html: str) -> None:
    assert not {"i", "em", "u", "s", "small"}.intersection(tags_of(tree_of(html)))


@every_document
def test_nothing_in_the_document_runs(html: str) -> None:
    root = tree_of(html)
    assert not {"script", "iframe", "object", "embed", "form"}.intersection(tags_of(root))
    assert not [name for element in root.iter() for name in element.keys() if name.startswith("on")]  # noqa: SIM118


@every_document
def test_files_lie_in_the_booklet_or_the_style_or_the_page_itself(html: str) -> None:
    root = tree_of(html)
    files = [each.get("src") or each.get("href") or "" for each in elements(root, "img", "link")]
    assert files
    assert all(file.startswith(("booklet/", "styles/", "data:image/svg+xml")) for file in files)

"""Web pages in a browser, as axe-core and as readers with their own settings meet them."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.support.web_pages import EASY, EVERY_PAGE, LARGEST, ONE_PAGE, WebEdition, write_page
from tests.web.conftest import Opener

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
"""WCAG 2.2 at level AA, and contrast at level AAA (1.4.6)."""

OVERFLOWING = """() => [...document.querySelectorAll('body *')]
    .filter(each => !each.closest('svg, .skip, thead') && each.getClientRects().length)
    .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map(each => each.outerHTML.slice(0, 100))"""
OPEN_DETAILS = "() => document.querySelectorAll('details').forEach(each => { each.open = true })"
WIDER_SPACING = """() => document.querySelectorAll('body *').forEach(each => {
    if (each.closest('svg')) return;
    each.style.setProperty('line-height', '1.5', 'important');
    each.style.setProperty('letter-spacing', '0.12em', 'important');
    each.style.setProperty('word-spacing', '0.16em', 'important');
    if (each.tagName === 'P') each.style.setProperty('margin-bottom', '2em', 'important');
})"""
"""The spacing that readers may set (WCAG 2.2, 1.4.12)."""

BROKEN_WORDS = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest('.way, .code, .more-information, svg, .skip, style')) continue;
        for (const match of node.data.matchAll(/[^\\s\\-\u2013]+/g)) {
            const range = document.createRange();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            const tops = new Set([...range.getClientRects()].map(each => Math.round(each.top)));
            if (tops.size > 1) broken.push(match[0]);
        }
    }
    return broken;
}"""
"""Words that go on in the next line; addresses may, as they are too long for some."""

TEXT_SIZE = "() => parseFloat(getComputedStyle(document.documentElement).fontSize)"
SMALLEST_LABEL = """() => Math.min(...[...document.querySelectorAll('figure svg text')].map(each =>
    parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a))"""

LONGEST_LINE = """() => {
    let longest = 0;
    for (const block of document.querySelectorAll('main p, main li, main figcaption')) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const lines = new Map();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const match of node.data.matchAll(/\\S+\\s?/g)) {
                const range = document.createRange();
                range.setStart(node, match.index);
                range.setEnd(node, match.index + match[0].length);
                const top = Math.round(range.getBoundingClientRect().bottom / 8);
                lines.set(top, (lines.get(top) || 0) + match[0].length);
            }
        }
        longest = Math.max(longest, ...lines.values());
    }
    return longest;
}"""


def violations(page: Page) -> list[str]:
    page.evaluate(OPEN_DETAILS)
    response: dict[str, Any] = Axe().run(page, options=RULES).response
    assert len(response["passes"]) > 20
    return [
        f"{found['id']}: {node['html'][:100]} {node['failureSummary']}"
        for found in response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", [*EVERY_PAGE, LARGEST, EASY], ids=str)
def test_axe_finds_nothing(opened: Opener, edition: WebEdition, scheme: str) -> None:
    with opened(edition, color_scheme=scheme) as page:
        assert violations(page) == []


@pytest.mark.parametrize("settings", [{"forced_colors": "active"}, {"contrast": "more"}], ids=str)
def test_axe_finds_nothing_where_the_reader_sets_the_colours(
    opened: Opener, settings: dict[str, str]
) -> None:
    with opened(ONE_PAGE, **settings) as page:
        assert violations(page) == []
        borders = page.eval_on_selector(
            ".safety.warning", "each => parseFloat(getComputedStyle(each).borderTopWidth)"
        )
        assert borders > 2


@pytest.mark.parametrize("edition", [*EVERY_PAGE, LARGEST, EASY], ids=str)
def test_nothing_needs_scrolling_sideways_at_320_pixels(opened: Opener, edition: WebEdition) -> None:
    """At 400 % on a screen of 1280 x 1024 pixels there are 320 x 256 left (WCAG 2.2, 1.4.10)."""
    with opened(edition, viewport={"width": 320, "height": 256}, device_scale_factor=4) as page:
        page.evaluate(OPEN_DETAILS)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate(OVERFLOWING) == []


def test_nothing_is_lost_where_the_reader_spaces_text_out(opened: Opener) -> None:
    with opened(ONE_PAGE, viewport={"width": 320, "height": 600}) as page:
        page.evaluate(WIDER_SPACING)
        assert page.evaluate(OVERFLOWING) == []


def test_text_grows_with_the_size_that_the_reader_set(
    browser: Browser, browser_with_large_text: Browser, pages: Path
) -> None:
    sizes = []
    for each in (browser, browser_with_large_text):
        page = each.new_page(viewport={"width": 640, "height": 600})
        page.goto(write_page(ONE_PAGE, pages).as_uri())
        sizes.append(
            page.eval_on_selector(".section > p", "each => parseFloat(getComputedStyle(each).fontSize)")
        )
        assert page.evaluate("document.documentElement.scrollWidth") == 640
        assert page.evaluate(OVERFLOWING) == []
        page.close()
    assert sizes == [18, 36]


@pytest.mark.parametrize("width", [768, 1280, 2200])
def test_no_line_is_longer_than_70_characters(opened: Opener, width: int) -> None:
    with opened(ONE_PAGE, viewport={"width": width, "height": 900}) as page:
        assert 40 < page.evaluate(LONGEST_LINE) <= 70


def test_wider_letters_are_not_for_words_in_drawings(opened: Opener) -> None:
    with opened(EASY) as page:
        spacing = "each => getComputedStyle(each).letterSpacing"
        assert page.eval_on_selector("main p", spacing) != "normal"
        assert page.eval_on_selector("svg text", spacing) == "normal"


def test_on_a_narrow_screen_a_key_says_the_words_of_drawings(opened: Opener) -> None:
    with opened(ONE_PAGE, viewport={"width": 320, "height": 900}) as page:
        assert page.locator(".pictured .key").first.is_visible()
        assert page.locator("figure .marker").first.is_visible()
        assert page.locator("figure svg text").first.is_hidden()


def test_on_a_wide_screen_words_in_drawings_are_as_large_as_the_text(opened: Opener) -> None:
    with opened(ONE_PAGE, viewport={"width": 1280, "height": 900}) as page:
        assert page.locator(".pictured .key").first.is_hidden()
        assert page.locator("figure .marker").first.is_hidden()
        assert page.locator("figure svg text").first.is_visible()
        assert page.evaluate(SMALLEST_LABEL) >= page.evaluate(TEXT_SIZE) * 0.99


@pytest.mark.parametrize("edition", [ONE_PAGE, LARGEST, EASY], ids=str)
def test_no_word_is_broken_on_a_narrow_screen(opened: Opener, edition: WebEdition) -> None:
    with opened(edition, viewport={"width": 320, "height": 600}) as page:
        page.evaluate(OPEN_DETAILS)
        assert page.evaluate(BROKEN_WORDS) == []


def test_a_broken_word_is_seen(opened: Opener) -> None:
    with opened(ONE_PAGE, viewport={"width": 320, "height": 600}) as page:
        page.eval_on_selector("main p", "each => { each.style.width = '2rem' }")
        assert page.evaluate(BROKEN_WORDS)

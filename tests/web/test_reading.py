"""Web pages in a browser: by keyboard, without a network, and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.pdf_text import page_texts
from tests.support.web_pages import EVERY_PAGE, ONE_PAGE, WebEdition, write_page
from tests.web.conftest import Opener

FOCUSED = "() => document.activeElement.outerHTML.slice(0, 80)"
OUTLINE = "() => getComputedStyle(document.activeElement).outlineStyle"
NOTICE = "Sample: not clinically approved"


@pytest.mark.parametrize("edition", EVERY_PAGE, ids=str)
def test_a_page_asks_nobody_for_anything(browser: Browser, pages: Path, edition: WebEdition) -> None:
    file = write_page(edition, pages)
    asked: list[str] = []
    said: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(file.as_uri())
    fonts = page.evaluate("document.fonts.ready.then(fonts => [...fonts].map(font => font.status))")
    page.close()
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert said == []
    assert "loaded" in fonts
    assert "error" not in fonts


def test_the_first_key_offers_to_skip_what_every_page_has(opened: Opener) -> None:
    with opened(ONE_PAGE) as page:
        assert page.eval_on_selector(".skip", "each => each.getBoundingClientRect().bottom") < 0
        page.keyboard.press("Tab")
        page.wait_for_function("document.querySelector('.skip').getBoundingClientRect().top >= 0")
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.id") == "content"
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_every_place_a_key_reaches_shows_that_it_is_reached(opened: Opener) -> None:
    with opened(ONE_PAGE) as page:
        reached = tabbed_through(page, 400)
    assert len(reached) > 40
    assert [place for place, outline in reached if outline != "solid"] == []


def tabbed_through(page: Page, at_most: int) -> list[tuple[str, str]]:
    """Press Tab until it leaves the page; give what had the focus, and the kind of its outline."""
    reached: list[tuple[str, str]] = []
    for _ in range(at_most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return reached
        reached.append((page.evaluate(FOCUSED), page.evaluate(OUTLINE)))
    return reached


def test_a_key_opens_the_description_of_a_picture(opened: Opener) -> None:
    with opened(ONE_PAGE) as page:
        page.focus("summary")
        page.keyboard.press("Enter")
        assert page.eval_on_selector("details", "each => each.open")
        assert page.is_visible("details p")


def test_on_paper_everything_is_open_and_every_page_says_what_it_is(opened: Opener, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    with opened(ONE_PAGE) as page:
        description = page.inner_text("details p") or page.text_content("details p") or ""
        page.pdf(path=file, format="A4")
    texts = [" ".join(text.split()) for text in page_texts(file)]
    assert [number for number, text in enumerate(texts, 1) if NOTICE not in text] == []
    whole = " ".join(texts)
    assert " ".join(description.split())[:60] in whole
    assert "Skip to the content" not in whole
    assert "Read this in plain language" not in whole

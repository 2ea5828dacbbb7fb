"""A real browser, started once for all tests of a process."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, sync_playwright

from tests.support.web_pages import ARGUMENTS, BROWSER, WebEdition, write_page

Opener = Callable[..., AbstractContextManager[Page]]


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    with chromium.launch(executable_path=BROWSER, args=ARGUMENTS) as browser:
        yield browser


@pytest.fixture
def browser_with_large_text(chromium: BrowserType) -> Iterator[Browser]:
    """Start a browser whose reader has set the text size to twice the usual 16 pixels."""
    larger = [*ARGUMENTS, "--blink-settings=defaultFontSize=32"]
    with chromium.launch(executable_path=BROWSER, args=larger) as browser:
        yield browser


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder where pages are written, each when it is asked for."""
    return tmp_path_factory.mktemp("pages")


@pytest.fixture
def opened(browser: Browser, pages: Path) -> Opener:
    """Give a function that opens a page with the reader's settings, and without a network."""

    @contextmanager
    def open_page(edition: WebEdition, **settings: Any) -> Iterator[Page]:  # noqa: ANN401  playwright's own
        file = pages / f"{edition}.html"
        if not file.is_file():
            write_page(edition, pages)
        context = browser.new_context(offline=True, **settings)
        page = context.new_page()
        page.goto(file.as_uri())
        try:
            yield page
        finally:
            context.close()

    return open_page

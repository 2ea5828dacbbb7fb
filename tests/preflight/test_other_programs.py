"""Files of other programs: what they truly lack for a press is found, and nothing else."""

from pathlib import Path

import pytest
import typst
import weasyprint
from playwright.sync_api import sync_playwright

from bookletgen.preflight.screen import Screening, screen_pdf
from tests.preflight.limits import PRESS
from tests.support.web_pages import ARGUMENTS, BROWSER

HTML = """\
<!DOCTYPE html><html lang="en"><head><title>A leaflet</title>
<style>@page { size: 148mm 210mm; margin: 20mm } p { color: #00565b }</style></head>
<body><h1>A leaflet</h1><p>Words in green, and <a href="https://example.org">a link</a>.</p>
<div style="opacity: 0.5; background: red">Half of a colour</div></body></html>
"""
TYPST = """\
#set document(title: "A leaflet")
#set page(width: 148mm, height: 210mm)
= A leaflet
Words in black, #text(fill: rgb("#00565b"))[words in green], and #link("https://example.org")[a link].
#rect(width: 100%, fill: cmyk(20%, 0%, 10%, 0%))[A box in inks]
"""
ORDINARY = {"PDF013", "PDF014", "PDF017", "PDF020", "PDF036", "PDF070", "PDF121"}
"""Faults of every ordinary PDF of one page with a link: no PDF/X, no intent, no bleed, too few pages."""


@pytest.fixture
def leaflet(tmp_path: Path) -> Path:
    return tmp_path / "leaflet.pdf"


def messages(screening: Screening, code: str) -> list[str]:
    return [item.message for item in screening.diagnostics if item.code == code]


def codes(screening: Screening) -> set[str]:
    return {item.code for item in screening.diagnostics}


def text_of(screening: Screening) -> str:
    assert screening.facts
    return " ".join("".join(run.text for run in screening.facts.text).split())


def test_weasyprint(leaflet: Path) -> None:
    weasyprint.HTML(string=HTML).write_pdf(leaflet)
    screening = screen_pdf(leaflet, "leaflet.pdf", PRESS)
    assert codes(screening) == ORDINARY | {"PDF010", "PDF012", "PDF050", "PDF060"}
    assert [message.split(" in ")[0] for message in messages(screening, "PDF050")] == [
        "the text “A leaflet”",
        "a shape",
    ]
    assert "Words in green, and a link." in text_of(screening)


def test_weasyprint_that_says_it_writes_pdf_x(leaflet: Path) -> None:
    bled = HTML.replace("margin: 20mm", "margin: 20mm; bleed: 3mm")
    weasyprint.HTML(string=bled).write_pdf(leaflet, pdf_variant="pdf/x-4")
    screening = screen_pdf(leaflet, "leaflet.pdf", PRESS)
    assert codes(screening) == {"PDF020", "PDF050", "PDF070", "PDF121"}


def test_typst(leaflet: Path) -> None:
    source = leaflet.with_suffix(".typ")
    source.write_text(TYPST, encoding="utf-8")
    typst.compile(source, output=leaflet, ignore_system_fonts=True)
    screening = screen_pdf(leaflet, "leaflet.pdf", PRESS)
    assert codes(screening) == ORDINARY | {"PDF010", "PDF030", "PDF051"}
    (message,) = messages(screening, "PDF051")
    assert message.startswith("the text “A leaflet” in ICCBased")
    assert "Words in black, words in green, and a link." in text_of(screening)


def test_chromium(leaflet: Path) -> None:
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS) as browser,
    ):
        page = browser.new_page()
        page.set_content(HTML)
        page.pdf(path=leaflet, prefer_css_page_size=True)
    screening = screen_pdf(leaflet, "leaflet.pdf", PRESS)
    assert codes(screening) >= ORDINARY | {"PDF012", "PDF030", "PDF050"}
    assert codes(screening) <= ORDINARY | {"PDF010", "PDF012", "PDF030", "PDF050", "PDF060"}
    assert "Words in green, and a link." in text_of(screening)

"""Web pages are built beside the other files, and lead only to what the same run makes."""

from dataclasses import replace
from pathlib import Path

from bookletgen.build.outputs import Output
from bookletgen.model.choice import PrintSize, ReadingLevel
from tests.support.builds import Builder
from tests.support.html import elements, tree_of

WEB = Path("build/clinic-visit-visit.web.html")


def links(file: Path) -> list[str]:
    root = tree_of(file.read_text(encoding="utf-8"))
    hrefs = (link.get("href", "") for link in elements(root, "a"))
    return [href for href in hrefs if not href.startswith(("#", "https:", "tel:", "mailto:"))]


def test_a_page_by_itself_leads_to_no_other_file(builder: Builder) -> None:
    result = builder.build(replace(builder.request, outputs=(Output.WEB,)))
    assert [(file.name, file.pages) for file in result.files] == [(WEB.name, 0)]
    assert links(WEB) == []


def test_a_page_leads_to_what_is_made_with_it(builder: Builder) -> None:
    request = replace(
        builder.request,
        outputs=(Output.SCREEN, Output.WEB),
        levels=tuple(ReadingLevel),
        sizes=(PrintSize.standard(), PrintSize.large_print()),
    )
    builder.build(request)
    assert links(WEB) == [
        "clinic-visit-visit-plain.web.html",
        "clinic-visit-visit.screen.pdf",
        "clinic-visit-visit-large.screen.pdf",
    ]
    assert [
        link
        for file in Path("build").glob("*.web.html")
        for link in links(file)
        if not file.with_name(link).is_file()
    ] == []


def test_a_page_is_made_anew_only_where_its_words_change(builder: Builder) -> None:
    request = replace(builder.request, outputs=(Output.PRINT, Output.SCREEN, Output.WEB))
    builder.build(request)
    assert builder.made == ["clinic-visit-visit.web"]
    first = WEB.read_bytes()
    builder.build(replace(request, outputs=(Output.WEB,)))
    builder.booklet.edit("figures/way-to-the-clinic.yaml", "description:\n", "description:\n  - One more.\n")
    builder.build(request)
    assert "clinic-visit-visit.web" in builder.made
    assert WEB.read_bytes() != first
